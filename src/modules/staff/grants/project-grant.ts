import { sql, type Insertable } from 'kysely'
import { z } from 'zod'
import { isPublicEntry } from '#kernel/entry.ts'
import type { Tables, Transaction } from '#platform/db.ts'
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
    return begin(tx, {
      ...key,
      granted_at: at,
      ...(body === undefined ? tombstone : { ...shown, ...state, erased_ground: null }),
    })
  }
  await tx
    .updateTable('public_grants')
    .set(body === undefined ? tombstone : state)
    .where('authority_id', '=', authority)
    .where('grant_id', '=', entry.subject)
    .where('state', '<>', 'erased')
    .execute()
}

/** Replaces the row of a grant that is replayed; a text of its own, because this is done with every grant. */
async function begin(tx: Transaction, row: Insertable<Tables['public_grants']>): Promise<void> {
  await sql`insert into public_grants (authority_id, grant_id, role, unit_id, unit_name, valid_from, valid_until,
      state, reason, granted_at, changed_at, last_seq, erased_ground)
    values (${row.authority_id}, ${row.grant_id}, ${row.role}, ${row.unit_id}, ${row.unit_name}, ${row.valid_from},
      ${row.valid_until}, ${row.state}, ${row.reason}, ${row.granted_at}, ${row.changed_at}, ${row.last_seq}, ${row.erased_ground})
    on conflict (authority_id, grant_id) do update set role = excluded.role, unit_id = excluded.unit_id,
      unit_name = excluded.unit_name, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
      state = excluded.state, reason = excluded.reason, granted_at = excluded.granted_at, changed_at = excluded.changed_at,
      last_seq = excluded.last_seq, erased_ground = excluded.erased_ground`.execute(tx)
}
