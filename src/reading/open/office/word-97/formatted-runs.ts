import { cut, partOf, type WordFile } from './word-file.ts'

/** A stretch of the main stream that is formatted alike: to which byte it goes, and where it is said how. */
export type FormattedRun = { to: number; said: number | undefined }

const page = 512
const kinds = { characters: 1, paragraphs: 13 }

/** The formatting of characters or paragraphs by place: pages of 512 bytes, each of some runs (MS-DOC 2.8.5 PlcBteChpx, 2.8.6 PlcBtePapx, 2.9.33 ChpxFkp, 2.9.174 PapxFkp). */
export class FormattedRuns {
  readonly #file: WordFile
  readonly #pages: DataView
  readonly #count: number
  /** Bytes in a page for each run: where it is said, and for a paragraph its height. */
  readonly #width: number

  constructor(file: WordFile, kind: keyof typeof kinds) {
    this.#file = file
    this.#width = kinds[kind]
    this.#pages = partOf(file, kind)
    this.#count = Math.max(0, Math.floor((this.#pages.byteLength - 4) / 8))
  }

  at(place: number): FormattedRun {
    const nth = lastUpTo(this.#pages, this.#count, place)
    if (nth === undefined) return { to: place, said: undefined }
    const from = (this.#pages.getUint32((this.#count + 1) * 4 + nth * 4, true) & 0x3fffff) * page
    const view = cut(this.#file.main, from, page)
    const count = view.getUint8(page - 1)
    const run = lastUpTo(view, count, place)
    if (run === undefined) return { to: place, said: undefined }
    const said = view.getUint8((count + 1) * 4 + run * this.#width) * 2
    return { to: view.getUint32(run * 4 + 4, true), said: said === 0 ? undefined : from + said }
  }
}

/** Which of so many ascending numbers is the last one up to a place; undefined before the first of them, and behind the one that ends them. */
function lastUpTo(view: DataView, count: number, place: number): number | undefined {
  const number = (at: number) => view.getUint32(at * 4, true)
  if (count === 0 || place < number(0) || place >= number(count)) return undefined
  let [low, high] = [0, count - 1]
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (number(middle) <= place) low = middle
    else high = middle - 1
  }
  return low
}
