import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { dayOf, type Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { inThread } from '#reading/open/threads/pool.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import type { TableFile } from '#reading/open/table/table-file.ts'
import { fieldsOf, headerKey, type Mapping } from './fields.rules.ts'
import { findHead, knownNames, suggestMapping, type Head } from './head.rules.ts'
import { readCellDay } from './cell-day.rules.ts'
import { findPlaces, yearNamed } from './find-places.ts'
import { planRows, type Plan } from './plan.rules.ts'
import { RowsReader, type RowsRead } from './read-rows.rules.ts'
import { readMap, type ImportAsked } from './schema.ts'
import { markColumns } from './secret.rules.ts'

export type Asked = { authority: string; now: Date; asked: ImportAsked; bytes: Uint8Array }

/** A file as it would be imported: nothing is written by this. */
export type Understood = {
  table: TableFile
  head: Head
  mapping: Mapping
  plan: Plan
  sha256: string
}

/** Rows gone through before others get their turn. */
const turn = 100

/** Reads the file in a thread beside the program, and goes through its rows a few at a time. */
export async function understand(db: Db, { authority, now, asked, bytes }: Asked): Promise<Understood | Refusal> {
  const table = await readLikeliest(bytes, asked)
  if (!('rows' in table)) return table
  const head = findHead(table.rows, table.merges, asked.headerRow)
  if (!head) return refuse('not-allowed', 'Trang tính này không có dòng nào. Hãy chọn trang khác.', { field: 'sheet' })
  const width = table.rows.slice(0, 200).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  while (head.names.length < width) head.names.push('')
  const mapping = within(
    asked.map === undefined ? suggestMapping(head.names, asked.direction) : readMap(asked.map),
    asked.direction,
    head.names.length,
  )
  const today = dayOf(now)
  const named = asked.year ?? (await yearNamed(db, { authority, asked }))
  const read = await readRows({ table, head, mapping, direction: asked.direction, side: asked.side, named, today })
  const places = await findPlaces(db, { authority, asked, rows: read.rows, today })
  const plan = planRows(read, places, mapping.serial === undefined ? 'number' : 'serial')
  return { table, head, mapping, plan, sha256: createHash('sha256').update(bytes).digest('hex') }
}

/** Sheets that are looked through for the one with the lines. */
const mostSheets = 8

/** The sheet asked for; else the first whose columns are named as those of a register are, since many begin with a cover. */
async function readLikeliest(bytes: Uint8Array, { sheet, direction }: ImportAsked): Promise<TableFile | Refusal> {
  const first = await readSheetOf(bytes, sheet ?? 0)
  if (sheet !== undefined || !('rows' in first)) return first
  for (let at = 0; at < Math.min(mostSheets, first.sheets.length); at += 1) {
    const table = at === 0 ? first : await readSheetOf(bytes, at)
    if (!('rows' in table)) return table
    const head = findHead(table.rows, table.merges)
    if (head && knownNames(head.names, direction) >= 3) return table
  }
  return first
}

async function readSheetOf(bytes: Uint8Array, sheet: number): Promise<TableFile | Refusal> {
  try {
    return await inThread({ do: 'read-table', bytes, sheet }, { urgent: true })
  } catch (error) {
    if (error instanceof Unreadable) return refuse('not-allowed', error.message, { field: 'body' })
    throw error
  }
}

function within(mapping: Mapping, direction: 'in' | 'out', width: number): Mapping {
  const known = fieldsOf(direction).flatMap(({ name }) => {
    const column = mapping[name]
    return column === undefined || column >= width ? [] : [[name, column] as const]
  })
  return Object.fromEntries(known)
}

/** The year that most of the first days are of. */
function usualYear({ rows, from1904 }: TableFile, head: Head, mapping: Mapping): number | undefined {
  const column = mapping.enteredOn ?? mapping.dated
  if (column === undefined) return undefined
  const counts = new Map<number, number>()
  for (const { cells } of rows.filter(({ row }) => row > head.lastRow).slice(0, 2_000)) {
    const read = readCellDay(cells[column] ?? '', { year: null, serialFrom: from1904 ? 1904 : 1900 })
    const year = 'day' in read ? Number(read.day.slice(0, 4)) : undefined
    if (year !== undefined && year >= 1945) counts.set(year, (counts.get(year) ?? 0) + 1)
  }
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0]
}

type Reading = Pick<Understood, 'table' | 'head' | 'mapping'> &
  Pick<ImportAsked, 'direction' | 'side'> & { named: number | undefined; today: Day }

async function readRows({ table, head, mapping, direction, side, named, today }: Reading): Promise<RowsRead> {
  const reader = new RowsReader({
    head,
    oneYear: named !== undefined || side === 'party',
    context: {
      direction,
      mapping,
      today,
      marks: markColumns(mapping, head.names),
      year: side === 'party' ? null : (named ?? usualYear(table, head, mapping) ?? null),
      serialFrom: table.from1904 ? 1904 : 1900,
      typeInSubject: mapping.type === undefined && /\bloai\b/.test(headerKey(head.names[mapping.subject ?? -1] ?? '')),
    },
  })
  for (const [at, row] of table.rows.entries()) {
    reader.take(row)
    if (at % turn === turn - 1) await setImmediate()
  }
  return reader.read()
}
