import { damaged } from '../../archive/unzip.ts'

/** One record of a stream of BIFF (MS-XLS 2.1.4), with the pieces that continue it. */
export type XlsRecord = { type: number; data: DataView; pieces: DataView[] }

const goesOn = 0x3c

/** The records of a stream from a place on. @throws Unreadable where one is longer than the stream */
export function* recordsOf(stream: Uint8Array, from = 0): Generator<XlsRecord> {
  const view = new DataView(stream.buffer, stream.byteOffset, stream.byteLength)
  let at = from
  while (at + 4 <= stream.length) {
    const type = view.getUint16(at, true)
    const pieces = [pieceAt(view, at)]
    at += 4 + view.getUint16(at + 2, true)
    while (at + 4 <= stream.length && view.getUint16(at, true) === goesOn) {
      pieces.push(pieceAt(view, at))
      at += 4 + view.getUint16(at + 2, true)
    }
    const [data] = pieces
    if (data) yield { type, data, pieces }
  }
}

function pieceAt(view: DataView, at: number): DataView {
  const length = view.getUint16(at + 2, true)
  if (at + 4 + length > view.byteLength) throw damaged()
  return new DataView(view.buffer, view.byteOffset + at + 4, length)
}

/** Reads texts of a record, which may go over from one piece into the next. */
export class TextReader {
  readonly #pieces: readonly DataView[]
  #piece = 0
  #at: number

  constructor(pieces: readonly DataView[], at: number) {
    this.#pieces = pieces
    this.#at = at
  }

  get done(): boolean {
    const piece = this.#pieces[this.#piece]
    return !piece || (this.#at >= piece.byteLength && this.#piece + 1 >= this.#pieces.length)
  }

  /** A text of XLUnicodeRichExtendedString or one of its simpler forms, whose length was read already. */
  text(length: number): string {
    let flags = this.number(1)
    const runs = flags & 8 ? this.number(2) : 0
    const extra = flags & 4 ? this.number(4) : 0
    let text = ''
    for (let left = length; left > 0;) {
      if (this.#left() === 0) {
        // The piece that goes on begins by saying anew how wide its letters are.
        this.#turn()
        flags = this.number(1)
      }
      const width = flags & 1 ? 2 : 1
      const count = Math.min(left, Math.floor(this.#left() / width))
      if (count === 0) throw damaged()
      text += this.#letters(count, width)
      left -= count
    }
    this.#skip(runs * 4 + extra)
    return text
  }

  number(width: 1 | 2 | 4): number {
    if (this.#left() === 0) this.#turn()
    const piece = this.#pieces[this.#piece]
    if (!piece || this.#left() < width) throw damaged()
    const at = this.#at
    this.#at += width
    if (width === 1) return piece.getUint8(at)
    return width === 2 ? piece.getUint16(at, true) : piece.getUint32(at, true)
  }

  #left(): number {
    return (this.#pieces[this.#piece]?.byteLength ?? 0) - this.#at
  }

  #turn(): void {
    this.#piece += 1
    this.#at = 0
    if (this.#piece >= this.#pieces.length) throw damaged()
  }

  #letters(count: number, width: number): string {
    const piece = this.#pieces[this.#piece]
    if (!piece) throw damaged()
    const bytes = Buffer.from(piece.buffer, piece.byteOffset + this.#at, count * width)
    this.#at += count * width
    return bytes.toString(width === 2 ? 'utf16le' : 'latin1')
  }

  #skip(bytes: number): void {
    let left = bytes
    while (left > this.#left()) {
      left -= this.#left()
      this.#turn()
    }
    this.#at += left
  }
}
