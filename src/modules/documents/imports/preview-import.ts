import type { FileAnswer } from '#kernel/answer.ts'
import { writeCsv } from '#kernel/csv.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { fold } from '#vietnamese/fold.ts'
import { fieldsOf, type Mapping } from './fields.rules.ts'
import { numbersColumns, seemsToBe } from './head.rules.ts'
import { understand, type Asked, type Understood } from './read-asked.ts'
import { closedSentence, linesOf, type Group } from './plan.rules.ts'
import type { Line, Problem } from './read-line.rules.ts'
import { findSameFile } from './read.ts'
import { rowInSheet, sheetOfRow } from './rows-of-sheets.rules.ts'
import type { ImportAsked, ImportPreview } from './schema.ts'
import { isSecret, markColumns } from './secret.rules.ts'
import { endsOf } from './store.ts'

/** Problems, lines, gaps and examples that are shown. */
const shown = { problems: 300, lines: 12, gaps: 50, examples: 3 }

/** What importing the file would do; nothing is written, and nothing of a secret row is shown. */
export async function previewImport(db: Db, given: Asked): Promise<ImportPreview | Refusal> {
  const understood = await understand(db, given)
  if (isRefusal(understood)) return understood
  const { table, head, taken, alike, mapping, plan, sha256 } = understood
  const { direction } = given.asked
  const errors = plan.problems.filter(({ kind }) => kind === 'error')
  const warnings = plan.problems.filter(({ kind }) => kind === 'warning')
  const same = await findSameFile(db, { authority: given.authority, sha256 })
  const closed = plan.groups.find(({ place }) => place.state !== 'open')?.place
  const each = Math.max(3, Math.ceil(shown.lines / Math.max(1, plan.groups.length)))
  const seems = seemsToBe(head.names)
  return {
    sheets: table.sheets,
    sheet: table.sheet,
    alike,
    headerRow: head.firstRow,
    mapping,
    columns: columnsOf(understood),
    missing: missing(mapping, direction),
    seems: seems === direction ? null : seems,
    registers: plan.groups.map(registerOf),
    closed: closed ? closedSentence(closed) : null,
    good: linesOf(plan),
    wrong: plan.wrong.length,
    skipped: plan.skipped,
    warnings: warnings.length,
    problems: [
      ...errors.slice(0, shown.problems),
      ...warnings.slice(0, Math.max(50, shown.problems - errors.length)),
    ].map((problem) => ({ ...problem, row: rowInSheet(problem.row), sheet: sheetNamed(problem.row, taken) })),
    sample: plan.groups
      .flatMap(({ lines }, into) => lines.slice(0, each).map((line) => ({ into, ...sampleOf(line) })))
      .slice(0, 4 * shown.lines),
    again: same ? { id: same.id, at: same.at.toISOString(), by: same.by } : null,
  }
}

const sheetNamed = (row: number, taken: readonly string[]) =>
  taken.length > 1 ? (taken[sheetOfRow(row)] ?? null) : null

function missing(mapping: Mapping, direction: ImportAsked['direction']): ImportPreview['missing'] {
  const without = fieldsOf(direction).flatMap(({ name, required }) =>
    required && mapping[name] === undefined ? [name] : [],
  )
  const numbered = direction === 'in' || (mapping.serial ?? mapping.number) !== undefined
  return numbered ? without : ['number', ...without]
}

function registerOf({ place, lines, gaps, nextSerial }: Group): ImportPreview['registers'][number] {
  const { id, title, period, firstDay, lastDay, held } = place
  const ends = lines.length > 0 ? endsOf(lines) : undefined
  return {
    id,
    title,
    period,
    firstDay,
    lastDay,
    papers: held.serials.size,
    lines: lines.length,
    firstSerial: ends?.first ?? null,
    lastSerial: ends?.last ?? null,
    nextSerial: Math.max(place.nextSerial, nextSerial),
    gaps: gaps.slice(0, shown.gaps),
    gapSerials: gaps.reduce((sum, { first, last }) => sum + last - first + 1, 0),
  }
}

/** The columns with what the first lines have in them. */
function columnsOf({ table, head, mapping }: Understood): ImportPreview['columns'] {
  const marks = markColumns(mapping, head.names)
  const first = table.rows.findIndex(({ row }) => row > head.lastRow)
  const lines = table.rows
    .slice(first < 0 ? table.rows.length : first)
    .slice(0, 200)
    .filter(({ cells }) => !numbersColumns(cells) && !isSecret(cells, marks))
    .filter(({ cells }) => cells.filter((cell) => cell.trim() !== '').length > 1)
    .slice(0, 40)
  return head.names.map((name, column) => {
    const said = lines
      .map(({ cells }) => (cells[column] ?? '').replace(/\s+/g, ' ').trim())
      .filter((cell) => cell !== '')
    return { name, examples: [...new Set(said)].slice(0, shown.examples).map((text) => text.slice(0, 80)) }
  })
}

const sampleOf = ({ serial, registeredOn, number, dated, issuer, type, subject, passedTo, recipients }: Line) => ({
  serial,
  registeredOn,
  number,
  dated,
  issuer,
  type,
  subject,
  to: passedTo || recipients.join('; '),
})

/** The rows with errors under the names of their columns, with why, in a file that mends and comes back. */
export async function wrongRows(db: Db, given: Asked): Promise<FileAnswer | Refusal> {
  const understood = await understand(db, given)
  if (isRefusal(understood)) return understood
  const { head, plan, taken } = understood
  const why = new Map<number, Problem[]>()
  for (const problem of plan.problems) {
    if (problem.kind === 'warning') continue
    why.set(problem.row, [...(why.get(problem.row) ?? []), problem])
  }
  const label = new Map(fieldsOf(given.asked.direction).map(({ name, label: words }) => [name, words.vi]))
  const said = ({ field, message }: Problem) => (field === null ? message : `${label.get(field) ?? field}: ${message}`)
  const rows = plan.wrong.map(({ row, cells }) => [
    ...head.names.map((_, at) => cells[at] ?? ''),
    [rowInSheet(row), sheetNamed(row, taken)].filter((part) => part !== null).join(' · '),
    (why.get(row) ?? []).map(said).join(' '),
  ])
  return {
    bytes: new TextEncoder().encode(writeCsv([[...head.names, 'Dòng trong tệp', 'Sai ở đâu'], ...rows])),
    mediaType: 'text/csv; charset=utf-8',
    name: `dong-sai-${fold(given.asked.name.replace(/\.\w+$/, ''))
      .replace(/[^a-z0-9]+/g, '-')
      .slice(0, 80)}.csv`,
  }
}
