import type { ImportPreview, ImportProblem } from '#kernel/import-report.ts'
import type { Db } from '#platform/db.ts'
import { previewOf, problemsIn, readDay, readTable, type ImportedRow, type ImportField } from '#reading/import-table.ts'
import { unitNameKey } from '#vietnamese/unit-name.ts'
import '../tables.ts'
import { staffFacts, type StaffFacts } from './schema.ts'
import { columnsOf } from './store.ts'

type StaffField = 'name' | 'email' | 'phone' | 'title' | 'unit' | 'from' | 'until'

const field = (name: StaffField, vi: string, en: string, also: string[] = []): ImportField<StaffField> => ({
  name,
  vi,
  en,
  required: name === 'name' || name === 'email',
  also,
})

export const staffFields: readonly ImportField<StaffField>[] = [
  field('name', 'Họ và tên', 'Name', ['họ tên', 'tên', 'full name']),
  field('email', 'Thư điện tử', 'E-mail', ['email công vụ', 'địa chỉ thư', 'mail', 'email']),
  field('phone', 'Điện thoại', 'Phone', ['số điện thoại', 'sđt', 'telephone']),
  field('title', 'Chức vụ', 'Title', ['chức danh', 'position']),
  field('unit', 'Đơn vị', 'Unit', ['phòng ban', 'phòng', 'nơi công tác']),
  field('from', 'Từ ngày', 'From', ['ngày bắt đầu']),
  field('until', 'Đến ngày', 'Until', ['ngày kết thúc']),
]

type File = { content: string; mapping?: Record<string, string> | undefined }

/** What importing the file would do, with every problem by row; nothing is written. */
export async function previewStaff(db: Db, authority: string, file: File): Promise<ImportPreview> {
  const { table, problems } = await plan(db, authority, file)
  return previewOf(staffFields, { ...table, problems })
}

type Importing = { authority: string; now: Date; newId: () => string }

/** Adds all people of the file, or none where a row is wrong. */
export async function importStaff(db: Db, { authority, now, newId }: Importing, file: File) {
  const { table, people, problems } = await plan(db, authority, file)
  if (problems.length > 0) return { imported: 0, problems: problemsIn(staffFields, { ...table, problems }) }
  const rows = people.map((facts) => ({
    authority_id: authority,
    staff_id: newId(),
    ...columnsOf(facts),
    user_id: null,
    created_at: now,
    changed_at: now,
  }))
  await db.transaction().execute(async (tx) => {
    for (let at = 0; at < rows.length; at += 1_000) {
      await tx
        .insertInto('staff')
        .values(rows.slice(at, at + 1_000))
        .execute()
    }
  })
  return { imported: rows.length, problems: [] }
}

async function plan(db: Db, authority: string, file: File) {
  const table = readTable(staffFields, file)
  if (table.problems.length > 0) return { table, people: [], problems: table.problems }
  const units = await db
    .selectFrom('public_unit_names')
    .select(['name_key', 'unit_id'])
    .where('authority_id', '=', authority)
    .orderBy('seq')
    .execute()
  const taken = await db
    .selectFrom('staff')
    .select('email')
    .where('authority_id', '=', authority)
    .where('erased_at', 'is', null)
    .execute()
  const problems: ImportProblem[] = []
  const context = {
    units: new Map(units.map((unit) => [unit.name_key, unit.unit_id])),
    taken: new Map(taken.map(({ email }): [string, string] => [email, 'đã có trong cơ quan'])),
    problems,
  }
  const people = table.rows.flatMap((row) => planRow(context, row) ?? [])
  return { table, people, problems }
}

type Context = { units: ReadonlyMap<string, string>; taken: Map<string, string>; problems: ImportProblem[] }

function planRow({ units, taken, problems }: Context, { row, cells }: ImportedRow<StaffField>): StaffFacts | undefined {
  const wrong = (column: StaffField, message: string) => void problems.push({ row, column, message })
  const before = problems.length
  const unitId = cells.unit === '' ? null : units.get(unitNameKey(cells.unit))
  if (unitId === undefined) wrong('unit', `Không có đơn vị “${cells.unit}”.`)
  const dayAt = (column: 'from' | 'until') => {
    const day = cells[column] === '' ? null : readDay(cells[column])
    if (day === undefined) wrong(column, `“${cells[column]}” không phải là ngày, ví dụ: 01/07/2025.`)
    return day ?? null
  }
  const from = dayAt('from')
  const until = dayAt('until')
  if (from !== null && until !== null && until < from) wrong('until', 'Ngày kết thúc đứng trước ngày bắt đầu.')
  const facts = staffFacts.safeParse({ ...cells, unitId: unitId ?? null, from, until })
  if (!facts.success) {
    for (const issue of facts.error.issues) {
      const column = String(issue.path[0]) as StaffField
      wrong(column, expected[column] ?? issue.message)
    }
    return undefined
  }
  const twice = taken.get(facts.data.email)
  if (twice) wrong('email', `Địa chỉ “${facts.data.email}” ${twice}.`)
  taken.set(facts.data.email, `trùng với dòng ${row}`)
  return problems.length === before ? facts.data : undefined
}

const expected: Partial<Record<StaffField, string>> = {
  name: 'Họ và tên phải có từ 2 đến 100 ký tự.',
  email: 'Địa chỉ thư không đúng, ví dụ: an.nguyen@hosen.example.',
  phone: 'Số điện thoại không đúng, ví dụ: 024 3825 0000.',
  title: 'Chức vụ quá dài (tối đa 120 ký tự).',
}
