import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { putFile } from './put-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhbach-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('lets many write the same file at once: it holds what one of them wrote, whole, and nothing else is left', async () => {
  const file = join(folder, 'within', 'key')
  const texts = Array.from({ length: 30 }, (_, at) => `${at}`.repeat(20_000))
  await Promise.all(texts.map((text) => putFile(file, text)))
  expect(texts).toContain(await readFile(file, 'utf8'))
  expect(await readdir(join(folder, 'within'))).toEqual(['key'])
})
