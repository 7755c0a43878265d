import { listFields, singleFields, type Field, type Scores } from '../score.ts'

type Scored = { scores: Scores }

const fields: readonly Field[] = [...singleFields, ...listFields]

export function meanOf(rows: readonly Scored[], field: Field): number | null {
  const values = rows.flatMap(({ scores }) => scores[field] ?? [])
  return values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length
}

/** The mean over the fields that have one value. */
export function fieldAccuracy(rows: readonly Scored[]): number | null {
  const means = singleFields.flatMap((field) => meanOf(rows, field) ?? [])
  return means.length === 0 ? null : means.reduce((sum, value) => sum + value, 0) / means.length
}

const shown = (value: number | null) => (value === null ? '' : value.toFixed(3))

/** A table in Markdown: one line a field, one column a group. */
export function tableByField(
  groups: readonly (readonly [string, readonly Scored[]])[],
  goals: Partial<Record<Field, string>>,
): string {
  const head = ['field', ...groups.map(([name]) => name), 'goal']
  const lines = fields.map((field) => [
    field,
    ...groups.map(([, rows]) => shown(meanOf(rows, field))),
    goals[field] ?? '',
  ])
  const all = ['all single fields', ...groups.map(([, rows]) => shown(fieldAccuracy(rows))), '0.95']
  return markdown([head, ...lines, all])
}

/** A table in Markdown: one line a group, one column what is scored. */
export function tableByGroup(groups: readonly (readonly [string, readonly Scored[]])[], title: string): string {
  const columns: Field[] = ['number', 'date', 'type', 'issuer', 'subject', 'signer', ...listFields]
  const head = [title, 'papers', 'single fields', ...columns]
  const lines = groups.map(([name, rows]) => [
    name,
    String(rows.length),
    shown(fieldAccuracy(rows)),
    ...columns.map((field) => shown(meanOf(rows, field))),
  ])
  return markdown([head, ...lines])
}

export function markdown([head = [], ...rows]: string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** Rows put together by a name, in the order in which the names come. */
export function groupBy<Row>(rows: readonly Row[], name: (row: Row) => string): [string, Row[]][] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) groups.set(name(row), [...(groups.get(name(row)) ?? []), row])
  return [...groups]
}
