import { fieldsOf, headerKey, type Direction, type FieldName, type Mapping } from './fields.rules.ts'

export type Row = { row: number; cells: readonly string[] }
type Merge = { firstRow: number; lastRow: number; firstColumn: number; lastColumn: number }

/** Where the names of the columns stand: from row to row, as a person counts them, and what they are, column by column. */
export type Head = { firstRow: number; lastRow: number; names: string[] }

/** Rows above the lines: the office, the name of the register, the year. */
const mostAbove = 60

/** The head that the rows say, or the one that begins where the person said. Undefined in an empty table. */
export function findHead(rows: readonly Row[], merges: readonly Merge[], asked?: number): Head | undefined {
  const at = asked === undefined ? likeliest(rows) : rows.findIndex(({ row }) => row >= asked)
  const first = rows[at]
  if (!first) return undefined
  const merged = merges
    .filter(({ firstRow, lastRow }) => firstRow === first.row && lastRow - firstRow <= 3)
    .reduce((last, { lastRow }) => Math.max(last, lastRow), first.row)
  let lastRow = merged
  for (const row of rows.slice(at + 1, at + 3)) {
    if (row.row <= merged || (row.row === lastRow + 1 && isBelow(row))) lastRow = Math.max(lastRow, row.row)
    else break
  }
  return {
    firstRow: first.row,
    lastRow,
    names: namesOf(rows.slice(at, at + 4), merges, { first: first.row, last: lastRow }),
  }
}

function likeliest(rows: readonly Row[]): number {
  const above = rows.slice(0, mostAbove)
  const known = above.map(({ cells }) => Math.max(knownNames(cells, 'in'), knownNames(cells, 'out')))
  const most = Math.max(0, ...known)
  if (most >= 2) return known.indexOf(most)
  return Math.max(
    0,
    above.findIndex(({ cells }) => cells.filter((cell) => cell.trim() !== '').length >= 3),
  )
}

/** How many fields a row names. */
export const knownNames = (cells: readonly string[], direction: Direction): number =>
  new Set(Object.values(suggestMapping(cells, direction))).size

/** A second row of names: it names a field, and has no figure, as every line of a register has. */
const isBelow = ({ cells }: Row): boolean =>
  cells.every((cell) => !/\d/.test(cell)) && Math.max(knownNames(cells, 'in'), knownNames(cells, 'out')) > 0

function namesOf(
  rows: readonly Row[],
  merges: readonly Merge[],
  { first, last }: { first: number; last: number },
): string[] {
  const within = rows.filter(({ row }) => row >= first && row <= last)
  const width = Math.max(0, ...within.map(({ cells }) => cells.length))
  const cell = (row: number, column: number) => within.find((one) => one.row === row)?.cells[column]?.trim() ?? ''
  return Array.from({ length: width }, (_, column) => {
    const parts = within.map(({ row }) => {
      const own = cell(row, column)
      if (own !== '') return own
      const over = merges.find(
        (merge) => merge.firstRow === row && merge.firstColumn < column && column <= merge.lastColumn,
      )
      return over ? cell(row, over.firstColumn) : ''
    })
    return [...new Set(parts.filter((part) => part !== ''))].join(' ').replace(/\s+/g, ' ').slice(0, 200)
  })
}

/** Below the names stands often how the columns are numbered: (1), (2), (3), or A, B, C. */
export const numbersColumns = (cells: readonly string[]): boolean => {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  return filled.length >= 3 && filled.every((cell) => /^\(?(?:\d{1,2}|[A-Z])\)?$/.test(cell))
}

type Candidate = { field: FieldName; column: number; score: number }

/** Which column is which field, by how offices name their columns. What no name tells stays unmapped. */
export function suggestMapping(names: readonly string[], direction: Direction): Mapping {
  const keys = names.map(headerKey)
  const mapping: Mapping = {}
  const taken = new Set<number>()
  const candidates = fieldsOf(direction).flatMap(({ name, called }) =>
    keys.flatMap((key, column): Candidate[] => {
      const score = scoreOf(key, called)
      return score > 0 ? [{ field: name, column, score }] : []
    }),
  )
  for (const { field, column } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (mapping[field] !== undefined || taken.has(column)) continue
    mapping[field] = column
    taken.add(column)
  }
  for (const [column, key] of keys.entries()) for (const field of sharedBy(key, direction)) mapping[field] ??= column
  // Our own papers bear their serial in their number: what only counts the rows is none.
  const counts = /^(?:stt|tt|so thu tu)$/.test(keys[mapping.serial ?? -1] ?? '')
  if (direction === 'out' && counts && mapping.number !== undefined) delete mapping.serial
  return mapping
}

/** A name that is exactly one counts most, and the more usual ones before others; then one that ends with it, or is mostly it. */
function scoreOf(key: string, called: readonly string[]): number {
  if (key === '') return 0
  const exact = called.indexOf(key)
  if (exact >= 0) return 1_000 - exact
  const most = key.length / 2
  const within = called.filter(
    (one) => one.includes(' ') && (key.endsWith(` ${one}`) || (one.length >= most && ` ${key} `.includes(` ${one} `))),
  )
  return Math.max(0, ...within.map((one) => (one.length / key.length) * 500))
}

/** Two things in one column: “Số, ký hiệu và ngày tháng”, “Số và ngày đến”. */
function sharedBy(key: string, direction: Direction): FieldName[] {
  const says = (pattern: RegExp) => pattern.test(key)
  if (!says(/\bngay\b/) || !says(/\bso\b/)) return []
  if (says(/\bden\b/)) return direction === 'in' ? ['serial', 'enteredOn'] : []
  return says(/\bk[yi] hieu\b|\bvan ban\b|\b(?:vb|cv)\b|\bcong van\b|\bso hieu\b/) ? ['number', 'dated'] : []
}

/** Whether a table looks like the other register; null where nothing tells. */
export function seemsToBe(names: readonly string[]): Direction | null {
  const keys = names.map(headerKey)
  const count = (telling: readonly string[]) => telling.filter((one) => keys.some((key) => key.includes(one))).length
  const incoming = count(['so den', 'ngay den', 'tac gia', 'co quan ban hanh', 'noi gui den', 'ngay nhan'])
  const outgoing = count(['nguoi ky', 'so luong', 'ban luu', 'so di', 'noi nhan', 'ngay phat hanh'])
  if (incoming === outgoing) return null
  return incoming > outgoing ? 'in' : 'out'
}
