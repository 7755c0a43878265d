import { CsvError, decodeText, readCsv } from '#kernel/csv.ts'
import type { ImportPreview, ImportProblem } from '#kernel/import-report.ts'
import { fold } from '#vietnamese/fold.ts'

/** A field that an import fills, and the headers by which files call it besides its own names. */
export type ImportField<Name extends string = string> = {
  name: Name
  vi: string
  en: string
  required: boolean
  also: readonly string[]
}

export type ImportedRow<Name extends string> = { row: number; cells: Readonly<Record<Name, string>> }

export type ImportTable<Name extends string> = {
  headers: string[]
  mapping: Partial<Record<Name, string>>
  rows: ImportedRow<Name>[]
  problems: ImportProblem[]
}

type File = { content: string; mapping?: Record<string, string> | undefined }

/** Reads a table by the names of its columns: as mapped by the person, else as its headers are usually called. */
export function readTable<Name extends string>(fields: readonly ImportField<Name>[], file: File): ImportTable<Name> {
  const empty = { headers: [], mapping: {}, rows: [] }
  let read: ReturnType<typeof readCsv>
  try {
    read = readCsv(decodeText(Buffer.from(file.content, 'base64')))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { ...empty, problems: [{ row: error.line ?? 1, message: error.message }] }
  }
  const [head, ...body] = read
  if (!head) return { ...empty, problems: [{ row: 1, message: 'Tệp trống: dòng đầu phải là tên các cột.' }] }
  const headers = head.cells.map((cell) => cell.trim())
  const mapping = mapColumns(fields, headers, file.mapping)
  const problems = fields
    .filter((field) => field.required && mapping[field.name] === undefined)
    .map((field) => ({ row: 1, message: `Thiếu cột “${field.vi}” (${field.en}).` }))
  if (body.length === 0) problems.push({ row: 1, message: 'Tệp chỉ có dòng tên cột.' })
  const rows = body.map(({ line, cells }) => ({ row: line, cells: pick(fields, { headers, mapping, cells }) }))
  return { headers, mapping, rows, problems }
}

/** The preview that a person sees before importing. */
export function previewOf<Name extends string>(
  fields: readonly ImportField<Name>[],
  { headers, mapping, rows, problems }: ImportTable<Name>,
): ImportPreview {
  return {
    headers,
    mapping: mapping as Record<string, string>,
    fields: fields.map(({ name, vi, en, required }) => ({ name, vi, en, required })),
    rows: rows.length,
    problems: problemsIn(fields, { mapping, problems }),
    problemCount: problems.length,
    sample: rows.slice(0, 20).map((row) => ({ ...row.cells })),
  }
}

/** The first 200 problems by row, their columns named as the file has them, or as it should where it has none. */
export function problemsIn<Name extends string>(
  fields: readonly ImportField<Name>[],
  { mapping, problems }: Pick<ImportTable<Name>, 'mapping' | 'problems'>,
): ImportProblem[] {
  const named = new Map<string, string>(fields.map(({ name, vi }) => [name, mapping[name] ?? vi]))
  const first = problems.toSorted((a, b) => a.row - b.row).slice(0, 200)
  return first.map(({ column, ...problem }) =>
    column === undefined ? problem : { ...problem, column: named.get(column) ?? column },
  )
}

/** A calendar day as people write it: 05/09/2026, 5-9-2026 or 2026-09-05; undefined where it is none. */
export function readDay(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text)
  const usual = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  const [year, month, date] = iso ? iso.slice(1) : usual ? usual.slice(1).toReversed() : []
  if (year === undefined || month === undefined || date === undefined) return undefined
  const day = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`
  const at = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined
}

function mapColumns<Name extends string>(
  fields: readonly ImportField<Name>[],
  headers: readonly string[],
  asked: Record<string, string> | undefined,
): Partial<Record<Name, string>> {
  const known = headers.map(headerKey)
  const mapping: Partial<Record<Name, string>> = {}
  for (const { name, vi, en, also } of fields) {
    const wanted = asked ? [asked[name] ?? ''] : [name, vi, en, ...also]
    const index = wanted.map((header) => known.indexOf(headerKey(header))).find((found) => found >= 0)
    const header = index === undefined ? undefined : headers[index]
    if (header) mapping[name] = header
  }
  return mapping
}

const headerKey = (header: string) => fold(header).replace(/[^a-z0-9]/g, '')

function pick<Name extends string>(
  fields: readonly ImportField<Name>[],
  from: { headers: readonly string[]; mapping: Partial<Record<Name, string>>; cells: readonly string[] },
): Record<Name, string> {
  const picked = fields.map(({ name }) => {
    const header = from.mapping[name]
    const index = header === undefined ? -1 : from.headers.indexOf(header)
    return [name, (from.cells[index] ?? '').trim().replace(/\s+/g, ' ')]
  })
  return Object.fromEntries(picked) as Record<Name, string>
}
