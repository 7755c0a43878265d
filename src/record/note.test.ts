import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatCheckpoint, openCheckpoint, openCosignature, parseCheckpoint } from './checkpoint.ts'
import {
  cosignatureType,
  formatNote,
  formatSignature,
  formatVerifierKey,
  makeVerifierKey,
  openNote,
  parseNote,
  parseVerifierKey,
} from './note.ts'
import { serverPrimitives as primitives, sha256 } from './primitives.ts'
import { cosign, formatSigningKey, makeSigningKey, parseSigningKey, signNote } from './signing-key.ts'

// The example of golang.org/x/mod/sumdb/note, from which C2SP signed-note comes.
const goVerifier = 'PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW'
const goSigner = 'PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz'
const goText = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n"
const goNote = `${goText}\n— PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n`

const origin = 'hosen.example/record'
const signing = makeSigningKey(origin)
const head = { origin, size: 5, root: new Uint8Array(32).fill(7), extensions: [] }
const text = formatCheckpoint(head)
const note = formatNote({ text, signatures: [signNote(signing, text)] })

describe('signed notes', () => {
  it('are those of the Go implementation, byte for byte', async () => {
    const key = parseVerifierKey(sha256, goVerifier)
    expect(await openNote(primitives, goNote, [key])).toEqual({ text: goText, keys: [key] })
    const signer = parseSigningKey(goSigner)
    expect(formatVerifierKey(signer.key)).toBe(goVerifier)
    expect(formatSigningKey(signer).trim()).toBe(goSigner)
    expect(formatNote({ text: goText, signatures: [signNote(signer, goText)] })).toBe(goNote)
  })

  it('keep empty lines in the text and ignore signatures by unknown keys', async () => {
    const stranger = makeSigningKey(origin)
    const long = 'a\n\nb\n'
    const both = formatNote({ text: long, signatures: [signNote(stranger, 'else\n'), signNote(signing, long)] })
    expect(await openNote(primitives, both, [signing.key])).toEqual({ text: long, keys: [signing.key] })
    expect(await openNote(primitives, both, [makeSigningKey('other').key])).toBeUndefined()
  })

  it('are refused whole when the signature of a known key is wrong', async () => {
    const other = makeSigningKey('other.example')
    const wrong = { ...signNote(other, text), bytes: new Uint8Array(64) }
    const mixed = formatNote({ text, signatures: [signNote(signing, text), wrong] })
    expect(await openNote(primitives, mixed, [signing.key, other.key])).toBeUndefined()
    expect(await openNote(primitives, mixed, [signing.key])).toBeDefined()
  })

  it.each([
    ['no signature', goText],
    ['no text', goNote.slice(goText.length)],
    ['no last newline', goNote.slice(0, -1)],
    ['a control character', goNote.replace('cryptography', 'crypto\tgraphy')],
    ['a carriage return', goNote.replaceAll('\n', '\r\n')],
    ['a hyphen for the dash', goNote.replace('—', '-')],
    ['a plus in the name', goNote.replace('PeterNeumann', 'Peter+Neumann')],
    ['a no-break space in the name', goNote.replace('PeterNeumann', 'Peter\u00a0Neumann')],
    ['no name', goNote.replace('PeterNeumann', '')],
    ['two spaces', goNote.replace('— ', '—  ')],
    ['loose base64', goNote.replace('nAM=', 'nAN=')],
    ['base64 without padding', goNote.replace('nAM=', 'nAM')],
    ['a signature of four bytes', `${goText}\n— PeterNeumann x08gow==\n`],
    ['a line after the signatures', `${goNote}x\n`],
    ['too many signatures', `${goText}\n${'— a AAAAAAA=\n'.repeat(101)}`],
  ])('are refused with %s', (_name, malformed) => {
    expect(() => parseNote(malformed)).toThrow(expect.objectContaining({ name: 'MalformedNoteError' }) as Error)
  })

  it.each([
    '',
    'a',
    'a+b',
    goVerifier.replace('c7', 'c8'),
    goVerifier.replace('Peter', 'Pater'),
    `${goVerifier}A`,
    goVerifier.replace('+AR', '+BR'),
  ])('refuse the verifier key %j', (key) => {
    expect(() => parseVerifierKey(sha256, key)).toThrow(
      expect.objectContaining({ name: 'MalformedNoteError' }) as Error,
    )
  })

  it('refuse names that no key may have', () => {
    for (const name of ['', 'a b', 'a+b', 'a\u3000b', 'a\u0085b']) {
      expect(() => makeVerifierKey(sha256, { ...signing.key, name })).toThrow('not a key name')
    }
  })
})

