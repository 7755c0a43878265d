import { makeCompoundFile } from './make-compound-file.ts'

/** A record of BIFF (MS-XLS 2.1.4): its number, and its bytes as numbers of one, two, four or eight bytes and texts. */
export type XlsRecord = [type: number, ...parts: Part[]]
type Part = readonly [bytes: 1 | 2 | 4, ...values: number[]] | readonly ['double', number] | Buffer

export const begin = (version = 0x600): XlsRecord => [0x809, [2, version, 0x10, 0, 0], [4, 0, 0]]
export const end: XlsRecord = [0x0a]

/** Letters of one byte, or of two, as a text in Unicode has them; the flag before them says which. */
export const narrow = (text: string): Buffer => Buffer.concat([Buffer.from([0]), Buffer.from(text, 'latin1')])
export const wide = (text: string): Buffer => Buffer.concat([Buffer.from([1]), Buffer.from(text, 'utf16le')])

/** The stream of a workbook of one sheet; `shared` goes before, `cells` into the sheet. */
export function xlsStream(
  shared: readonly XlsRecord[],
  cells: readonly XlsRecord[],
  { version = 0x600, name = narrow('So') }: { version?: number; name?: Buffer } = {},
): Buffer {
  const letters = version === 0x600 ? name.length - 1 : name.length
  const first = (at: number): XlsRecord[] => [begin(version), ...shared, [0x85, [4, at], [1, 0, 0, letters], name], end]
  const length = bytesOf(first(0)).length
  return Buffer.concat([bytesOf(first(length)), bytesOf([begin(version), ...cells, end])])
}

function bytesOf(records: readonly XlsRecord[]): Buffer {
  return Buffer.concat(
    records.flatMap(([type, ...parts]) => {
      const data = Buffer.concat(parts.map(partBytes))
      const head = Buffer.alloc(4)
      head.writeUInt16LE(type, 0)
      head.writeUInt16LE(data.length, 2)
      return [head, data]
    }),
  )
}

function partBytes(part: Part): Buffer {
  if (Buffer.isBuffer(part)) return part
  if (part[0] === 'double') {
    const bytes = Buffer.alloc(8)
    bytes.writeDoubleLE(part[1])
    return bytes
  }
  const [width, ...values] = part
  const bytes = Buffer.alloc(width * values.length)
  for (const [at, value] of values.entries()) bytes.writeUIntLE(value, at * width, width)
  return bytes
}

/** A compound file of one stream, which is filled up to where no stream is small; `follows` harms the table of sectors. */
export function compoundFile(
  stream: Uint8Array,
  { name = 'Workbook', follows = {} }: { name?: string; follows?: Record<number, number> } = {},
): Uint8Array {
  return makeCompoundFile([[name, stream]], follows)
}
