import { mkdtemp, readdir, rm, utimes } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { removeOld } from './console-build.ts'
import { putFile } from './put-file.ts'

let folder: string

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'minhbach-test-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

it('removes what is old and of no use from a console that another program builds meanwhile', async () => {
  const place = (name: string) => join(folder, 'console', 'assets', name)
  const old = new Date(Date.now() - 8 * 24 * 3_600_000)
  for (const name of ['used.js', 'used.js.br', 'unused.js', 'unused.js.gz']) {
    await putFile(place(name), name)
    await utimes(place(name), old, old)
  }
  const another = async () => {
    for (let at = 0; at < 60; at++) await putFile(place(`new-${at % 20}.js`), `${at}`)
  }
  const own = async () => {
    for (let at = 0; at < 20; at++) await removeOld(folder, new Set(['assets/used.js']))
  }
  await Promise.all([own(), ...Array.from({ length: 8 }, another)])
  const left = (await readdir(join(folder, 'console', 'assets'))).filter((name) => !name.startsWith('new-'))
  expect(left.toSorted()).toEqual(['used.js', 'used.js.br'])
})
