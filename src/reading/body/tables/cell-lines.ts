import { bare } from '#vietnamese/bare.ts'
import { findDates } from '#vietnamese/written-date.ts'
import { wordsOf } from '#vietnamese/words.ts'
import type { Piece } from '../../layout/piece.ts'
import { markAt } from '../mark.ts'
import { nameAt } from '../tasks/name-at.ts'
import { type Column, columnNamed, isCount, tellsWork } from './table-head.ts'

/** A row of a table that says who is to do what: the lines of its cells. */
export type Row = { what: readonly Piece[]; who: readonly Piece[]; when: readonly Piece[] }

/** Its rows, and all that stands in a table. */
export type Table = { rows: Row[]; taken: readonly Piece[] }

const fewestColumns = 3
const mostColumns = 8
/** More than any plan has, and few enough to go through one by one. */
const mostCells = 3_000

/**
 * A table of a file without pages, where each cell is a line and the numbers of the rows are taken for those of pages: its rows have as
 * many lines as its head has without “TT”, or fewer where a cell is empty. Undefined where no table begins at `from`.
 */
export function tableOfCells(pieces: readonly Piece[], from: number): Table | undefined {
  const [first] = pieces.slice(from, from + 1)
  if (!first || first.source.box !== undefined || !isCount(first.text)) return undefined
  const titles = pieces.slice(from, from + mostColumns).map(({ text }) => (text.length < 60 ? columnNamed(text) : null))
  for (let width = fewestColumns; width <= titles.length; width += 1) {
    const columns = titles.slice(0, width)
    // What goes on with titles is no row: “Đơn vị quản lý”, “Hạn hoàn thành”.
    if (!tellsWork(columns) || (titles[width] ?? null) !== null) continue
    const { rows, to } = rowsFrom(pieces, from + width, columns.slice(1))
    if (rows.length > 1) return { rows, taken: pieces.slice(from, to) }
  }
  return undefined
}

/** Rows from a place on, as many as there can be: an empty cell leaves no line, and which one it was shows by what follows. */
type Rows = { count: number; hasWhole: boolean; to: number; row?: Row; next?: Rows }

function rowsFrom(pieces: readonly Piece[], from: number, columns: readonly Column[]): { rows: Row[]; to: number } {
  const shapes = shapesOf(columns)
  const end = Math.min(pieces.length, from + mostCells)
  const known = new Map<number, Rows>()
  const most = (at: number): Rows => {
    const before = known.get(at)
    if (before) return before
    let best: Rows = { count: 0, hasWhole: false, to: at }
    for (const shape of shapes) {
      const row = rowAt(pieces, at, shape)
      const isWhole = shape.length === columns.length
      if (at + shape.length > end || !isRow(row) || (!isWhole && isList(row))) continue
      const next = most(at + shape.length)
      if (next.count < best.count) continue
      best = { count: next.count + 1, hasWhole: isWhole || next.hasWhole, to: next.to, row, next }
    }
    known.set(at, best)
    return best
  }
  const all = most(from)
  const rows: Row[] = []
  for (let at: Rows | undefined = all.hasWhole ? all : undefined; at?.row; at = at.next) rows.push(at.row)
  return { rows, to: all.to }
}

/** The cells that a row may have: an empty one is no line, such as that of who joins in or of remarks. All first, then without one after the other from the right. */
function shapesOf(columns: readonly Column[]): (readonly Column[])[] {
  const without = columns.flatMap((column, at) => (column === null ? [columns.toSpliced(at, 1)] : [])).toReversed()
  const named = columns.filter((column) => column !== null)
  return [columns, ...without, ...(without.length > 1 ? [named] : [])]
}

/** Whether it is rather what follows a table, with marks of its own: a row has its number before it. */
const isList = ({ what, who }: Row) => [...what, ...who].some(({ text }) => markAt(text) !== undefined)

function rowAt(pieces: readonly Piece[], at: number, columns: readonly Column[]): Row {
  const cell = (column: Column) => {
    const place = columns.indexOf(column)
    return place < 0 ? [] : pieces.slice(at + place, at + place + 1)
  }
  return { what: cell('what'), who: cell('who'), when: cell('when') }
}

const vague =
  /(?:thang|quy|tuan|hoc ky|nam) (?:\d|[ivx]|sau)|(?:hang|moi|ca) (?:ngay|tuan|thang|quy|nam)|thuong xuyen|dinh ky|theo (?!doi)/

/** A day, month or quarter with a few words: "Hoàn thành trước ngày 31/3"; more of them make a sentence. */
function isTime(text: string): boolean {
  const dates = findDates(text)
  const words = dates.reduceRight((rest, { start, end }) => rest.slice(0, start) + rest.slice(end), text)
  return dates.length > 0 && wordsOf(words).length < 8
}

/** Whether what stands where a time or a name should is one. */
function isRow({ who: [who], when: [when] }: Row): boolean {
  if (who === undefined) return false
  if (when !== undefined)
    return when.text.length < 80 && (isTime(when.text) || vague.test(bare(when.text).toLowerCase()))
  const words = wordsOf(who.text.slice(0, 300))
  const name = nameAt(words, 0)
  return name !== undefined && name.verb === null && name.to === words.length
}
