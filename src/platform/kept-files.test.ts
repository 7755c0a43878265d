import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openKeptFiles } from './kept-files.ts'

const dir = mkdtempSync(join(tmpdir(), 'minhbach-kept-'))
const files = openKeptFiles(dir)
const authority = randomUUID()

describe('kept files', () => {
  it('gives back the bytes that were kept, whatever they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 4_000 }), async (bytes) => {
        const sha256 = await files.keep(authority, bytes)
        expect(Buffer.from((await files.read(authority, sha256)) ?? [])).toEqual(Buffer.from(bytes))
      }),
      { numRuns: 30 },
    )
  })

  it('keeps one content once, also when it comes many times at once', async () => {
    const bytes = Buffer.from('Công văn')
    const names = await Promise.all(Array.from({ length: 8 }, () => files.keep(authority, bytes)))
    expect(new Set(names).size).toBe(1)
    const sha256 = names[0] ?? ''
    expect(readdirSync(join(dir, authority, sha256.slice(0, 2))).filter((name) => name.startsWith('.'))).toEqual([])
  })

  it('does not give the file of another authority, and nothing once it is dropped', async () => {
    const sha256 = await files.keep(authority, Buffer.from('Kế hoạch'))
    expect(await files.read(randomUUID(), sha256)).toBeUndefined()
    await files.drop(authority, sha256)
    await files.drop(authority, sha256)
    expect(await files.read(authority, sha256)).toBeUndefined()
  })

  it('says so where a file was changed on the disk', async () => {
    const sha256 = await files.keep(authority, Buffer.from('Chỉ thị'))
    writeFileSync(join(dir, authority, sha256.slice(0, 2), sha256), 'Chỉ thị khác')
    await expect(files.read(authority, sha256)).rejects.toThrow('changed')
  })

  it('lists what was kept before a moment, and erases what a killed program left while it wrote', async () => {
    const own = randomUUID()
    const sha256 = await files.keep(own, Buffer.from('Thông tri'))
    const half = join(dir, own, sha256.slice(0, 2), `.${randomUUID()}`)
    writeFileSync(half, 'Thông')
    expect(await files.listKeptBefore(own, new Date(Date.now() - 60_000))).toEqual([])
    expect(existsSync(half)).toBe(true)
    expect(await files.listKeptBefore(own, new Date(Date.now() + 60_000))).toEqual([sha256])
    expect(existsSync(half)).toBe(false)
    expect(await files.listKeptBefore(randomUUID(), new Date())).toEqual([])
  })

  it('refuses a name that could lead elsewhere', async () => {
    await expect(files.read(authority, '../../keys')).rejects.toThrow('not the name')
  })
})
