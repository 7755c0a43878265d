const freeFrom = 0xfffffff0

/**
 * The streams of a compound file (MS-CFB) with these names, whole; one that it does not hold is absent.
 * @throws RangeError where it is damaged: a chain of sectors leads nowhere or in a circle, a number stands beyond its end
 */
export function readStreams(bytes: Uint8Array, names: readonly string[]): Map<string, Uint8Array> {
  return new CompoundFile(bytes).streams(names)
}

const damaged = () => new RangeError('The compound file is damaged')

type Found = { name: string; type: number; start: number; size: number }

class CompoundFile {
  readonly #bytes: Uint8Array
  readonly #view: DataView
  readonly #sector: number
  readonly #table: number[]

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    const shift = this.#view.getUint16(30, true)
    if (shift !== 9 && shift !== 12) throw damaged()
    this.#sector = 2 ** shift
    this.#table = this.#readTable()
  }

  streams(names: readonly string[]): Map<string, Uint8Array> {
    const found = this.#directory()
    const root = found.find(({ type }) => type === 5)
    const small = root && root.size > 0 ? this.#join(this.#chain(root.start), root.size) : new Uint8Array()
    const limit = this.#view.getUint32(56, true)
    // One of each name: a directory that names a stream a thousand times asks for it a thousand times.
    const wanted = names.flatMap((name) => found.find((one) => one.type === 2 && one.name === name) ?? [])
    return new Map(
      wanted.map((one) => [
        one.name,
        one.size < limit ? this.#joinSmall(small, one) : this.#join(this.#chain(one.start), one.size),
      ]),
    )
  }

  #at(sector: number): number {
    return (sector + 1) * this.#sector
  }

  /** The numbers in some sectors, one after the other. */
  #numbers(sectors: readonly number[]): number[] {
    const each = this.#sector / 4
    return sectors.flatMap((sector) =>
      Array.from({ length: each }, (_, at) => this.#view.getUint32(this.#at(sector) + at * 4, true)),
    )
  }

  /** Which sector follows which: named in the header, and beyond 109 of them in sectors that name each other. */
  #readTable(): number[] {
    const named = Array.from({ length: 109 }, (_, at) => this.#view.getUint32(76 + at * 4, true))
    const most = this.#bytes.length / this.#sector
    let next = this.#view.getUint32(68, true)
    for (let count = 0; next < freeFrom; count += 1) {
      if (count > most) throw damaged()
      const numbers = this.#numbers([next])
      next = numbers.pop() ?? freeFrom
      named.push(...numbers)
    }
    const sectors = named.filter((sector) => sector < freeFrom)
    if (sectors.length > most) throw damaged()
    return this.#numbers(sectors)
  }

  #chain(start: number, table: readonly number[] = this.#table): number[] {
    const chain: number[] = []
    for (let at = start; at < freeFrom; at = table[at] ?? freeFrom) {
      chain.push(at)
      if (at >= table.length || chain.length > table.length) throw damaged()
    }
    return chain
  }

  #join(chain: readonly number[], size: number): Uint8Array {
    if (size > chain.length * this.#sector) throw damaged()
    const parts = chain.map((sector) => this.#bytes.subarray(this.#at(sector), this.#at(sector) + this.#sector))
    return Buffer.concat(parts).subarray(0, size)
  }

  /** A stream under the limit lies in pieces of 64 bytes within the root's own stream. */
  #joinSmall(small: Uint8Array, { start, size }: Found): Uint8Array {
    const first = this.#view.getUint32(60, true)
    const table = first < freeFrom ? this.#numbers(this.#chain(first)) : []
    const parts = this.#chain(start, table).map((at) => small.subarray(at * 64, at * 64 + 64))
    const whole = Buffer.concat(parts)
    if (size > whole.length) throw damaged()
    return whole.subarray(0, size)
  }

  #directory(): Found[] {
    const chain = this.#chain(this.#view.getUint32(48, true))
    const bytes = this.#join(chain, chain.length * this.#sector)
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
    return Array.from({ length: Math.floor(bytes.length / 128) }, (_, number) => {
      const at = number * 128
      const length = Math.max(0, Math.min(64, view.getUint16(at + 64, true)) - 2)
      const name = Buffer.from(bytes.subarray(at, at + length)).toString('utf16le')
      return {
        name,
        type: bytes[at + 66] ?? 0,
        start: view.getUint32(at + 116, true),
        size: view.getUint32(at + 120, true),
      }
    })
  }
}
