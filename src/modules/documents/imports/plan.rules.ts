import type { Day } from '#kernel/day.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import type { Serials } from '../registers/rules.ts'
import type { FieldName } from './fields.rules.ts'
import type { Row } from './head.rules.ts'
import type { Line, Problem } from './read-line.rules.ts'
import type { ReadRow, RowsRead } from './read-rows.rules.ts'
import { rowWords } from './rows-of-sheets.rules.ts'

/** What a register holds already: serials with the types of their papers, and gaps that somebody explained. */
export type Held = { serials: ReadonlyMap<number, string | null>; explained: readonly Serials[] }

/** A register that lines go into; `id` is null where it has to be opened, `types` is empty where it numbers all the others. */
export type Place = {
  id: string | null
  title: string
  period: string
  firstDay: Day
  lastDay: Day
  types: readonly string[]
  state: string
  firstSerial: number
  nextSerial: number
  held: Held
}

/** The lines that go into one register. */
export type Group = {
  place: Place
  lines: Line[]
  /** Rows with an error that stand among its lines. */
  wrong: number
  gaps: Serials[]
  /** The serial after the last of the file; rows with an error that follow on keep theirs, to be mended and brought later. */
  nextSerial: number
}

export type Plan = {
  groups: Group[]
  problems: Problem[]
  /** Rows with an error: what they say, for mending; of a secret one nothing. */
  wrong: Row[]
  skipped: number
}

/** How many lines go in. */
export const linesOf = ({ groups }: Plan): number => groups.reduce((sum, { lines }) => sum + lines.length, 0)

export const closedSentence = ({ title }: Place): string => `“${title}” đã khoá. Hãy mở lại sổ rồi nhập.`

type Filling = { group: Group; seen: Map<number, number> }

/** The column of the serials, and the names of the sheets where there are several. */
type Telling = { serialFrom: FieldName; sheets?: readonly string[] }

/**
 * Puts each line into its register; `places` says which, row by row, as many as there are rows. Each serial is borne once, and what
 * stands out is told at its row.
 */
export function planRows(read: RowsRead, places: readonly Place[], { serialFrom, sheets = [] }: Telling): Plan {
  const fillings = new Map<Place, Filling>()
  const problems = [...read.problems]
  const wrong: Row[] = []
  for (const [at, row] of read.rows.entries()) {
    const place = places[at]
    const filling = place && fillingOf(fillings, place)
    const taken = filling && takenBy(row, filling, { serialFrom, sheets })
    if (taken) problems.push(taken)
    if (row.line && filling && !taken) {
      filling.group.lines.push(row.line)
      problems.push(...outside(row, row.line, filling.group.place))
    } else {
      wrong.push({ row: row.row, cells: row.cells })
      if (filling) filling.group.wrong += 1
    }
  }
  const order = new Map(read.rows.map(({ row }, at) => [row, at]))
  return {
    groups: [...fillings.values()].map(finished),
    problems: problems.toSorted((a, b) => (order.get(a.row) ?? 0) - (order.get(b.row) ?? 0)),
    wrong,
    skipped: read.skipped,
  }
}

function fillingOf(fillings: Map<Place, Filling>, place: Place): Filling {
  const known = fillings.get(place)
  if (known) return known
  const made = { group: { place, lines: [], wrong: 0, gaps: [], nextSerial: 1 }, seen: new Map<number, number>() }
  fillings.set(place, made)
  return made
}

/** Why the serial of a row cannot be given to it, if it says one. */
function takenBy(
  { row, serial }: ReadRow,
  { group, seen }: Filling,
  { serialFrom: field, sheets = [] }: Telling,
): Problem | undefined {
  if (serial === null) return undefined
  const error = (message: string): Problem => ({ row, field, kind: 'error', message })
  const { title, held } = group.place
  const first = seen.get(serial)
  if (first !== undefined)
    return error(`Số ${serial} đã có ở ${rowWords(first, sheets)}, cũng vào “${title}”. Mỗi số chỉ một văn bản.`)
  seen.set(serial, row)
  if (held.serials.has(serial)) return error(`Số ${serial} đã có trong “${title}”.`)
  const gap = held.explained.find((one) => one.first <= serial && serial <= one.last)
  return gap && error(`Số ${serial} đã được giải thích là số trống trong “${title}”.`)
}

function outside({ row }: ReadRow, { registeredOn }: Line, { title, firstDay, lastDay }: Place): Problem[] {
  if (firstDay <= registeredOn && registeredOn <= lastDay) return []
  const message = `${dayOfKey(registeredOn)} không thuộc thời gian của sổ; dòng vẫn vào “${title}”.`
  return [{ row, field: 'enteredOn', kind: 'warning', message }]
}

function finished({ group, seen }: Filling): Group {
  const { lines, place } = group
  let nextSerial = 1 + lines.reduce((last, { serial }) => Math.max(last, serial), 0)
  while (seen.has(nextSerial)) nextSerial += 1
  return { ...group, nextSerial, gaps: lines.length > 0 ? gapsOf(lines, place.held) : [] }
}

/** Serials between the first and the last that neither the file nor the register has. */
function gapsOf(lines: readonly Line[], { serials, explained }: Held): Serials[] {
  const known = new Set(serials.keys())
  for (const { serial } of lines) known.add(serial)
  const sorted = [...known].toSorted((a, b) => a - b)
  return sorted
    .slice(1)
    .map((serial, at) => ({ first: (sorted[at] ?? 0) + 1, last: serial - 1 }))
    .filter(({ first, last }) => first <= last && !explained.some((gap) => gap.first <= first && last <= gap.last))
}
