import { z } from 'zod'
import type { TaskFacts, TaskRow } from '#modules/documents/tasks/schema.ts'
import type { Place } from '../server/compare-facts.ts'
import type { Versioned } from '../server/kept-draft.ts'

const id = z.string().nullable()
const every = z.enum(['week', 'month', 'quarter', 'half-year', 'year'])

/** What people write into a proposal. A list is one value: who leads is chosen as a whole, and so is how it recurs. */
export const written = z.object({
  text: z.string(),
  actor: z.string(),
  /** Unit and person. */
  lead: z.tuple([id, id]),
  joinIds: z.array(z.string()),
  dueOn: z.string().nullable(),
  recurs: z.tuple([every, z.int()]).nullable(),
})
export type Written = z.output<typeof written>
export type WrittenFacts = Pick<TaskFacts, 'text' | 'actor' | 'unitId' | 'staffId' | 'joinIds' | 'dueOn' | 'recurs'>

/** A proposal as the server holds it. */
export const standing = (row: TaskRow): Versioned<Written> => ({
  facts: writtenOf({ ...row, joinIds: row.joins.map((join) => join.id) }),
  version: row.version,
})

function writtenOf({ text, actor, unitId, staffId, joinIds, dueOn, recurs }: WrittenFacts): Written {
  return { text, actor, lead: [unitId, staffId], joinIds, dueOn, recurs: recurs && [recurs.every, recurs.day] }
}

export function factsOf({ text, actor, lead: [unitId, staffId], joinIds, dueOn, recurs }: Written): WrittenFacts {
  return { text, actor, unitId, staffId, joinIds, dueOn, recurs: recurs && { every: recurs[0], day: recurs[1] } }
}

const namesAt: Readonly<Record<Place, readonly (keyof WrittenFacts)[]>> = {
  text: ['text'],
  actor: ['actor'],
  lead: ['unitId', 'staffId'],
  joinIds: ['joinIds'],
  dueOn: ['dueOn'],
  recurs: ['recurs'],
}

/** The facts at some places alone. */
export function factsAt(text: Written, places: readonly Place[]): Partial<WrittenFacts> {
  const facts = factsOf(text)
  return Object.fromEntries(places.flatMap((place) => namesAt[place] ?? []).map((name) => [name, facts[name]]))
}

/** The same text with other facts. */
export const rewritten = (text: Written, facts: Partial<WrittenFacts>): Written =>
  writtenOf({ ...factsOf(text), ...facts })

/** As the server will hold it. */
export const tidyWritten = (text: Written): Written => ({ ...text, text: text.text.trim(), actor: text.actor.trim() })
