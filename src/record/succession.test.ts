import { describe, expect, it } from 'vitest'
import { rootName } from './origins.ts'
import { formatNote, parseNote } from './note.ts'
import { serverPrimitives } from './primitives.ts'
import { makeSigningKey, signNote, type SigningKey } from './signing-key.ts'
import { formatSuccession, readSuccession, type Succession } from './succession.ts'

const origin = 'hosen.example/record'
const log = makeSigningKey(origin)
const root = makeSigningKey(rootName(origin))
const next = makeSigningKey(`${origin}-2`)
const told: Succession = {
  predecessor: origin,
  last: { size: 150, root: new Uint8Array(32).fill(7) },
  shared: 100,
  successor: `${origin}-2`,
  key: next.key,
}
const noteOf = (succession: Succession, ...signers: SigningKey[]) =>
  formatSuccession(succession, (text) => signers.map((signer) => signNote(signer, text)))
const read = (note: string, ...keys: SigningKey[]) =>
  readSuccession(
    serverPrimitives,
    { read: async () => Buffer.from(note) },
    keys.map(({ key }) => key),
  )

describe('the note on a successor', () => {
  it('is read by the log key or the root key of the record that ended', async () => {
    const note = noteOf(told, log, root)
    expect(await read(note, log)).toEqual(told)
    expect(await read(note, root)).toEqual(told)
  })

  it('counts for nothing where it is not signed by a key that was given', async () => {
    expect(await read(noteOf(told, log), makeSigningKey(origin))).toBeUndefined()
    expect(await read(noteOf(told, next), next)).toBeUndefined()
    const { text, signatures } = parseNote(noteOf(told, log))
    expect(await read(formatNote({ text: text.replace('150', '120'), signatures }), log)).toBeUndefined()
  })

  it('leads to no other authority, no key of another name and not to itself', async () => {
    const other = makeSigningKey('other.example/record-2')
    expect(await read(noteOf({ ...told, successor: other.key.name, key: other.key }, log), log)).toBeUndefined()
    expect(await read(noteOf({ ...told, key: log.key }, log), log)).toBeUndefined()
    expect(await read(noteOf({ ...told, successor: origin, key: log.key }, log), log)).toBeUndefined()
  })

  it('is not there where the file is not, or is none', async () => {
    const missing = readSuccession(serverPrimitives, { read: async () => undefined }, [log.key])
    expect(await missing).toBeUndefined()
    expect(await read('xin chào', log)).toBeUndefined()
  })
})
