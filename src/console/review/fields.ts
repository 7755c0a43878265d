import {
  neededFields,
  sureFrom,
  type ReadField,
  type ReadingView,
  type Supposed,
} from '#modules/documents/review/schema.ts'
import type { paperFacts } from '#modules/documents/papers/schema.ts'
import { isSubject } from '#modules/documents/papers/subject.rules.ts'
import type { z } from 'zod'
import type { PlainKey } from '../words/catalogue.ts'
import '../words/intake-words.ts'

export type Facts = z.output<typeof paperFacts>

export type Kind = 'line' | 'day' | 'due' | 'long' | 'choice' | 'items' | 'cites'
export type FieldDefinition = { name: ReadField; label: PlainKey; kind: Kind; max: number }

/** Fields of the register's line in the order of a paper. */
export const fields: readonly FieldDefinition[] = [
  { name: 'number', label: 'review.number', kind: 'line', max: 60 },
  { name: 'dated', label: 'review.dated', kind: 'day', max: 10 },
  { name: 'issuer', label: 'review.issuer', kind: 'line', max: 300 },
  { name: 'parent', label: 'review.parent', kind: 'line', max: 300 },
  { name: 'type', label: 'review.type', kind: 'line', max: 60 },
  { name: 'subject', label: 'review.subject', kind: 'long', max: 2_000 },
  { name: 'urgency', label: 'review.urgency', kind: 'choice', max: 20 },
  { name: 'dueOn', label: 'review.dueOn', kind: 'due', max: 60 },
  { name: 'addressees', label: 'review.addressees', kind: 'items', max: 500 },
  { name: 'signer', label: 'review.signer', kind: 'line', max: 120 },
  { name: 'signerTitle', label: 'review.signerTitle', kind: 'line', max: 200 },
  { name: 'signingAuthority', label: 'review.signingAuthority', kind: 'line', max: 20 },
  { name: 'place', label: 'review.place', kind: 'line', max: 100 },
  { name: 'recipients', label: 'review.recipients', kind: 'items', max: 500 },
  { name: 'cites', label: 'review.cites', kind: 'cites', max: 200 },
]

/** How much a field is to be believed: `unread` must be typed by a person, `doubtful` looked at. */
export type Standing = { status: 'unread' | 'doubtful' | 'supposed' | 'absent'; confidence: number | null }

export function standingOf({ name }: FieldDefinition, reading: ReadingView | undefined, facts: Facts): Standing {
  const found = supposedOf(name, reading)
  const confidence = found.length > 0 ? Math.min(...found.map((one) => one.confidence)) : null
  if (reading?.unread.some(({ field }) => field === name)) return { status: 'unread', confidence }
  if (confidence !== null) return { status: confidence < sureFrom ? 'doubtful' : 'supposed', confidence }
  const empty = name === 'subject' ? !isSubject(facts.subject) : isEmpty(facts[name])
  if (neededFields.includes(name) && empty) return { status: 'doubtful', confidence: null }
  return { status: empty ? 'absent' : 'supposed', confidence: null }
}

export const supposedOf = (name: ReadField, reading: ReadingView | undefined): Supposed[] =>
  reading?.supposed.filter(({ field }) => field === name) ?? []

/** Items of a list of which the reader is not sure, as it supposed them. */
export const doubtsIn = ({ name }: FieldDefinition, reading: ReadingView | undefined): ReadonlySet<string> =>
  new Set(supposedOf(name, reading).flatMap(({ text, confidence }) => (confidence < sureFrom ? [text] : [])))

function isEmpty(value: Facts[ReadField]): boolean {
  return value === null || (Array.isArray(value) ? value.length === 0 : value.trim() === '')
}

/** The places of a field in the source: those of an unread one too. */
export function spansOf(name: ReadField, reading: ReadingView | undefined) {
  const unread = reading?.unread.filter(({ field }) => field === name).map(({ span }) => span) ?? []
  return [...unread, ...supposedOf(name, reading).flatMap(({ spans }) => spans)]
}
