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

const sector = 4096
const [last, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd]

/** A compound file (MS-CFB) of one stream, which is filled up to where no stream is small; `follows` harms the table of sectors. */
export function compoundFile(
  stream: Uint8Array,
  { name = 'Workbook', follows = {} }: { name?: string; follows?: Record<number, number> } = {},
): Uint8Array {
  const size = Math.max(4096, Math.ceil(stream.length / sector) * sector)
  const sectors = size / sector
  const head = Buffer.alloc(sector, 0xff)
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head)
  head.fill(0, 8, 76)
  for (const [at, value] of [
    [24, 0x3e],
    [26, 4],
    [28, 0xfffe],
    [30, 12],
    [32, 6],
  ] as const)
    head.writeUInt16LE(value, at)
  for (const [at, value] of [
    [44, 1],
    [48, 1],
    [56, 4096],
    [60, last],
    [68, last],
    [76, 0],
  ] as const)
    head.writeUInt32LE(value, at)
  const chain = Buffer.alloc(sector, 0xff)
  const next = [table, last, ...Array.from({ length: sectors }, (_, at) => (at === sectors - 1 ? last : at + 3))]
  for (const [at, value] of next.entries()) chain.writeUInt32LE(follows[at] ?? value ?? free, at * 4)
  const body = Buffer.alloc(size)
  Buffer.from(stream).copy(body)
  const directory = Buffer.concat([
    entry('Root Entry', { type: 5, start: last, size: 0 }),
    entry(name, { type: 2, start: 2, size }),
    Buffer.alloc(sector - 256),
  ])
  return new Uint8Array(Buffer.concat([head, chain, directory, body]))
}

function entry(name: string, { type, start, size }: { type: number; start: number; size: number }): Buffer {
  const bytes = Buffer.alloc(128)
  bytes.write(name, 'utf16le')
  bytes.writeUInt16LE(name.length * 2 + 2, 64)
  bytes.writeUInt8(type, 66)
  bytes.writeUInt32LE(start, 116)
  bytes.writeUInt32LE(size, 120)
  return bytes
}
