import type { PaperText, Span } from '#reading/paper.ts'
import type { Found, Reading } from '#reading/reading.ts'
import type { Answer } from '../made-paper.ts'
import { isRight, singleFields, type Field } from '../score.ts'
import { markdown } from './table.ts'

/** One value that was read: of what, from where, how sure the reader was, and whether it is right. */
export type Sure = { field: Field; source: 'text' | 'recognised' | 'stamped'; confidence: number; right: boolean }

const lists = ['addressees', 'recipients', 'cites', 'deadlines', 'tasks'] as const

/** Every value of a reading with its confidence, and whether the answer has it. */
export function sureOf(paper: PaperText, reading: Reading, answer: Answer): Sure[] {
  const sourceOf = ([span]: readonly Span[]): Sure['source'] => {
    const page = span && paper.pages[span.page]
    if (page?.lines[span?.line ?? -1]?.stamped === true) return 'stamped'
    return page?.from === 'recognised' ? 'recognised' : 'text'
  }
  const one = (field: Field, { value, confidence, spans }: Found<unknown>): Sure => ({
    field,
    source: sourceOf(spans),
    confidence,
    right: isRight(field, answer, value),
  })
  return [
    ...singleFields.flatMap((field) => (reading[field] === null ? [] : [one(field, reading[field])])),
    ...lists.flatMap((field) =>
      (reading[field] as readonly Found<unknown>[])
        .filter(({ value }) => field !== 'deadlines' || (value as { date: string | null }).date !== null)
        .map((found) => one(field === 'tasks' ? 'taskActors' : field, found)),
    ),
  ]
}

const bands = [
  [0, 0.6],
  [0.6, 0.8],
  [0.8, 0.9],
  [0.9, 0.95],
  [0.95, 1.01],
] as const

/** A table in Markdown: one line a field and source, one column a band of confidence, with how often it is right and of how many. */
export function tableOfReliability(sure: readonly Sure[]): string {
  const groups = Map.groupBy(sure, ({ field, source }) => `${field}, ${source}`)
  const head = [
    'field',
    ...bands.map(([from, to]) => (to > 1 ? `${from} and more` : `${from} to ${to}`)),
    'mean',
    'right',
  ]
  const lines = [...groups].map(([name, own]) => [
    name,
    ...bands.map(([from, to]) => shown(own.filter(({ confidence }) => confidence >= from && confidence < to))),
    share(own.map(({ confidence }) => confidence)),
    share(own.map(({ right }) => Number(right))),
  ])
  return markdown([head, ...lines])
}

const shown = (own: readonly Sure[]) =>
  own.length === 0 ? '' : `${share(own.map(({ right }) => Number(right)))} of ${own.length}`

const share = (values: readonly number[]) => (values.reduce((sum, one) => sum + one, 0) / values.length).toFixed(3)
