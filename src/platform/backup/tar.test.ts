import { spawnSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { buffer } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import { describe, expect, it } from 'vitest'
import { memberOf, readTar, writeTar, type Member } from './tar.ts'

const contents: Record<string, Uint8Array> = {
  empty: new Uint8Array(),
  'one-block': randomBytes(512),
  'odd/bytes': randomBytes(100_001),
  [`${'deep/'.repeat(25)}${'x'.repeat(60)}`]: randomBytes(3),
}

async function* members(): AsyncGenerator<Member> {
  for (const [name, bytes] of Object.entries(contents)) yield memberOf(name, bytes)
}

const archive = () => buffer(Readable.from(writeTar(members())))

async function readBack(bytes: Uint8Array, chunk: number): Promise<Record<string, Uint8Array>> {
  const chunks = (async function* () {
    for (let at = 0; at < bytes.length; at += chunk) yield bytes.subarray(at, at + chunk)
  })()
  const found: Record<string, Uint8Array> = {}
  for await (const { name, content } of readTar(chunks)) found[name] = await buffer(content)
  return found
}

describe('the archive', () => {
  it.each([7, 512, 65_536])('gives back what went in, read in pieces of %i bytes', async (chunk) => {
    expect(await readBack(await archive(), chunk)).toEqual(
      Object.fromEntries(Object.entries(contents).map(([name, bytes]) => [name, Buffer.from(bytes)])),
    )
  })

  it('is one that tar can list', async () => {
    const listed = spawnSync('tar', ['-tf', '-'], { input: await archive(), encoding: 'utf8' })
    expect(listed.stdout.trim().split('\n')).toEqual(Object.keys(contents))
  })

  it('skips members nobody reads', async () => {
    const names: string[] = []
    for await (const { name } of readTar(Readable.from(writeTar(members())))) names.push(name)
    expect(names).toEqual(Object.keys(contents))
  })

  it('says when it is cut short or no archive', async () => {
    const whole = await archive()
    await expect(readBack(whole.subarray(0, 3000), 512)).rejects.toThrow(/cut short/)
    await expect(readBack(randomBytes(4096), 512)).rejects.toThrow(/not a tar archive/)
  })

  it('refuses a file that grows while it is read', async () => {
    const growing = (async function* () {
      yield { name: 'a', size: 1, content: memberOf('a', randomBytes(2)).content }
    })()
    await expect(buffer(Readable.from(writeTar(growing)))).rejects.toThrow(/changed while it was read/)
  })
})
