import { CountedLists, type ListPlace, type Lists } from './counted-lists.ts'
import type { ListLevel } from './numbering.ts'
import { attribute, stepsOf } from './xml.ts'

/** The lists of a Word document (ECMA-376, part 1, section 17.9). */
export class WordLists extends CountedLists {
  /** What styles say of the paragraphs that have them. */
  readonly ofStyle: ReadonlyMap<string, ListPlace>

  /** Of `word/numbering.xml` and `word/styles.xml`, each empty where a document has none. */
  constructor(numbering: string, styles: string) {
    super(readLists(numbering))
    this.ofStyle = readStyles(styles)
  }
}

function readLists(xml: string): Lists {
  const levels = new Map<string, ListLevel[]>()
  const lists: Lists = { levels, ofNumber: new Map(), begins: new Map() }
  let list = ''
  let number = ''
  let depth = 0
  let level: ListLevel | undefined
  for (const step of stepsOf(xml)) {
    if (step.at !== 'open') continue
    const value = attribute(step.attributes, 'w:val') ?? ''
    if (step.name === 'w:abstractNum') list = attribute(step.attributes, 'w:abstractNumId') ?? ''
    else if (step.name === 'w:num') {
      number = attribute(step.attributes, 'w:numId') ?? ''
      list = ''
    } else if (step.name === 'w:abstractNumId') lists.ofNumber.set(number, value)
    else if (step.name === 'w:lvl') {
      level = { format: 'decimal', text: '', start: 1 }
      if (list !== '') levels.set(list, [...(levels.get(list) ?? []), level])
    } else if (step.name === 'w:lvlOverride') depth = Number(attribute(step.attributes, 'w:ilvl') ?? 0)
    else if (step.name === 'w:startOverride')
      lists.begins.set(number, new Map(lists.begins.get(number)).set(depth, Number(value)))
    else if (level && step.name === 'w:numFmt') level.format = value
    else if (level && step.name === 'w:lvlText') level.text = value
    else if (level && step.name === 'w:start') level.start = Number(value)
    else if (level && step.name === 'w:lvlRestart') level.begunAnewBy = Number(value)
  }
  return lists
}

function readStyles(xml: string): Map<string, ListPlace> {
  const places = new Map<string, ListPlace>()
  let style = ''
  for (const step of stepsOf(xml)) {
    if (step.at !== 'open') continue
    if (step.name === 'w:style') style = attribute(step.attributes, 'w:styleId') ?? ''
    const value = attribute(step.attributes, 'w:val') ?? '0'
    // What a style is based on stands before it as a rule.
    if (step.name === 'w:basedOn') places.set(style, { ...places.get(value) })
    else if (step.name === 'w:numId') places.set(style, { ...places.get(style), list: value })
    else if (step.name === 'w:ilvl') places.set(style, { ...places.get(style), depth: Number(value) })
  }
  return places
}
