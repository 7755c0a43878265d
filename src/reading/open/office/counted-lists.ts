import { type ListLevel, Numbering } from './numbering.ts'

/** Which list a paragraph belongs to, by the number that the document gives it ("0" is none), and at which level. */
export type ListPlace = { list?: string; depth?: number }

/** Lists of a document of Word: their levels; which list counts behind a number; where a number lets a level begin anew. */
export type Lists = {
  levels: Map<string, readonly ListLevel[]>
  ofNumber: Map<string, string>
  begins: Map<string, ReadonlyMap<number, number>>
}

/** Counts the lists of a document of Word, where several numbers may count in one list. */
export class CountedLists {
  readonly #numbering: Numbering
  readonly #ofNumber: ReadonlyMap<string, string>
  /** Until it has begun anew. */
  readonly #begins: ReadonlyMap<string, Map<number, number>>

  constructor({ levels, ofNumber, begins }: Lists) {
    this.#numbering = new Numbering(levels)
    this.#ofNumber = ofNumber
    this.#begins = new Map([...begins].map(([number, starts]) => [number, new Map(starts)]))
  }

  /** What stands before the next paragraph of a list, with a blank behind it. */
  next({ list = '0', depth = 0 }: ListPlace): string {
    const begins = this.#begins.get(list)
    const from = begins?.get(depth)
    begins?.delete(depth)
    return this.#numbering.next(this.#ofNumber.get(list) ?? '', depth, from) ?? ''
  }
}
