const sector = 4096
const [last, free, table] = [0xfffffffe, 0xffffffff, 0xfffffffd]

/** A compound file (MS-CFB) of streams, each filled up to where none is small; `follows` harms the table of sectors. */
export function makeCompoundFile(
  streams: readonly (readonly [name: string, bytes: Uint8Array])[],
  follows: Record<number, number> = {},
): Uint8Array {
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
  const next = [table, last]
  const entries = [entry('Root Entry', { type: 5, start: last, size: 0 })]
  const bodies: Buffer[] = []
  for (const [name, bytes] of streams) {
    const size = Math.max(sector, Math.ceil(bytes.length / sector) * sector)
    entries.push(entry(name, { type: 2, start: next.length, size }))
    for (let left = size / sector; left > 0; left -= 1) next.push(left === 1 ? last : next.length + 1)
    bodies.push(Buffer.concat([bytes, Buffer.alloc(size - bytes.length)]))
  }
  for (const [at, value] of next.entries()) chain.writeUInt32LE(follows[at] ?? value ?? free, at * 4)
  const directory = Buffer.concat([...entries, Buffer.alloc(sector - 128 * entries.length)])
  return new Uint8Array(Buffer.concat([head, chain, directory, ...bodies]))
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
