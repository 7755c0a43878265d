import type { Block, Paragraph, Run, Table } from './blocks.ts'
import type { ListPlace } from './counted-lists.ts'
import type { WordLists } from './word-lists.ts'
import { attribute, stepsOf, type Step } from './xml.ts'

/** What is not said by the paper: deleted text, codes of fields, the second form of a drawing, notes and comments. */
const passedOver = [
  'w:del',
  'w:instrText',
  'mc:Fallback',
  'w:footnoteReference',
  'w:moveFrom',
  'w:pPrChange',
  'w:rPrChange',
  'w:fldData',
]

type Open = Extract<Step, { at: 'open' }>

/** Reads a part of a Word document (ECMA-376, WordprocessingML): its pages, parted where the writer put a page break. */
export function readWordPart(xml: string, lists: WordLists): Block[][] {
  const reader = new WordReader(lists)
  let skipping: { name: string; depth: number } | undefined
  for (const step of stepsOf(xml)) {
    if (skipping) {
      if (step.at === 'open' && step.name === skipping.name && !step.alone) skipping.depth += 1
      if (step.at === 'close' && step.name === skipping.name) skipping.depth -= 1
      if (skipping.depth === 0) skipping = undefined
    } else if (step.at === 'open' && passedOver.includes(step.name)) {
      if (!step.alone) skipping = { name: step.name, depth: 1 }
    } else reader.take(step)
  }
  return reader.pages
}

class WordReader {
  readonly pages: Block[][] = [[]]
  readonly #lists: WordLists
  /** Where blocks go: the page, or the cells that are open, the innermost last. */
  readonly #cells: Block[][] = []
  readonly #tables: Table[] = []
  readonly #paragraphs: { paragraph: Paragraph; place: ListPlace }[] = []
  #run: Run = { text: '' }
  #capitals = false
  #hidden = false
  #inText = false

  constructor(lists: WordLists) {
    this.#lists = lists
  }

  take(step: Step): void {
    if (step.at === 'open') {
      this.#open(step)
      if (step.alone) this.#close(step.name)
    } else if (step.at === 'close') this.#close(step.name)
    else if (this.#inText) this.#say(step.text)
  }

  #open(step: Open): void {
    const open = opening[step.name]
    if (open) open.call(this, step)
  }

  #close(name: string): void {
    if (name === 'w:t') this.#inText = false
    else if (name === 'w:p') this.endParagraph()
    else if (name === 'w:tc') this.#cells.pop()
    else if (name === 'w:tbl') this.#tables.pop()
    else if (name === 'w:pPr') this.number()
  }

  #say(text: string): void {
    const paragraph = this.#hidden ? undefined : this.#paragraphs.at(-1)?.paragraph
    paragraph?.runs.push({ ...this.#run, text: this.#capitals ? text.toUpperCase() : text })
  }

  #put(block: Block): void {
    const into = this.#cells.at(-1) ?? this.pages.at(-1)
    into?.push(block)
  }

  beginParagraph(): void {
    this.#paragraphs.push({ paragraph: { runs: [] }, place: {} })
    this.#hidden = false
  }

  endParagraph(): void {
    const ended = this.#paragraphs.pop()
    if (ended && ended.paragraph.runs.length > 0) this.#put(ended.paragraph)
  }

  beginTable(): void {
    const table: Table = { rows: [] }
    this.#put(table)
    this.#tables.push(table)
  }

  beginRow(): void {
    this.#tables.at(-1)?.rows.push([])
  }

  beginCell(): void {
    const cell: Block[] = []
    this.#tables.at(-1)?.rows.at(-1)?.push(cell)
    this.#cells.push(cell)
  }

  beginRun(): void {
    this.#run = { text: '' }
    this.#capitals = false
    this.#hidden = false
  }

  style(set: Partial<Run>): void {
    this.#run = { ...this.#run, ...set }
  }

  capitals(on: boolean): void {
    this.#capitals = on
  }

  hide(on: boolean): void {
    this.#hidden = on
  }

  text(): void {
    this.#inText = true
  }

  mark(text: string): void {
    this.#say(text)
  }

  /** A page break within a paragraph: what was said of it belongs to the page that ends. */
  breakPage(): void {
    if (this.#cells.length > 0) return
    const begun = this.#paragraphs.at(-1)
    if (begun && begun.paragraph.runs.length > 0) this.#put(begun.paragraph)
    if (begun) begun.paragraph = { runs: [] }
    this.pages.push([])
  }

  styled(style: string): void {
    this.list(this.#lists.ofStyle.get(style) ?? {})
  }

  list(place: ListPlace): void {
    const begun = this.#paragraphs.at(-1)
    if (begun) begun.place = { ...begun.place, ...place }
  }

  number(): void {
    const place = this.#paragraphs.at(-1)?.place
    if (place?.list !== undefined && place.list !== '0') this.#say(this.#lists.next(place))
  }
}

const value = ({ attributes }: Open) => attribute(attributes, 'w:val')
const isOn = (step: Open) => !['0', 'false', 'off', 'none'].includes(value(step) ?? 'on')

const opening: Readonly<Record<string, (this: WordReader, step: Open) => void>> = {
  'w:p'() {
    this.beginParagraph()
  },
  'w:tbl'() {
    this.beginTable()
  },
  'w:tr'() {
    this.beginRow()
  },
  'w:tc'() {
    this.beginCell()
  },
  'w:r'() {
    this.beginRun()
  },
  'w:t'() {
    this.text()
  },
  'w:b'(step) {
    this.style({ bold: isOn(step) })
  },
  'w:i'(step) {
    this.style({ italic: isOn(step) })
  },
  'w:sz'(step) {
    this.style({ size: Number(value(step)) / 2 })
  },
  'w:caps'(step) {
    this.capitals(isOn(step))
  },
  'w:vanish'(step) {
    this.hide(isOn(step))
  },
  'w:pStyle'(step) {
    this.styled(value(step) ?? '')
  },
  'w:numId'(step) {
    this.list({ list: value(step) ?? '0' })
  },
  'w:ilvl'(step) {
    this.list({ depth: Number(value(step) ?? 0) })
  },
  'w:tab'(step) {
    // The same name stands for the stops of a paragraph, which have a value.
    if (value(step) === undefined) this.mark('\t')
  },
  'w:cr'() {
    this.mark('\n')
  },
  'w:noBreakHyphen'() {
    this.mark('-')
  },
  'w:br'(step) {
    if (attribute(step.attributes, 'w:type') === 'page') this.breakPage()
    else this.mark('\n')
  },
}
