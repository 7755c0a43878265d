import type { ImportProblem } from '#kernel/import-report.ts'
import { readDay, type ImportedRow, type ImportField, type ImportTable } from '#reading/import-table.ts'
import { fold } from '#vietnamese/fold.ts'
import { unitNameKey } from '#vietnamese/unit-name.ts'
import { unitFacts, type UnitFacts, type UnitType } from './schema.ts'
import type { UnitMap } from './unit-tree.ts'

export type UnitField =
  | 'name'
  | 'type'
  | 'stateParent'
  | 'partyParent'
  | 'from'
  | 'until'
  | 'aliases'
  | 'abbreviations'
  | 'predecessors'

const field = (name: UnitField, vi: string, en: string, also: string[] = []): ImportField<UnitField> => ({
  name,
  vi,
  en,
  required: name === 'name' || name === 'type',
  also,
})

export const unitFields: readonly ImportField<UnitField>[] = [
  field('name', 'Tên đơn vị', 'Name', ['tên', 'đơn vị', 'unit']),
  field('type', 'Loại', 'Type', ['loại đơn vị', 'kind']),
  field('stateParent', 'Đơn vị cấp trên', 'Parent', ['cấp trên', 'trực thuộc', 'cấp trên bên chính quyền', 'superior']),
  field('partyParent', 'Cấp trên bên Đảng', 'Party parent', ['tổ chức đảng cấp trên']),
  field('from', 'Từ ngày', 'From', ['ngày bắt đầu', 'hiệu lực từ', 'valid from']),
  field('until', 'Đến ngày', 'Until', ['ngày kết thúc', 'hiệu lực đến', 'valid until']),
  field('aliases', 'Tên khác', 'Other names', ['tên gọi khác', 'aliases']),
  field('abbreviations', 'Tên tắt', 'Short names', ['viết tắt', 'abbreviations']),
  field('predecessors', 'Đơn vị trước', 'Predecessors', ['đơn vị tiền thân', 'sáp nhập từ', 'merged from']),
]

/** A unit to be entered; a parent that stands in the same file is named by its key until it has an id. */
export type PlannedUnit = {
  row: number
  key: string
  facts: UnitFacts
  stateParentKey: string | null
  partyParentKey: string | null
  /** Predecessors that stand in the same file; those already there are in `facts`. */
  predecessorKeys: readonly string[]
}

type Known = { units: UnitMap; types: readonly UnitType[] }

/** Units of a table in an order in which each comes after its parents, and everything that is wrong, by row. */
export function planUnits(
  table: ImportTable<UnitField>,
  known: Known,
): { units: PlannedUnit[]; problems: ImportProblem[] } {
  const problems = [...table.problems]
  if (problems.length > 0) return { units: [], problems }
  const present = new Map([...known.units.values()].map((unit) => [unitNameKey(unit.name), unit.id]))
  const rows = new Map<string, ImportedRow<UnitField>>()
  for (const row of table.rows) {
    const key = unitNameKey(row.cells.name)
    const twice = rows.get(key)
    if (twice) problems.push({ row: row.row, column: 'name', message: `Trùng tên với dòng ${twice.row}.` })
    else if (present.has(key)) problems.push({ row: row.row, column: 'name', message: 'Đã có đơn vị tên này.' })
    else rows.set(key, row)
  }
  const context = { ...known, present, rows, problems }
  const units = [...rows.entries()].flatMap(([key, row]) => planRow(context, key, row) ?? [])
  return { units: inOrder(units, problems), problems }
}

type Context = Known & {
  present: ReadonlyMap<string, string>
  rows: ReadonlyMap<string, ImportedRow<UnitField>>
  problems: ImportProblem[]
}

function planRow(context: Context, key: string, { row, cells }: ImportedRow<UnitField>): PlannedUnit | undefined {
  const wrong = (column: UnitField, message: string) => void context.problems.push({ row, column, message })
  const type = context.types.find((one) => [one.code, one.vi, one.en].some((name) => fold(name) === fold(cells.type)))
  if (!type) wrong('type', cells.type ? `Không có loại đơn vị “${cells.type}”.` : 'Thiếu loại đơn vị.')
  const dayAt = (column: 'from' | 'until') => {
    const day = cells[column] === '' ? null : readDay(cells[column])
    if (day === undefined) wrong(column, `“${cells[column]}” không phải là ngày, ví dụ: 01/07/2025.`)
    return day ?? null
  }
  const named = (column: UnitField, name: string) => {
    const other = unitNameKey(name)
    if (other === '') return { id: null, key: null }
    if (context.rows.has(other)) return { id: null, key: other }
    const id = context.present.get(other)
    if (id === undefined) wrong(column, `Không có đơn vị “${name}” trong tệp hay trong cơ quan.`)
    return { id: id ?? null, key: null }
  }
  const state = named('stateParent', cells.stateParent)
  const party = named('partyParent', cells.partyParent)
  const before = listed(cells.predecessors).map((name) => named('predecessors', name))
  const facts = unitFacts.safeParse({
    name: cells.name,
    type: type?.code ?? '',
    stateParentId: state.id,
    partyParentId: party.id,
    from: dayAt('from'),
    until: dayAt('until'),
    aliases: listed(cells.aliases),
    abbreviations: listed(cells.abbreviations),
    predecessorIds: before.flatMap((one) => one.id ?? []),
  })
  if (!facts.success) {
    wrong(
      'name',
      cells.name === '' ? 'Thiếu tên đơn vị.' : 'Tên quá dài (tối đa 200 ký tự) hoặc có quá nhiều tên khác.',
    )
    return undefined
  }
  const predecessorKeys = before.flatMap((one) => one.key ?? [])
  return { row, key, facts: facts.data, stateParentKey: state.key, partyParentKey: party.key, predecessorKeys }
}

const listed = (cell: string) =>
  cell
    .split(/[;|]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

/** What a unit refers to in its own file: it is entered after them. */
const keysBefore = ({ stateParentKey, partyParentKey, predecessorKeys }: PlannedUnit) =>
  [stateParentKey, partyParentKey, ...predecessorKeys].filter((key) => key !== null)

/** Parents before children, predecessors before successors; the rows of a circle are problems. */
function inOrder(units: readonly PlannedUnit[], problems: ImportProblem[]): PlannedUnit[] {
  const left = new Map(units.map((unit) => [unit.key, unit]))
  const ordered: PlannedUnit[] = []
  for (let before = -1; before !== left.size;) {
    before = left.size
    for (const unit of left.values()) {
      if (keysBefore(unit).some((key) => left.has(key))) continue
      ordered.push(unit)
      left.delete(unit.key)
    }
  }
  for (const unit of left.values()) {
    if (reachesItself(unit, left))
      problems.push({ row: unit.row, message: 'Đơn vị cấp trên hoặc đơn vị trước tạo thành vòng tròn.' })
  }
  return ordered
}

function reachesItself(unit: PlannedUnit, units: ReadonlyMap<string, PlannedUnit>): boolean {
  const seen = new Set<string>()
  const open = keysBefore(unit)
  for (let key = open.pop(); key !== undefined; key = open.pop()) {
    if (key === unit.key) return true
    const next = seen.has(key) ? undefined : units.get(key)
    seen.add(key)
    if (next) open.push(...keysBefore(next))
  }
  return false
}
