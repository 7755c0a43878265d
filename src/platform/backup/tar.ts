/** One file of an archive. The content has exactly `size` bytes. */
export type Member = { name: string; size: number; content: AsyncIterable<Uint8Array> }

const block = 512

export class TarError extends Error {
  override name = 'TarError'
}

/** A member whose bytes are at hand. */
export function memberOf(name: string, bytes: Uint8Array): Member {
  return {
    name,
    size: bytes.length,
    content: (async function* () {
      yield bytes
    })(),
  }
}

/** The members as a POSIX ustar stream, readable by every `tar`. */
export async function* writeTar(members: AsyncIterable<Member>): AsyncGenerator<Uint8Array> {
  for await (const { name, size, content } of members) {
    yield header(name, size)
    let written = 0
    for await (const chunk of content) {
      written += chunk.length
      yield chunk
    }
    if (written !== size) throw new TarError(`${name} changed while it was read: ${written} bytes instead of ${size}`)
    yield Buffer.alloc(padding(size))
  }
  yield Buffer.alloc(2 * block)
}

/**
 * The members of a ustar stream, in order. Each one's content must be read before the next is asked for.
 * @throws TarError where the stream is cut short or is no such archive
 */
export async function* readTar(stream: AsyncIterable<Uint8Array>): AsyncGenerator<Member> {
  const bytes = byteReader(stream)
  for (;;) {
    const head = await bytes.exactly(block)
    if (head.every((byte) => byte === 0)) return
    const { name, size } = parseHeader(head)
    let left = size
    const content = (async function* () {
      while (left > 0) {
        const chunk = await bytes.atMost(left)
        left -= chunk.length
        yield chunk
      }
    })()
    yield { name, size, content }
    while (left > 0) left -= (await bytes.atMost(left)).length
    await bytes.exactly(padding(size))
  }
}

function padding(size: number): number {
  return (block - (size % block)) % block
}

function header(path: string, size: number): Uint8Array {
  const { name, prefix } = splitName(path)
  const head = Buffer.alloc(block)
  head.write(name, 0)
  head.write('0000600\0', 100)
  head.write('0000000\x000000000\0', 108)
  head.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  head.write('00000000000\0', 136)
  head.write('        0', 148)
  head.write('ustar\x0000', 257)
  head.write(prefix, 345)
  head.write(`${checksum(head).toString(8).padStart(6, '0')}\0 `, 148)
  return head
}

function splitName(path: string): { name: string; prefix: string } {
  if (Buffer.byteLength(path) <= 100) return { name: path, prefix: '' }
  for (let cut = path.indexOf('/'); cut !== -1; cut = path.indexOf('/', cut + 1)) {
    const parts = { prefix: path.slice(0, cut), name: path.slice(cut + 1) }
    if (Buffer.byteLength(parts.name) <= 100 && Buffer.byteLength(parts.prefix) <= 155) return parts
  }
  throw new TarError(`the path is too long for an archive: ${path}`)
}

function parseHeader(head: Buffer): { name: string; size: number } {
  const text = (from: number, length: number) => head.toString('utf8', from, from + length).replace(/\0[\s\S]*$/, '')
  const given = Number.parseInt(text(148, 8), 8)
  head.write('        ', 148)
  if (given !== checksum(head)) throw new TarError('this is not a tar archive, or it is damaged')
  const prefix = text(345, 155)
  return { name: prefix ? `${prefix}/${text(0, 100)}` : text(0, 100), size: Number.parseInt(text(124, 12), 8) }
}

function checksum(head: Buffer): number {
  return head.reduce((sum, byte) => sum + byte, 0)
}

function byteReader(stream: AsyncIterable<Uint8Array>) {
  const chunks = stream[Symbol.asyncIterator]()
  let held: Buffer = Buffer.alloc(0)
  async function fill(): Promise<void> {
    const { value, done } = await chunks.next()
    if (done) throw new TarError('the archive is cut short')
    held = held.length === 0 ? Buffer.from(value) : Buffer.concat([held, value])
  }
  function take(length: number): Buffer {
    const taken = held.subarray(0, length)
    held = held.subarray(length)
    return taken
  }
  return {
    exactly: async (length: number): Promise<Buffer> => {
      while (held.length < length) await fill()
      return take(length)
    },
    atMost: async (length: number): Promise<Buffer> => {
      while (held.length === 0) await fill()
      return take(length)
    },
  }
}
