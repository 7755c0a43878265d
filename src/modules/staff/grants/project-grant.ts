import { sql, type Insertable, type Updateable } from 'kysely'
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

/** The public rows of grants: role, unit, dates and state, or, where content was erased, that something was and why. */
export async function projectGrants(tx: Transaction, projected: readonly Projected[]): Promise<void> {
  let begun: PublicGrant[] = []
  for (const one of projected) {
    const made = rowOf(one)
    if (made?.begins) {
      begun.push(made.begins)
      continue
    }
    await begin(tx, begun)
    begun = []
    if (made) await move(tx, one, made.moved)
  }
  await begin(tx, begun)
}

type PublicGrant = Insertable<Tables['public_grants']>

type Made = { begins: PublicGrant; moved?: never } | { begins?: never; moved: Updateable<Tables['public_grants']> }

/** The row of a grant that begins, or what a later step changes in it. */
function rowOf({ authority, entry, seq, at, body, erasedGround }: Projected): Made | undefined {
  if (!isPublicEntry(entry)) return undefined
  const step = roleGrantWorkflow.steps.find((one) => one.past === entry.do)
  if (!step) return undefined
  const moved = { changed_at: at, last_seq: seq }
  const tombstone = { ...gone, ...moved, state: 'erased', erased_ground: erasedGround ?? 'unknown' }
  const { role, unit, from, until } = facts.parse(entry.public)
  const shown = { role, unit_id: unit?.id ?? null, unit_name: unit?.name ?? null, valid_from: from, valid_until: until }
  const state = { ...moved, state: step.to, reason: entry.reason ?? null }
  if (!step.from.includes('nothing')) return { moved: body === undefined ? tombstone : state }
  const key = { authority_id: authority, grant_id: entry.subject, granted_at: at }
  return { begins: { ...key, ...(body === undefined ? tombstone : { ...shown, ...state, erased_ground: null }) } }
}

async function move(tx: Transaction, { authority, entry }: Projected, moved: Updateable<Tables['public_grants']>) {
  if (!isPublicEntry(entry)) return
  await tx
    .updateTable('public_grants')
    .set(moved)
    .where('authority_id', '=', authority)
    .where('grant_id', '=', entry.subject)
    .where('state', '<>', 'erased')
    .execute()
}

/** Replaces the rows of grants that are replayed; a text of its own, the same for any number of rows, so that it is prepared. */
async function begin(tx: Transaction, rows: readonly PublicGrant[]): Promise<void> {
  if (rows.length === 0) return
  await sql`insert into public_grants (authority_id, grant_id, role, unit_id, unit_name, valid_from, valid_until,
      state, reason, granted_at, changed_at, last_seq, erased_ground)
    select authority_id, grant_id, role, unit_id, unit_name, valid_from, valid_until, state, reason, granted_at, changed_at,
      last_seq, erased_ground
    from json_to_recordset(${JSON.stringify(rows)}::json) as row (authority_id uuid, grant_id uuid, role text, unit_id uuid,
      unit_name text, valid_from date, valid_until date, state text, reason text, granted_at timestamptz,
      changed_at timestamptz, last_seq bigint, erased_ground text)
    on conflict (authority_id, grant_id) do update set role = excluded.role, unit_id = excluded.unit_id,
      unit_name = excluded.unit_name, valid_from = excluded.valid_from, valid_until = excluded.valid_until,
      state = excluded.state, reason = excluded.reason, granted_at = excluded.granted_at, changed_at = excluded.changed_at,
      last_seq = excluded.last_seq, erased_ground = excluded.erased_ground`.execute(tx)
}
