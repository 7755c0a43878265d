import { makeCompoundFile } from './make-compound-file.ts'

/** A change of a property (MS-DOC 2.2.5.1, Sprm): its number and the bytes of its value. */
export type Sprm = readonly [code: number, ...value: number[]]
export type MadeParagraph = {
  text: string
  /** The letter that ends it, where it is no mark of a paragraph. */
  end?: string
  style?: number
  sprms?: readonly Sprm[]
  /** Of its letters, its mark included. */
  letters?: readonly Sprm[]
  /** Its formatting lies in the stream of data. */
  large?: boolean
}
/** A level: how it counts (nfc), its text with the letters 0 to 8 for counts; `keeps` of how many levels above let it begin anew. */
export type MadeLevel = { nfc: number; text: string; start?: number; keeps?: number }
export type MadeOverride = { depth: number; start?: number; level?: MadeLevel }
export type MadeDoc = {
  paragraphs: readonly MadeParagraph[]
  lists?: readonly { id: number; levels: readonly MadeLevel[] }[]
  uses?: readonly { list: number; overrides?: readonly MadeOverride[] }[]
  /** Styles of paragraphs, by their order; an undefined one is left out. */
  styles?: readonly ({ base?: number; sprms?: readonly Sprm[] } | undefined)[]
  /** Letters of one byte. */
  narrow?: boolean
  /** What the only piece changes of all its paragraphs. */
  changes?: readonly Sprm[]
  flags?: number
  /** Files that lie in the stream of data. */
  pictures?: readonly Uint8Array[]
}

const u16 = (...values: number[]) => Buffer.from(Uint16Array.from(values).buffer)
const u32 = (...values: number[]) => Buffer.from(Uint32Array.from(values).buffer)
const bytesOf = (sprms: readonly Sprm[] = []) =>
  Buffer.concat(sprms.map(([code, ...value]) => Buffer.concat([u16(code), Buffer.from(value)])))
const counted = (bytes: Buffer) => Buffer.concat([u16(bytes.length), bytes])

const textAt = 1_024

/** The least that is a document of Word 97 (MS-DOC): at most about twenty paragraphs. */
export function makeDoc(made: MadeDoc): Uint8Array {
  const width = made.narrow ? 1 : 2
  const texts = made.paragraphs.map(({ text, end = '\r' }) => text + end)
  const letters = texts.join('')
  const places = [textAt]
  for (const text of texts) places.push((places.at(-1) ?? 0) + text.length * width)
  const pagesAt = Math.ceil((places.at(-1) ?? 0) / 512)
  const data: Buffer[] = []
  const paragraphs = made.paragraphs.map((one) => paragraphBytes(one, data))
  const main = Buffer.alloc(pagesAt * 512)
  main.write(letters, textAt, made.narrow ? 'latin1' : 'utf16le')
  const pages = [page(places, paragraphs, 13), page(places, made.paragraphs.map(letterBytes), 1)]
  const bounds = u32(textAt, places.at(-1) ?? 0)
  const change = bytesOf(made.changes)
  const parts: [number, Buffer, Buffer?][] = [
    [1, styleSheet(made.styles ?? [])],
    [12, Buffer.concat([bounds, u32(pagesAt + 1)])],
    [13, Buffer.concat([bounds, u32(pagesAt)])],
    [33, pieceTable(letters.length, { change, narrow: made.narrow ?? false })],
    [73, ...listTable(made.lists ?? [])],
    [74, useTable(made.uses ?? [])],
  ]
  main.writeUInt16LE(0xa5ec, 0)
  main.writeUInt16LE(0x200 | (made.flags ?? 0), 10)
  main.writeUInt32LE(letters.length, 76)
  const table: Buffer[] = []
  for (const [part, bytes, behind = Buffer.alloc(0)] of parts) {
    main.writeUInt32LE(Buffer.concat(table).length, 154 + part * 8)
    main.writeUInt32LE(bytes.length, 154 + part * 8 + 4)
    table.push(bytes, behind)
  }
  return makeCompoundFile([
    ['WordDocument', Buffer.concat([main, ...pages])],
    ['1Table', Buffer.concat(table)],
    ['Data', Buffer.concat([...data, ...(made.pictures ?? [])])],
  ])
}

