import { bare } from '#vietnamese/bare.ts'
import { findDates } from '#vietnamese/written-date.ts'
import { wordsOf } from '#vietnamese/words.ts'
import type { Piece } from '../../layout/piece.ts'
import { nameAt } from '../tasks/name-at.ts'
import { type Column, columnNamed, isCount, tellsWork } from './table-head.ts'

/** A row of a table that says who is to do what: the lines of its cells. */
export type Row = { what: readonly Piece[]; who: readonly Piece[]; when: readonly Piece[] }

/** Its rows, and all that stands in a table. */
export type Table = { rows: Row[]; taken: readonly Piece[] }

const fewestColumns = 3
const mostColumns = 8

/**
 * A table of a file without pages, where each cell is a line and the numbers of the rows are taken for those of pages: its rows have as
 * many lines as its head has without “TT”. Undefined where no table begins at `from`.
 */
export function tableOfCells(pieces: readonly Piece[], from: number): Table | undefined {
  const [first] = pieces.slice(from, from + 1)
  if (!first || first.source.box !== undefined || !isCount(first.text)) return undefined
  const titles = pieces.slice(from, from + mostColumns).map(({ text }) => (text.length < 60 ? columnNamed(text) : null))
  for (let width = fewestColumns; width <= titles.length; width += 1) {
    const columns = titles.slice(0, width)
    // What goes on with titles is no row: “Đơn vị quản lý”, “Hạn hoàn thành”.
    if (!tellsWork(columns) || (titles[width] ?? null) !== null) continue
    const rows = rowsFrom(pieces, from + width, columns.slice(1))
    if (rows.length > 1) return { rows, taken: pieces.slice(from, from + width + rows.length * (width - 1)) }
  }
  return undefined
}

function rowsFrom(pieces: readonly Piece[], from: number, columns: readonly Column[]): Row[] {
  const rows: Row[] = []
  for (let at = from; at + columns.length <= pieces.length; at += columns.length) {
    const cell = (column: Column) => {
      const place = columns.indexOf(column)
      return place < 0 ? [] : pieces.slice(at + place, at + place + 1)
    }
    const row = { what: cell('what'), who: cell('who'), when: cell('when') }
    if (!isRow(row)) break
    rows.push(row)
  }
  return rows
}

const vague =
  /(?:thang|quy|tuan|hoc ky|nam) (?:\d|[ivx]|sau)|(?:hang|moi|ca) (?:ngay|tuan|thang|quy|nam)|thuong xuyen|dinh ky|theo /

/** Whether what stands where a time or a name should is one. */
function isRow({ who: [who], when: [when] }: Row): boolean {
  if (who === undefined) return false
  if (when !== undefined)
    return when.text.length < 80 && (findDates(when.text).length > 0 || vague.test(bare(when.text).toLowerCase()))
  const words = wordsOf(who.text.slice(0, 300))
  const name = nameAt(words, 0)
  return name !== undefined && name.verb === null && name.to === words.length
}
