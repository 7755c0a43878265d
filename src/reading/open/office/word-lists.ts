import { type ListLevel, Numbering } from './numbering.ts'
import { attribute, stepsOf } from './xml.ts'

/** Which list a paragraph belongs to, and at which level. */
export type ListPlace = { list?: string; depth?: number }

/** The lists of a Word document (ECMA-376, part 1, section 17.9): several of its numbers count in one list. */
export class WordLists {
  /** What styles say of the paragraphs that have them. */
  readonly ofStyle: ReadonlyMap<string, ListPlace>
  readonly #numbering: Numbering
  readonly #lists = new Map<string, string>()
  /** Where a number lets the count of its list begin anew, until it has done so. */
  readonly #begins = new Map<string, Map<number, number>>()

  /** Of `word/numbering.xml` and `word/styles.xml`, each empty where a document has none. */
  constructor(numbering: string, styles: string) {
    const levels = new Map<string, ListLevel[]>()
    let list = ''
    let number = ''
    let depth = 0
    let level: ListLevel | undefined
    for (const step of stepsOf(numbering)) {
      if (step.at !== 'open') continue
      const value = attribute(step.attributes, 'w:val') ?? ''
      if (step.name === 'w:abstractNum') list = attribute(step.attributes, 'w:abstractNumId') ?? ''
      else if (step.name === 'w:num') {
        number = attribute(step.attributes, 'w:numId') ?? ''
        list = ''
      } else if (step.name === 'w:abstractNumId') this.#lists.set(number, value)
      else if (step.name === 'w:lvl') {
        level = { format: 'decimal', text: '', start: 1 }
        if (list !== '') levels.set(list, [...(levels.get(list) ?? []), level])
      } else if (step.name === 'w:lvlOverride') depth = Number(attribute(step.attributes, 'w:ilvl') ?? 0)
      else if (step.name === 'w:startOverride')
        this.#begins.set(number, new Map(this.#begins.get(number)).set(depth, Number(value)))
      else if (level && step.name === 'w:numFmt') level.format = value
      else if (level && step.name === 'w:lvlText') level.text = value
      else if (level && step.name === 'w:start') level.start = Number(value)
    }
    this.#numbering = new Numbering(levels)
    this.ofStyle = readStyles(styles)
  }

  /** What stands before the next paragraph of a list. */
  next({ list = '0', depth = 0 }: ListPlace): string {
    const begins = this.#begins.get(list)
    const from = begins?.get(depth)
    begins?.delete(depth)
    return this.#numbering.next(this.#lists.get(list) ?? '', depth, from) ?? ''
  }
}

function readStyles(xml: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  let style = ''
  for (const step of stepsOf(xml)) {
    if (step.at !== 'open') continue
    if (step.name === 'w:style') style = attribute(step.attributes, 'w:styleId') ?? ''
    const value = attribute(step.attributes, 'w:val') ?? '0'
    if (step.name === 'w:numId') places.set(style, { ...places.get(style), list: value })
    else if (step.name === 'w:ilvl') places.set(style, { ...places.get(style), depth: Number(value) })
  }
  return places
}
