import type { Answer } from './made-paper.ts'

/** What the reader gives of a paper, in the shape of `read --json`. */
export type Given = Partial<Omit<Answer, 'deadlines' | 'tasks' | 'cites'>> & {
  cites?: { number: string; date: string | null }[]
  deadlines?: { date: string | null }[]
  tasks?: { actor: string; text: string }[]
}

type Single = (typeof singleFields)[number]
type List = (typeof listFields)[number]
export type Field = Single | List
export type Scores = Partial<Record<Field, number>>

export const singleFields = [
  'number',
  'date',
  'place',
  'issuer',
  'parent',
  'type',
  'subject',
  'signer',
  'signerTitle',
  'signingAuthority',
] as const
export const listFields = ['addressees', 'recipients', 'cites', 'deadlines', 'tasks', 'taskActors'] as const

const toneMarks = /[\u0300\u0301\u0303\u0309\u0323]/g

/** Leaves what a careful reader calls a difference: letters with their vowel marks, digits and slashes. */
export function foldAnswer(value: string | null | undefined): string {
  return (value ?? '')
    .normalize('NFD')
    .replace(toneMarks, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/gd\s*&\s*đt/g, 'giao duc va đao tao')
    .replace(/[^\p{L}\p{N}/]+/gu, '')
    .replaceAll('y', 'i')
}

function keyOf(field: Single, value: string | null | undefined): string {
  if (field === 'date') return value ?? ''
  if (field === 'subject') return foldAnswer((value ?? '').replace(/^\s*(v\/v|về việc|về)\s+/iu, ''))
  const folded = foldAnswer(value)
  return field === 'signingAuthority' ? folded.replace(/^(t\/m|t\/l|k\/t)$/, (mark) => mark.replace('/', '')) : folded
}

type KeyedList = { want: string[]; have: string[] }

function keysOf(field: List, answer: Answer, given: Given): KeyedList {
  switch (field) {
    case 'addressees':
    case 'recipients':
      return { want: answer[field].map(foldAnswer), have: (given[field] ?? []).map(foldAnswer) }
    case 'cites':
      return { want: answer.cites.map(citeKey), have: (given.cites ?? []).map(citeKey) }
    case 'deadlines':
      return { want: days(answer.deadlines), have: days(given.deadlines ?? []) }
    case 'tasks':
      return { want: answer.tasks.map(textKey), have: (given.tasks ?? []).map(textKey) }
    case 'taskActors':
      return { want: answer.tasks.map(taskKey), have: (given.tasks ?? []).map(taskKey) }
  }
}

const citeKey = ({ number, date }: { number: string; date: string | null }) => `${foldAnswer(number)}|${date ?? ''}`
const textKey = ({ text }: { text: string }) => foldAnswer(text).slice(0, 32)
const taskKey = (task: { actor: string; text: string }) => `${foldAnswer(task.actor)}|${textKey(task)}`
const days = (deadlines: { date: string | null }[]) => deadlines.flatMap(({ date }) => date ?? [])

/** F1 of two lists; items of twelve letters or more are alike where one contains the other. */
function likeness({ want, have }: KeyedList): number {
  if (want.length === 0 && have.length === 0) return 1
  const left = [...want]
  let hits = 0
  for (const item of have) {
    const at = left.findIndex(
      (other) =>
        other === item || (item.length >= 12 && other.length >= 12 && (other.includes(item) || item.includes(other))),
    )
    if (at < 0) continue
    hits += 1
    left.splice(at, 1)
  }
  return (2 * hits) / (want.length + have.length)
}

/** Each field from 0 to 1; nothing given scores 0 in every field. */
export function scorePaper(answer: Answer, given: Given | null): Scores {
  const scores: Scores = {}
  for (const field of singleFields)
    scores[field] = given !== null && keyOf(field, answer[field]) === keyOf(field, given[field]) ? 1 : 0
  for (const field of listFields) scores[field] = given === null ? 0 : likeness(keysOf(field, answer, given))
  return scores
}

/** Whether one value that was read, of a list one item, is as the answer has it. */
export function isRight(field: Field, answer: Answer, value: unknown): boolean {
  if (singleFields.some((one) => one === field))
    return keyOf(field as Single, answer[field as Single]) === keyOf(field as Single, String(value))
  const { want, have } = keysOf(field as List, answer, { [field === 'taskActors' ? 'tasks' : field]: [value] })
  return likeness({ want: want.filter((one) => likeness({ want: [one], have }) === 1).slice(0, 1), have }) === 1
}
