/**
 * A level of a list: how it counts, what it shows ("%1.%2)" with the counts of the levels), where it begins;
 * how many of the levels above it let it begin anew, where not all do.
 */
export type ListLevel = { format: string; text: string; start: number; begunAnewBy?: number }

/** The numbers and signs that programs put before paragraphs of lists, which stand nowhere in the text itself. */
export class Numbering {
  readonly #levels: ReadonlyMap<string, readonly ListLevel[]>
  readonly #counts = new Map<string, readonly (number | undefined)[]>()

  constructor(levels: ReadonlyMap<string, readonly ListLevel[]>) {
    this.#levels = levels
  }

  /** Lets a list begin anew. */
  restart(list: string): void {
    this.#counts.delete(list)
  }

  /** What stands before the next paragraph of a list at a level, counted on, or from `from`; with a blank behind it. Undefined of no list. */
  next(list: string, depth: number, from?: number): string | undefined {
    const levels = this.#levels.get(list) ?? []
    const level = levels[depth]
    if (!level) return undefined
    if (level.format === 'bullet') return '- '
    if (level.format === 'none') return ''
    const counts = (this.#counts.get(list) ?? []).map((count, at) =>
      at <= depth || (levels[at]?.begunAnewBy ?? at) <= depth ? count : undefined,
    )
    const count = from ?? (counts[depth] ?? level.start - 1) + 1
    counts[depth] = count
    this.#counts.set(list, counts)
    const shown = level.text.replace(/%(\d)/g, (_all, at: string) => {
      const other = levels[Number(at) - 1] ?? level
      return written(counts[Number(at) - 1] ?? other.start, other.format)
    })
    return `${shown} `
  }
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return alphabet[(count - 1) % alphabet.length] ?? ''
  if (format === 'upperLetter') return (alphabet[(count - 1) % alphabet.length] ?? '').toUpperCase()
  if (format === 'upperRoman' && count < 4000) return roman(count)
  if (format === 'lowerRoman' && count < 4000) return roman(count).toLowerCase()
  return String(count)
}

const alphabet = [...'abcdefghijklmnopqrstuvwxyz']
const digits: readonly [number, string][] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
]

function roman(count: number): string {
  const found = digits.find(([value]) => value <= count)
  return found ? found[1] + roman(count - found[0]) : ''
}
