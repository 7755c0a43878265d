/** Files in one archive (PKWARE APPNOTE 4.3), stored as they are: the least that a spreadsheet program opens. */
export function zip(files: readonly { name: string; text: string }[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, text } of files) {
    const [path, bytes] = [new TextEncoder().encode(name), new TextEncoder().encode(text)]
    const facts = fileFacts(bytes, path.length)
    const local = join([u32(0x04034b50), facts, path, bytes])
    directory.push(join([u32(0x02014b50), u16(20), facts, u16(0), u16(0), u16(0), u32(0), u32(offset), path]))
    parts.push(local)
    offset += local.length
  }
  const central = join(directory)
  const end = join([
    u32(0x06054b50),
    u16(0),
    u16(0),
    u16(files.length),
    u16(files.length),
    u32(central.length),
    u32(offset),
    u16(0),
  ])
  return join([...parts, central, end])
}

/** What the local header and the directory say alike: version, UTF-8 names, no compression, 1 January 1980, sum, sizes. */
function fileFacts(bytes: Uint8Array, nameLength: number): Uint8Array {
  return join([
    u16(20),
    u16(0x0800),
    u16(0),
    u16(0),
    u16(0x21),
    u32(crc32(bytes)),
    u32(bytes.length),
    u32(bytes.length),
    u16(nameLength),
    u16(0),
  ])
}

const u16 = (value: number) => Uint8Array.of(value & 255, (value >>> 8) & 255)
const u32 = (value: number) =>
  Uint8Array.of(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, (value >>> 24) & 255)

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

const table = Uint32Array.from({ length: 256 }, (_, n) => {
  let value = n
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})

export function crc32(bytes: Uint8Array): number {
  let sum = 0xffffffff
  for (const byte of bytes) sum = (table[(sum ^ byte) & 255] ?? 0) ^ (sum >>> 8)
  return (sum ^ 0xffffffff) >>> 0
}
