import { z } from 'zod'
import { isPublicEntry } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import type { Projected } from '#record/kinds.ts'
import '../tables.ts'
import { roleGrantWorkflow } from './rules.ts'

const facts = z.object({
  role: z.string(),
  unit: z.object({ id: z.string(), name: z.string() }).nullable(),
  from: z.string(),
  until: z.string().nullable(),
})

const gone = { role: null, unit_id: null, unit_name: null, valid_from: null, valid_until: null, reason: null }

/** The public row of a grant: role, unit, dates and state, or, where content was erased, that something was and why. */
export async function projectGrant(tx: Transaction, projected: Projected): Promise<void> {
  const { authority, entry, seq, at, body, erasedGround } = projected
  if (!isPublicEntry(entry)) return
  const step = roleGrantWorkflow.steps.find((one) => one.past === entry.do)
  if (!step) return
  const key = { authority_id: authority, grant_id: entry.subject }
  const moved = { changed_at: at, last_seq: seq }
  const tombstone = { ...gone, ...moved, state: 'erased', erased_ground: erasedGround ?? 'unknown' }
  const { role, unit, from, until } = facts.parse(entry.public)
  const shown = { role, unit_id: unit?.id ?? null, unit_name: unit?.name ?? null, valid_from: from, valid_until: until }
  const state = { ...moved, state: step.to, reason: entry.reason ?? null }
  if (step.from.includes('nothing')) {
    const row = body === undefined ? tombstone : { ...shown, ...state, erased_ground: null }
    await tx
      .insertInto('public_grants')
      .values({ ...key, granted_at: at, ...row })
      .onConflict((conflict) => conflict.columns(['authority_id', 'grant_id']).doUpdateSet({ granted_at: at, ...row }))
      .execute()
    return
  }
  await tx
    .updateTable('public_grants')
    .set(body === undefined ? tombstone : state)
    .where('authority_id', '=', authority)
    .where('grant_id', '=', entry.subject)
    .where('state', '<>', 'erased')
    .execute()
}
