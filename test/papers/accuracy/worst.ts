import { listFields, scorePaper, singleFields, type Field } from '../score.ts'
import type { Measured } from './measure.ts'

/** The papers read worst, with what was wanted and what was got where they differ, and their text. */
export function describeWorst(measured: readonly Measured[], count: number, only?: Field): string {
  const score = ({ scores }: Measured) =>
    only ? (scores[only] ?? 1) : Object.values(scores).reduce((sum, value) => sum + value, 0)
  const worst = measured.toSorted((a, b) => score(a) - score(b)).slice(0, count)
  return worst.map((row) => describe(row, only)).join('\n\n')
}

function describe(row: Measured, only?: Field): string {
  const { sample, given } = row
  const scores = scorePaper(sample.answer, given)
  const wrong = (only ? [only] : [...singleFields, ...listFields]).filter((field) => (scores[field] ?? 0) < 1)
  const lines = wrong.map((field) => {
    const from = field === 'taskActors' ? 'tasks' : field
    return `  ${field} ${(scores[field] ?? 0).toFixed(2)}\n    want ${shown(sample.answer[from])}\n    got  ${shown(given?.[from])}`
  })
  return [
    `=== ${sample.seed} · ${row.layout} · ${row.way} · ${row.damage} · ${row.kind}`,
    ...lines,
    '---',
    sample.text,
  ].join('\n')
}

function shown(value: unknown): string {
  if (!Array.isArray(value)) return JSON.stringify(value ?? null)
  return `\n${value.map((item) => `      ${JSON.stringify(item)}`).join('\n')}`
}