describe('checkpoints', () => {
  it('read back, and name their origin as their key', async () => {
    expect(parseCheckpoint(text)).toEqual(head)
    expect((await openCheckpoint(primitives, note, [signing.key]))?.checkpoint).toEqual(head)
    const foreign = makeSigningKey('other.example/record')
    const posing = formatNote({ text, signatures: [signNote(foreign, text)] })
    expect(await openCheckpoint(primitives, posing, [foreign.key])).toBeUndefined()
  })

  it('may carry extension lines, which are signed too', () => {
    const extended = { ...head, extensions: ['one', 'two'] }
    expect(parseCheckpoint(formatCheckpoint(extended))).toEqual(extended)
  })

  it.each([
    '',
    'a\n1\n',
    'a\n01\nAAAA\n',
    `a\n-1\n${text.split('\n')[2]}\n`,
    `a\n9007199254740993\n${text.split('\n')[2]}\n`,
    'a\n1\nAAAA\n',
    text.slice(0, -1),
    `\n${text}`,
  ])('are refused as %j', (bad) => {
    expect(() => parseCheckpoint(bad)).toThrow(expect.objectContaining({ name: 'MalformedNoteError' }) as Error)
  })

  it('are refused with any bit flipped', async () => {
    const bytes = new TextEncoder().encode(note)
    await fc.assert(
      fc.asyncProperty(fc.nat(bytes.length - 1), fc.nat(7), async (at, bit) => {
        const changed = bytes.map((byte, place) => (place === at ? byte ^ (1 << bit) : byte))
        const opened = await openCheckpoint(primitives, new TextDecoder().decode(changed), [signing.key]).catch(
          () => undefined,
        )
        expect(opened).toBeUndefined()
      }),
      { numRuns: 300 },
    )
  })
})

describe('cosignatures', () => {
  const witness = makeSigningKey('ben.example/w1', cosignatureType)
  const at = new Date('2026-09-05T07:30:12.900Z')

  it('tell who saw the checkpoint and in which second', async () => {
    const signatures = [signNote(signing, text), cosign(witness, text, at)]
    const opened = await openCheckpoint(primitives, formatNote({ text, signatures }), [signing.key, witness.key])
    expect(opened?.cosigners).toEqual([{ name: 'ben.example/w1', time: new Date('2026-09-05T07:30:12.000Z') }])
    expect(formatSignature(cosign(witness, text, at))).toMatch(/^— ben\.example\/w1 [A-Za-z0-9+/]{101,102}=*\n$/)
  })

  it('alone do not make a checkpoint the log’s own', async () => {
    const only = formatNote({ text, signatures: [cosign(witness, text, at)] })
    expect(await openCheckpoint(primitives, only, [signing.key, witness.key])).toBeUndefined()
  })

  it('are void with any bit flipped', async () => {
    const good = cosign(witness, text, at)
    for (let place = 0; place < good.bytes.length * 8; place += 5) {
      const bytes = good.bytes.map((byte, n) => (n === place >> 3 ? byte ^ (1 << (place & 7)) : byte))
      expect(
        await openCosignature(primitives, { text, signature: { ...good, bytes }, key: witness.key }),
      ).toBeUndefined()
    }
  })
})
