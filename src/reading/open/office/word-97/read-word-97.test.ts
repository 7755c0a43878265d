import { describe, expect, it } from 'vitest'
import { makeDoc, type MadeDoc, type MadeParagraph, type Sprm } from '../../../../../test/reading/make-doc.ts'
import { makeCompoundFile } from '../../../../../test/reading/make-compound-file.ts'
import { readStreams } from '../../compound-file.ts'
import { Modifiers } from './modifiers.ts'
import { readWord97 } from './read-word-97.ts'
import { openWordFile } from './word-file.ts'

const linesOf = (made: MadeDoc) => readWord97(makeDoc(made)).body.split('\n').slice(0, -1)
const ofList = (use: number, depth = 0): Sprm[] => [
  [0x260a, depth],
  [0x460b, use & 255, use >> 8],
]
const point = (use: number, depth = 0): MadeParagraph => ({ text: 'x', sprms: ofList(use, depth) })
const decimal = (text: string) => ({ nfc: 0, text })

const lists = [{ id: 70, levels: [decimal('\0.'), decimal('\0.\x01.'), { nfc: 4, text: '\x02)' }] }]

describe('lists of a document of Word 97', () => {
  it('count at their levels, deeper ones anew below each of those above', () => {
    const paragraphs = [point(1), point(1, 1), point(1, 2), point(1, 2), point(1), point(1, 1), point(1, 2)]
    expect(linesOf({ paragraphs, lists, uses: [{ list: 70 }] })).toEqual([
      '1. x',
      '1.1. x',
      'a) x',
      'b) x',
      '2. x',
      '2.1. x',
      'a) x',
    ])
  })

  it('let a level go on below a new one above where they say so, or begin anew below some of those above only', () => {
    const counts = (keeps: number) =>
      linesOf({
        paragraphs: [point(1), point(1, 1), point(1, 2), point(1, 1), point(1, 2), point(1), point(1, 2)],
        lists: [{ id: 7, levels: [decimal('A\0'), decimal('B\x01'), { nfc: 0, text: 'C\x02', keeps }] }],
        uses: [{ list: 7 }],
      }).filter((line) => line.startsWith('C'))
    expect(counts(0)).toEqual(['C1 x', 'C2 x', 'C3 x'])
    expect(counts(1)).toEqual(['C1 x', 'C2 x', 'C1 x'])
    expect(counts(2)).toEqual(['C1 x', 'C1 x', 'C1 x'])
  })

  it('count on under another number, and begin anew once where that number says so', () => {
    const uses = [{ list: 70 }, { list: 70 }, { list: 70, overrides: [{ depth: 0, start: 4 }] }]
    const paragraphs = [point(1), point(2), point(3), point(3), point(1)]
    expect(linesOf({ paragraphs, lists, uses })).toEqual(['1. x', '2. x', '4. x', '5. x', '6. x'])
  })

  it('count for themselves where a number has a level of its own', () => {
    const own = { nfc: 1, text: 'Phần \0:', start: 3 }
    const uses = [{ list: 70 }, { list: 70, overrides: [{ depth: 0, start: 1, level: own }] }, { list: 70 }]
    const paragraphs = [point(1), point(2), point(2), point(2, 1), point(3)]
    expect(linesOf({ paragraphs, lists, uses })).toEqual(['1. x', 'Phần III: x', 'Phần IV: x', 'IV.1. x', '2. x'])
  })

  it.each([
    [0, '7.'],
    [1, 'VII.'],
    [2, 'vii.'],
    [3, 'G.'],
    [4, 'g.'],
    [23, '-'],
  ])('show number format %i as %s', (nfc, label) => {
    const levels = [{ nfc, text: '\0.', start: 7 }]
    expect(linesOf({ paragraphs: [point(1)], lists: [{ id: 1, levels }], uses: [{ list: 1 }] })).toEqual([`${label} x`])
  })

  it('write a number that is too large for Roman ones in digits', () => {
    const levels = [{ nfc: 1, text: '\0.', start: 2_000_000_000 }]
    const [line] = linesOf({ paragraphs: [point(1)], lists: [{ id: 1, levels }], uses: [{ list: 1 }] })
    expect(line).toBe('2000000000. x')
  })

  it('are those of the style and of the styles it stands on, unless a paragraph says otherwise', () => {
    const styles = [{}, { sprms: ofList(1) }, { base: 1 }, undefined, { base: 2, sprms: ofList(1, 2).slice(0, 1) }]
    const paragraphs = [
      { text: 'a', style: 1 },
      { text: 'b', style: 2 },
      { text: 'c', style: 4 },
      { text: 'd', style: 1, sprms: ofList(0) },
      { text: 'e', style: 9 },
      { text: 'f', style: 1 },
    ]
    expect(linesOf({ paragraphs, styles, lists, uses: [{ list: 70 }] })).toEqual([
      '1. a',
      '2. b',
      'a) c',
      'd',
      'e',
      '3. f',
    ])
  })

  it('end where styles stand on each other', () => {
    const styles = [{ base: 1 }, { base: 0, sprms: ofList(1) }]
    expect(linesOf({ paragraphs: [{ text: 'a' }], styles, lists, uses: [{ list: 70 }] })).toEqual(['1. a'])
  })

  it('number nothing under a number that there is not, and where a paragraph left its list', () => {
    expect(linesOf({ paragraphs: [point(9), point(0xffff)], lists, uses: [{ list: 70 }] })).toEqual(['x', 'x'])
  })

  it('are told of as unreadable, beside the text, where they are cut off', () => {
    const whole = makeDoc({ paragraphs: [point(1)], lists, uses: [{ list: 70 }] })
    expect(readWord97(whole)).toMatchObject({ body: '1. x\n', lists: true })
    const at = 4_096 * 3 + 154 + 74 * 8 + 4
    expect(Buffer.from(whole).readUInt32LE(at)).toBe(24)
    const cut = Buffer.from(whole)
    cut.writeUInt32LE(12, at)
    expect(readWord97(cut)).toMatchObject({ body: 'x\n', lists: false })
  })
})

