import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { foundFirst } from './first-start.ts'

it('says which folder to remove where loading the sample was interrupted, and touches nothing', async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'minhbach-start-'))
  await mkdir(join(dataDir, 'keys'))
  await writeFile(join(dataDir, 'keys', 'sample-unfinished'), '')
  const env = { DATA_DIR: dataDir }
  const said: string[] = []
  // Nothing answers at this address: it is not asked.
  const founding = { config: readConfig(env), env, url: 'postgres://127.0.0.1:1/x', empty: false }
  await expect(foundFirst({ ...founding, say: (line) => said.push(line) })).rejects.toThrow(
    `xoá thư mục ${dataDir} rồi`,
  )
  expect(said).toEqual([])
  await rm(dataDir, { recursive: true })
})