function paragraphBytes({ style = 0, sprms, large }: MadeParagraph, data: Buffer[]): Buffer {
  let own = bytesOf(sprms)
  if (large) {
    const at = Buffer.concat(data).length
    data.push(counted(own))
    own = Buffer.concat([u16(0x6646), u32(at)])
  }
  const bytes = Buffer.concat([u16(style), own])
  const head = bytes.length % 2 === 0 ? [0, bytes.length / 2] : [(bytes.length + 1) / 2]
  return Buffer.concat([Buffer.from(head), bytes])
}

function letterBytes({ letters }: MadeParagraph): Buffer {
  const bytes = bytesOf(letters)
  return Buffer.concat([Buffer.from([bytes.length]), bytes])
}

/** A page of runs (MS-DOC 2.9.33 ChpxFkp, 2.9.174 PapxFkp), each with the place of its formatting in `width` bytes. */
function page(places: readonly number[], runs: readonly Buffer[], width: number): Buffer {
  const bytes = Buffer.alloc(512)
  u32(...places).copy(bytes)
  let end = 510
  for (const [nth, run] of runs.entries()) {
    end = (end - run.length) & ~1
    run.copy(bytes, end)
    bytes[places.length * 4 + nth * width] = end / 2
  }
  bytes[511] = runs.length
  return bytes
}

function pieceTable(letters: number, { change, narrow }: { change: Buffer; narrow: boolean }): Buffer {
  const piece = [u16(0), u32(narrow ? textAt * 2 + 0x40000000 : textAt), u16(change.length > 0 ? 1 : 0)]
  const table = Buffer.concat([u32(0, letters), ...piece])
  const changed = change.length > 0 ? [Buffer.from([1]), counted(change)] : []
  return Buffer.concat([...changed, Buffer.from([2]), u32(table.length), table])
}

function styleSheet(styles: NonNullable<MadeDoc['styles']>): Buffer {
  const made = styles.map((style) => {
    if (!style) return u16(0)
    const about = u16(0, ((style.base ?? 0xfff) << 4) | 1, 2, 0, 0)
    const formatting = counted(Buffer.concat([u16(0), bytesOf(style.sprms)]))
    const bytes = Buffer.concat([about, u16(1), Buffer.from('K', 'utf16le'), u16(0), formatting])
    return Buffer.concat([counted(bytes), Buffer.alloc(bytes.length % 2)])
  })
  return Buffer.concat([counted(u16(styles.length, 10)), ...made])
}

function levelBytes({ nfc, text, start = 1, keeps }: MadeLevel): Buffer {
  const about = Buffer.alloc(28)
  about.writeInt32LE(start, 0)
  about.writeUInt8(nfc, 4)
  about.writeUInt8(keeps === undefined ? 0 : 8, 5)
  about.writeUInt8(keeps ?? 0, 26)
  return Buffer.concat([about, u16(text.length), Buffer.from(text, 'utf16le')])
}

/** Lists, and behind them their levels, which do not count to their length. */
function listTable(lists: NonNullable<MadeDoc['lists']>): [Buffer, Buffer] {
  const heads = lists.map(({ id, levels }) => {
    const head = Buffer.alloc(28)
    head.writeInt32LE(id, 0)
    head.writeUInt8(levels.length === 1 ? 1 : 0, 26)
    return head
  })
  const levels = lists.flatMap((list) =>
    Array.from({ length: list.levels.length === 1 ? 1 : 9 }, (_, nth) =>
      levelBytes(list.levels[nth] ?? { nfc: 255, text: '' }),
    ),
  )
  return [Buffer.concat([u16(lists.length), ...heads]), Buffer.concat(levels)]
}

function useTable(uses: NonNullable<MadeDoc['uses']>): Buffer {
  const heads = uses.map(({ list, overrides = [] }) =>
    Buffer.concat([u32(list, 0, 0), Buffer.from([overrides.length, 0, 0, 0])]),
  )
  const overrides = uses.flatMap((use) => [
    u32(0xffffffff),
    ...(use.overrides ?? []).map(({ depth, start, level }) =>
      Buffer.concat([
        u32(start ?? 0, depth | (start === undefined ? 0 : 16) | (level ? 32 : 0)),
        level ? levelBytes(level) : Buffer.alloc(0),
      ]),
    ),
  ])
  return Buffer.concat([u32(uses.length), ...heads, ...overrides])
}
