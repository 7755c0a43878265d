import type { ListPlace } from '../counted-lists.ts'
import { FormattedRuns } from './formatted-runs.ts'
import { listPlaceOf, Modifiers, type Modifier } from './modifiers.ts'
import type { Piece } from './pieces.ts'
import { readStyles } from './styles.ts'
import { cut, type WordFile } from './word-file.ts'

/** How letters look: hidden (or deleted, where deletions are kept), drawn as capitals, or in place of a sign. */
export type LetterLook = { hidden: boolean; capitals: boolean; sign?: string }
/** What is said of a paragraph: its list, and whether it stands for the end of a row of a table. */
export type ParagraphLook = { place: ListPlace; endsRow: boolean }

/** How letters and paragraphs look, by their place in the main stream (MS-DOC 2.4.6). */
export class Looks {
  readonly #main: DataView
  readonly #modifiers: Modifiers
  readonly #letters: FormattedRuns
  readonly #paragraphs: FormattedRuns
  readonly #styles: ReadonlyMap<number, ListPlace>
  readonly #knownLetters = new Known<LetterLook>()
  readonly #knownParagraphs = new Known<ParagraphLook>()

  constructor(file: WordFile) {
    this.#main = file.main
    this.#modifiers = new Modifiers(file)
    this.#letters = new FormattedRuns(file, 'characters')
    this.#paragraphs = new FormattedRuns(file, 'paragraphs')
    this.#styles = readStyles(file, this.#modifiers)
  }

  /** How the letter at a place of a piece looks, and up to which place those behind it look alike. */
  letters(place: number, { changes }: Piece): LetterLook & { to: number } {
    const { to, said = 0 } = this.#letters.at(place)
    const look = this.#knownLetters.get(changes, said, () => {
      const own = said === 0 ? [] : this.#modifiers.of(cut(this.#main, said + 1, this.#main.getUint8(said)))
      return letterLookOf([...own, ...this.#changes(changes)])
    })
    return { ...look, to }
  }

  /** What is said of the paragraph that ends at a place of a piece. */
  paragraph(place: number, { changes }: Piece): ParagraphLook {
    const { said = 0 } = this.#paragraphs.at(place)
    return this.#knownParagraphs.get(changes, said, () => {
      const { style, own } = said === 0 ? { style: 0, own: [] } : this.#formatting(said)
      const all = [...own, ...this.#changes(changes)]
      return {
        place: { ...this.#styles.get(style), ...listPlaceOf(all) },
        endsRow: all.some(({ code, value }) => code === 0x2417 && value.getUint8(0) !== 0),
      }
    })
  }

  #changes(changes: DataView | undefined): Iterable<Modifier> {
    return changes ? this.#modifiers.of(changes) : []
  }

  /** Formatting of a paragraph (MS-DOC 2.9.175 PapxInFkp): its length in one byte or two, the number of its style, what differs from it. */
  #formatting(at: number): { style: number; own: Iterable<Modifier> } {
    const short = this.#main.getUint8(at)
    const from = short === 0 ? at + 2 : at + 1
    const length = short === 0 ? this.#main.getUint8(at + 1) * 2 : short * 2 - 1
    const view = cut(this.#main, from, length)
    return length < 2
      ? { style: 0, own: [] }
      : { style: view.getUint16(0, true), own: this.#modifiers.of(cut(view, 2, length - 2)) }
  }
}

/** What came of formatting said at a place, and of the changes of a piece: many letters share both. */
class Known<Look> {
  readonly #of = new Map<DataView | undefined, Map<number, Look>>()

  get(changes: DataView | undefined, said: number, read: () => Look): Look {
    const known = this.#of.get(changes) ?? new Map<number, Look>()
    this.#of.set(changes, known)
    const look = known.get(said) ?? read()
    known.set(said, look)
    return look
  }
}

function letterLookOf(modifiers: readonly Modifier[]): LetterLook {
  let [deleted, hidden, capitals] = [false, false, false]
  let sign: string | undefined
  for (const { code, value } of modifiers) {
    if (code === 0x0800) deleted = isOn(value)
    else if (code === 0x083c) hidden = isOn(value)
    else if (code === 0x083b) capitals = isOn(value)
    else if (code === 0x6a09) sign = String.fromCharCode(value.getUint16(2, true))
  }
  return { hidden: deleted || hidden, capitals, ...(sign !== undefined && { sign }) }
}

/** On, or the opposite of a style, which is taken to say nothing of it (MS-DOC 2.9.327 ToggleOperand). */
const isOn = (value: DataView) => [1, 0x81].includes(value.getUint8(0))
