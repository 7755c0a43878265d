import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { certifyRoot } from './certificate.ts'
import { formatNote, parseNote } from './note.ts'
import { serverPrimitives } from './primitives.ts'
import { readRootCertificate } from './root-certificate.ts'
import { makeSigningKey, signNote } from './signing-key.ts'

const name = 'hosen.example/record/root'
const before = makeSigningKey(name)
const root = makeSigningKey(name)
const now = new Date('2026-09-05T07:30:00.000Z')
const note = certifyRoot(before, root, now)
const read = (text: string, by = before) => readRootCertificate(serverPrimitives, text, by.key)

describe('the certificate of a new root key', () => {
  it('is read by the root key before, whatever a terminal put around it', async () => {
    expect(await read(note)).toEqual({ root: root.key, note })
    expect(await read(`$ keys rotate-root\r\n${note.replaceAll('\n', '\r\n')}  \r\n`)).toEqual({ root: root.key, note })
  })

  it('counts for nothing with any bit of it flipped', async () => {
    const bytes = Buffer.from(note)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const flipped = Buffer.from(bytes)
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit)
        const found = await read(flipped.toString('utf8'))
        // White space after the end is no part of it.
        expect('fault' in found || found.note === note).toBe(true)
      }),
    )
  })

  it('needs the signatures of both', async () => {
    const { text } = parseNote(note)
    for (const signer of [before, root])
      expect(await read(formatNote({ text, signatures: [signNote(signer, text)] }))).toEqual({ fault: 'other-root' })
  })

  it('counts only in the place of the root key that it names', async () => {
    expect(await read(note, root)).toEqual({ fault: 'other-root' })
    expect(await read(note, makeSigningKey(name))).toEqual({ fault: 'other-root' })
    expect(await read(note, makeSigningKey('xa.example/record/root'))).toEqual({ fault: 'other-record' })
    expect(() => certifyRoot(before, makeSigningKey('xa.example/record/root'), now)).toThrow('is not a root key')
  })
})
