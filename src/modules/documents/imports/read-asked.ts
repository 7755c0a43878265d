import { createHash } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { dayOf, type Day } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { inThread } from '#reading/open/threads/pool.ts'
import { Unreadable } from '#reading/open/unreadable.ts'
import { tableLimits, type TableFile } from '#reading/open/table/table-file.ts'
import { count } from '#vietnamese/format.ts'
import { fieldsOf, headerKey, type Mapping } from './fields.rules.ts'
import { findHead, knownNames, suggestMapping, type Head } from './head.rules.ts'
import { readCellDay } from './cell-day.rules.ts'
import { findPlaces, yearNamed } from './find-places.ts'
import { planRows, type Plan } from './plan.rules.ts'
import { RowsReader, type RowsRead } from './read-rows.rules.ts'
import { sameColumns, togetherRead } from './rows-of-sheets.rules.ts'
import { readMap, readSheets, type ImportAsked } from './schema.ts'
import { refuseSecretTable } from './refuse-secret-table.ts'
import { markColumns } from './secret.rules.ts'

export type Asked = { authority: string; now: Date; asked: ImportAsked; bytes: Uint8Array }

/** A sheet whose rows are read. */
type Sheet = { table: TableFile; head: Head }

/** A file as it would be imported: nothing is written by this. */
export type Understood = Sheet & {
  /** Names of the sheets that are read, in their order, and places of all that have the same columns; null where those were named. */
  taken: string[]
  alike: number[] | null
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
  const secret = await refuseSecretTable({ name: asked.name, bytes, table })
  if (secret) return secret
  const head = headOf(table, asked.headerRow)
  if (!head) return refuse('not-allowed', 'Trang tính này không có dòng nào. Hãy chọn trang khác.', { field: 'sheet' })
  const found = await findSheets({ table, head }, bytes, asked)
  if (!('sheets' in found)) return found
  const { sheets, alike } = found
  const mapping = within(
    asked.map === undefined ? suggestMapping(head.names, asked.direction) : readMap(asked.map),
    asked.direction,
    head.names.length,
  )
  const today = dayOf(now)
  const named = asked.year ?? (await yearNamed(db, { authority, asked }))
  const taken = sheets.map((sheet) => sheet.table.sheets[sheet.table.sheet] ?? '')
  const reads: RowsRead[] = []
  for (const sheet of sheets)
    reads.push(await readRows({ ...sheet, mapping, direction: asked.direction, side: asked.side, named, today }))
  const read = togetherRead(reads)
  const places = await findPlaces(db, { authority, asked, rows: read.rows, today })
  const plan = planRows(read, places, { serialFrom: mapping.serial === undefined ? 'number' : 'serial', sheets: taken })
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  return { table, head, taken, alike, mapping, plan, sha256 }
}

/** The names of the columns, as many as the first rows have cells. */
function headOf({ rows, merges }: TableFile, headerRow?: number): Head | undefined {
  const head = findHead(rows, merges, headerRow)
  if (!head) return undefined
  const width = rows.slice(0, 200).reduce((most, { cells }) => Math.max(most, cells.length), 0)
  while (head.names.length < width) head.names.push('')
  return head
}

/** Sheets of one file that are looked at for the same columns: a year of months, and more. */
const mostAlike = 40

/** The sheets that were named, each with the columns of the first; else that one, and which others have them too. */
async function findSheets(
  first: Sheet,
  bytes: Uint8Array,
  { sheets: named }: ImportAsked,
): Promise<{ sheets: Sheet[]; alike: number[] | null } | Refusal> {
  const { sheet: own, sheets: names } = first.table
  const wanted = named === undefined ? [...names.keys()].slice(0, mostAlike) : readSheets(named)
  const sheets: Sheet[] = []
  const rows = () => sheets.reduce((sum, { table }) => sum + table.rows.length, 0)
  for (const at of new Set([own, ...wanted])) {
    const other = at === own ? first : await sheetLike(first, bytes, at)
    if (other) sheets.push(other)
    else if (named !== undefined)
      return refuse('not-allowed', `Trang tính “${names[at] ?? at + 1}” không có cùng các cột. Hãy bỏ chọn trang đó.`, {
        field: 'sheets',
      })
    if (named !== undefined && rows() > tableLimits.rows)
      return refuse(
        'too-large',
        `Các trang tính được chọn có hơn ${count(tableLimits.rows, 'vi')} dòng. Hãy chọn ít trang hơn.`,
        {
          field: 'sheets',
        },
      )
  }
  const ordered = sheets.toSorted((a, b) => a.table.sheet - b.table.sheet)
  return named === undefined
    ? { sheets: [first], alike: ordered.map(({ table }) => table.sheet) }
    : { sheets: ordered, alike: null }
}

/** Another sheet, if it is there, can be read and has the same columns. */
async function sheetLike(first: Sheet, bytes: Uint8Array, at: number): Promise<Sheet | undefined> {
  const table = at < first.table.sheets.length ? await readSheetOf(bytes, at) : undefined
  const head = table && 'rows' in table ? headOf(table) : undefined
  return table && 'rows' in table && head && sameColumns(head.names, first.head.names) ? { table, head } : undefined
}

/** Sheets that are looked through for the one with the lines. */
const mostSheets = 8

/** The sheet asked for; else the first whose columns are named as those of a register are, since many begin with a cover. */
async function readLikeliest(bytes: Uint8Array, asked: ImportAsked): Promise<TableFile | Refusal> {
  const { direction } = asked
  const sheet = asked.sheet ?? (asked.sheets === undefined ? undefined : readSheets(asked.sheets)[0])
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

type Reading = Sheet &
  Pick<Understood, 'mapping'> &
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
