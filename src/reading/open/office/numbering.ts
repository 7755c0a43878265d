import { attribute, stepsOf } from './xml.ts'

type Level = { format: string; text: string; start: number }

/** The numbers and signs that Word puts before paragraphs of lists, which stand nowhere in the text itself. */
export class Numbering {
  readonly #levels = new Map<string, Level[]>()
  readonly #kinds = new Map<string, string>()
  readonly #counts = new Map<string, number[]>()

  /** Of `word/numbering.xml`; empty where a document has no lists. */
  constructor(xml: string) {
    let kind = ''
    let number = ''
    let level: Level | undefined
    for (const step of stepsOf(xml)) {
      if (step.at !== 'open') continue
      const value = attribute(step.attributes, 'w:val') ?? ''
      if (step.name === 'w:abstractNum') kind = attribute(step.attributes, 'w:abstractNumId') ?? ''
      else if (step.name === 'w:num') number = attribute(step.attributes, 'w:numId') ?? ''
      else if (step.name === 'w:abstractNumId') this.#kinds.set(number, value)
      else if (step.name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        this.#levels.set(kind, [...(this.#levels.get(kind) ?? []), level])
      } else if (level && step.name === 'w:numFmt') level.format = value
      else if (level && step.name === 'w:lvlText') level.text = value
      else if (level && step.name === 'w:start') level.start = Number(value)
    }
  }

  /** What stands before the next paragraph of a list at a level, counted on; with a blank behind it. */
  next(number: string, depth: number): string {
    const kind = this.#kinds.get(number) ?? ''
    const levels = this.#levels.get(kind) ?? []
    const level = levels[depth]
    if (!level) return ''
    if (level.format === 'bullet') return '- '
    if (level.format === 'none') return ''
    const counts = this.#counts.get(kind) ?? []
    const count = (counts[depth] ?? level.start - 1) + 1
    this.#counts.set(kind, [...counts.slice(0, depth), count])
    const shown = level.text.replace(/%(\d)/g, (_all, at: string) => {
      const of = Number(at) - 1
      const other = levels[of] ?? level
      return written(of === depth ? count : (counts[of] ?? other.start), other.format)
    })
    return `${shown} `
  }
}

function written(count: number, format: string): string {
  if (format === 'lowerLetter') return alphabet[(count - 1) % alphabet.length] ?? ''
  if (format === 'upperLetter') return (alphabet[(count - 1) % alphabet.length] ?? '').toUpperCase()
  if (format === 'upperRoman') return roman(count)
  if (format === 'lowerRoman') return roman(count).toLowerCase()
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
