import type { ListPlace } from '../counted-lists.ts'
import { cut, type WordFile } from './word-file.ts'

/** One change of a property (MS-DOC 2.2.5.1, Sprm): its number, and where its value begins in the bytes it was read from. */
export type Modifier = { code: number; value: DataView }

/** Walks lists of changes. What a damaged or hostile file makes one read again and again comes to an end. */
export class Modifiers {
  readonly #file: WordFile
  #left: number

  constructor(file: WordFile) {
    this.#file = file
    this.#left = 8 * (file.main.byteLength + file.table.byteLength + file.data.byteLength)
  }

  /** The changes in some bytes; of a paragraph with more than a page of formatting holds, those in the stream of data. */
  *of(view: DataView): Generator<Modifier> {
    for (const one of this.#within(view)) {
      if (one.code === 0x6645 || one.code === 0x6646) yield* this.#within(this.#large(one.value.getUint32(0, true)))
      else yield one
    }
  }

  *#within(view: DataView): Generator<Modifier> {
    this.#left -= view.byteLength
    if (this.#left < 0) throw new RangeError('More formatting than the file can hold')
    let at = 0
    while (at + 2 < view.byteLength) {
      const code = view.getUint16(at, true)
      const length = lengthOf(code, view, at + 2)
      if (at + 2 + length > view.byteLength) return
      yield { code, value: cut(view, at + 2, length) }
      at += 2 + length
    }
  }

  #large(at: number): DataView {
    return cut(this.#file.data, at + 2, this.#file.data.getUint16(at, true))
  }
}

/** Bytes of a value: the highest three bits of the number tell (spra). */
function lengthOf(code: number, view: DataView, at: number): number {
  const kind = code >> 13
  if (kind < 2) return 1
  if (kind === 3) return 4
  if (kind === 7) return 3
  if (kind !== 6) return 2
  if (code === 0xd608) return view.getUint16(at, true) + 1
  const said = view.getUint8(at)
  if (code !== 0xc615 || said !== 255) return said + 1
  const deleted = view.getUint8(at + 1)
  return 3 + 4 * deleted + 3 * view.getUint8(at + 2 + 4 * deleted)
}

/** The list that changes put a paragraph into: none, one of those in use by its number, or one that it left with its number (MS-DOC 2.6.2, sprmPIlfo). */
export function listPlaceOf(modifiers: Iterable<Modifier>): ListPlace {
  const place: ListPlace = {}
  for (const { code, value } of modifiers) {
    if (code === 0x260a) place.depth = value.getUint8(0)
    else if (code === 0x460b) place.list = value.getUint16(0, true) < 0x7ff ? String(value.getUint16(0, true)) : '0'
  }
  return place
}
