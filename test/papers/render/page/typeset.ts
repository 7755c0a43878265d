import type { Chance } from '../../chance.ts'
import type { Block, MadePaper } from '../../made-paper.ts'
import type { Measure, Mark, Page, Style } from './page.ts'
import { setFoot } from './set-foot.ts'
import { setHead } from './set-head.ts'

/** Where the next line goes, and what stands on the pages so far. */
export type Sheet = {
  pages: Page[]
  /** Distance of the next baseline from the top of the page. */
  y: number
  left: number
  right: number
  bottom: number
  measure: Measure
  justified: boolean
  leading: number
  /** Notes that wait for the end of the page. */
  notes: { mark: number; note: string }[]
}

export const paperWidth = 595.28
export const paperHeight = 841.89

/** Sets a paper on A4 as offices do: head in two columns, body, foot in two columns, page numbers from the second page. */
export function typeset(paper: MadePaper, chance: Chance, measure: Measure): Page[] {
  const sheet: Sheet = {
    pages: [{ marks: [], rules: [], gaps: {} }],
    y: 57,
    left: chance.pick([85, 85, 71]),
    right: paperWidth - chance.pick([43, 57]),
    bottom: paperHeight - 57,
    measure,
    justified: chance.maybe(0.7),
    leading: chance.pick([1.15, 1.2, 1.35]),
    notes: [],
  }
  setHead(sheet, paper, chance)
  setAddressees(sheet, paper)
  for (const block of paper.body) setBlock(sheet, block)
  setFoot(sheet, paper, chance)
  if (paper.appendix.length > 0) {
    turnPage(sheet)
    for (const block of paper.appendix) setBlock(sheet, block)
  }
  flushNotes(sheet)
  numberPages(sheet, chance.pick(['top', 'top', 'bottom', 'none'] as const))
  return sheet.pages
}

export const pageOf = (sheet: Sheet): Page => {
  const page = sheet.pages.at(-1)
  if (!page) throw new Error('a sheet has a page')
  return page
}

export function put(sheet: Sheet, mark: Mark): void {
  pageOf(sheet).marks.push(mark)
}

/** A line about a point, as in heads and feet. */
export function centred(sheet: Sheet, line: { text: string; centre: number; y: number } & Style): void {
  const { text, centre, y, ...style } = line
  put(sheet, { text, x: centre - sheet.measure(text, style) / 2, y, ...style })
}

export function turnPage(sheet: Sheet): void {
  flushNotes(sheet)
  sheet.pages.push({ marks: [], rules: [], gaps: {} })
  sheet.y = 71
}

/** Goes to the next line, on a new page where this one is full. */
export function advance(sheet: Sheet, height: number): void {
  sheet.y += height
  if (sheet.y > sheet.bottom - sheet.notes.length * 13) {
    turnPage(sheet)
  }
}

function flushNotes(sheet: Sheet): void {
  const { notes } = sheet
  if (notes.length === 0) return
  const top = sheet.bottom - (notes.length - 1) * 12
  pageOf(sheet).rules.push({ x: sheet.left, y: top - 12, width: 140 })
  notes.forEach(({ mark, note }, at) => {
    put(sheet, { text: String(mark), x: sheet.left, y: top + at * 12 - 3, size: 6.5 })
    put(sheet, { text: note, x: sheet.left + 5, y: top + at * 12, size: 10 })
  })
  sheet.notes = []
}

function setAddressees(sheet: Sheet, paper: MadePaper): void {
  if (paper.addressees.length === 0) return
  sheet.y += 14
  const [first = '', ...others] = paper.addressees
  const indent = sheet.left + 75
  setLines(sheet, first, { size: 14 }, { first: indent, rest: indent + 20 })
  for (const line of others) setLines(sheet, line, { size: 14 }, { first: indent + 60, rest: indent + 68 })
  sheet.y += 8
}

function setBlock(sheet: Sheet, block: Block): void {
  const first = sheet.left + 28
  if (block.kind === 'table') return setTable(sheet, block.rows)
  if (block.kind === 'centre') {
    advance(sheet, 14 * sheet.leading + 4)
    return centred(sheet, {
      text: block.text,
      centre: (sheet.left + sheet.right) / 2,
      y: sheet.y,
      size: 14,
      bold: true,
    })
  }
  if (block.kind === 'noted') sheet.notes.push({ mark: block.mark, note: block.note })
  const style: Style = { size: 14, ...(block.kind === 'heading' && { bold: true }) }
  setLines(sheet, block.text, style, { first, rest: sheet.left })
  if (block.kind === 'noted') {
    const last = pageOf(sheet).marks.at(-1)
    if (last)
      put(sheet, { text: String(block.mark), x: last.x + sheet.measure(last.text, last), y: last.y - 5, size: 8 })
  }
  sheet.y += 4
}

type Indents = { first: number; rest: number }

/** Sets a paragraph between its indents and the right margin. */
function setLines(sheet: Sheet, text: string, style: Style, { first, rest }: Indents): void {
  let x = first
  let words: string[] = []
  let end = first
  const blank = sheet.measure(' ', style)
  const flush = (last: boolean) => {
    advance(sheet, style.size * sheet.leading)
    setLine(sheet, words, { ...style, x, stretch: !last && sheet.justified })
    x = rest
    end = rest
    words = []
  }
  for (const word of text.split(' ').filter(Boolean)) {
    const width = sheet.measure(word, style)
    if (words.length > 0 && end + width > sheet.right) flush(false)
    words.push(word)
    end += width + blank
  }
  if (words.length > 0) flush(true)
}

/** Justified lines are set word by word, others whole. */
function setLine(
  sheet: Sheet,
  words: string[],
  { x, stretch, ...style }: Style & { x: number; stretch: boolean },
): void {
  if (!stretch || words.length < 2) return put(sheet, { text: words.join(' '), x, y: sheet.y, ...style })
  const bare = words.reduce((sum, word) => sum + sheet.measure(word, style), 0)
  const gap = (sheet.right - x - bare) / (words.length - 1)
  let at = x
  for (const word of words) {
    put(sheet, { text: word, x: at, y: sheet.y, ...style })
    at += sheet.measure(word, style) + gap
  }
}

function setTable(sheet: Sheet, rows: string[][]): void {
  const columns = rows[0]?.length ?? 1
  const width = (sheet.right - sheet.left) / columns
  for (const row of rows) {
    advance(sheet, 20)
    pageOf(sheet).rules.push({ x: sheet.left, y: sheet.y + 5, width: sheet.right - sheet.left })
    row.forEach((cell, at) =>
      put(sheet, { text: cell.slice(0, 30), x: sheet.left + at * width + 4, y: sheet.y, size: 12 }),
    )
  }
  sheet.y += 8
}

function numberPages(sheet: Sheet, where: 'top' | 'bottom' | 'none'): void {
  if (where === 'none') return
  sheet.pages.forEach((page, at) => {
    if (at === 0) return
    const y = where === 'top' ? 40 : paperHeight - 34
    page.marks.unshift({ text: String(at + 1), x: (sheet.left + sheet.right) / 2 - 3, y, size: 13 })
  })
}