describe('paragraphs of a document of Word 97', () => {
  it('have formatting in the stream of data where it is long, and from the piece they lie in', () => {
    const uses = [{ list: 70 }]
    expect(linesOf({ paragraphs: [{ ...point(1), large: true }], lists, uses })).toEqual(['1. x'])
    const paragraphs = [{ text: 'a' }, { text: 'b' }]
    expect(linesOf({ paragraphs, lists, uses, changes: ofList(1) })).toEqual(['1. a', '2. b'])
  })

  it('pass over formatting of other things, tables of columns and tabs of any length', () => {
    const sprms: Sprm[] = [
      [0xd608, 4, 0, 1, 2, 3],
      [0xc615, 255, 1, 0, 0, 0, 0, 1, 5, 5, 5],
      [0xc615, 2, 0, 0],
      [0x6412, 1, 2, 3, 4],
      [0x7465, 1, 2, 3, 4],
      [0xf614, 1, 2, 3],
      ...ofList(1),
    ]
    expect(linesOf({ paragraphs: [{ text: 'x', sprms }], lists, uses: [{ list: 70 }] })).toEqual(['1. x'])
  })

  it('stand side by side in a row', () => {
    const cell = (text: string, sprms: Sprm[] = []) => ({ text, end: '\x07', sprms: [[0x2416, 1] as const, ...sprms] })
    const end: Sprm[] = [[0x2417, 1]]
    const paragraphs = [cell('', ofList(1)), cell('a'), cell('', end), cell('', ofList(1)), cell('b'), cell('', end)]
    expect(linesOf({ paragraphs, lists, uses: [{ list: 70 }] })).toEqual(['1. \ta\t', '2. \tb\t'])
  })

  it('go on in the next one where their end is deleted or hidden, and are not counted', () => {
    const gone = (letters: Sprm) => ({ ...point(1), letters: [letters] })
    const paragraphs = [point(1), gone([0x0800, 1]), gone([0x083c, 1]), gone([0x083c, 0]), gone([0x083c, 0x81])]
    expect(linesOf({ paragraphs, lists, uses: [{ list: 70 }] })).toEqual(['1. x', '2. x'])
  })
})

