import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { copyBinaries, findEmbeddedBinaries } from './binaries.ts'

it('runs from a copy, with the links that the package only lists, and copies once', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'minhbach-binaries-'))
  try {
    const shipped = findEmbeddedBinaries()
    if (!shipped) throw new Error('no server ships for this machine')
    const copy = copyBinaries(shipped, folder)
    expect(spawnSync(join(copy.bin, 'postgres'), ['--version'], { encoding: 'utf8' }).stdout).toMatch(/PostgreSQL/)
    expect(existsSync(join(copy.root, 'lib', 'libpq.so.5'))).toBe(true)
    expect(copyBinaries(shipped, folder)).toEqual(copy)
  } finally {
    await rm(folder, { recursive: true })
  }
})