describe('letters of a document of Word 97', () => {
  it('are drawn as capitals, stand for signs, and have one byte each in some files', () => {
    const capitals = { text: 'phụ lục', letters: [[0x083b, 1] as const] }
    const sign = { text: '(', letters: [[0x6a09, 3, 0, 0xb7, 0xf0] as const] }
    expect(linesOf({ paragraphs: [capitals, sign] })).toEqual(['PHỤ LỤC', '\uf0b7'])
    expect(linesOf({ paragraphs: [{ text: 'C\xb8n b\xe9 \x93x\x94' }], narrow: true })).toEqual(['C\xb8n b\xe9 “x”'])
  })

  it('are left out in codes of fields, one within another too, and kept where a field does not end', () => {
    const text = 'a\x13 IF \x13 DATE \x14 1 \x15 \x14b\x13 X \x14c\x15\x15d\x13 PAGE \x15e\x13 f\x15\x15g\x13 h'
    expect(linesOf({ paragraphs: [{ text }] })).toEqual(['abcdeg h'])
  })

  it('are breaks, hyphens and places of notes', () => {
    expect(linesOf({ paragraphs: [{ text: 'a\vb\fc\x1ed\x02\x01\x05e\tf' }] })).toEqual(['a', 'b', 'c-de\tf'])
  })
})

describe('a hostile document of Word 97', () => {
  const main = 4_096 * 3
  const table = main + 4_096
  const harmed = (harm: (bytes: Buffer, at: (part: number) => number) => void) => {
    const bytes = Buffer.from(makeDoc({ paragraphs: [point(1)], lists, uses: [{ list: 70 }] }))
    harm(bytes, (part) => table + bytes.readUInt32LE(main + 154 + part * 8))
    return bytes
  }

  it.each([
    ['says that it has more letters than its pieces', harmed((bytes) => bytes.writeUInt32LE(3, main + 76))],
    [
      'has more letters than bytes',
      harmed((bytes, at) => {
        bytes.writeUInt32LE(0x7fffffff, main + 76)
        bytes.writeUInt32LE(0x7fffffff, at(33) + 9)
      }),
    ],
    ['has pieces behind its end', harmed((bytes, at) => bytes.writeUInt32LE(0x00ffffff, at(33) + 15))],
    ['has formatting behind its end', harmed((bytes, at) => bytes.writeUInt32LE(0x003fffff, at(13) + 8))],
    [
      'has a part behind the end of its tables',
      harmed((bytes) => bytes.writeUInt32LE(0x7fffffff, main + 154 + 13 * 8)),
    ],
  ])('that %s is damaged', (_, bytes) => {
    expect(() => readWord97(bytes)).toThrow(RangeError)
  })

  it('is read no more often than its bytes can have a reason for', () => {
    const modifiers = new Modifiers(openWordFile(makeDoc({ paragraphs: [point(1)] })))
    const again = () => Array.from({ length: 1_000 }, () => [...modifiers.of(new DataView(new ArrayBuffer(300)))])
    expect(again).toThrow(RangeError)
  })

  it('holds one stream of a name', () => {
    const bytes = makeCompoundFile(['first', 'second'].map((text) => ['Data', Buffer.from(text)] as const))
    const stream = readStreams(bytes, ['Data', 'WordDocument'])
    expect([...stream.keys()]).toEqual(['Data'])
    expect(Buffer.from(stream.get('Data') ?? []).toString('latin1')).toMatch(/^first/)
  })
})
