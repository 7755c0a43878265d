import { sql } from 'kysely'
import type { Transaction } from '#platform/db.ts'
import { forgetResetLinks, lockOut, readdressLogin } from '#platform/session/logins.ts'
import type { Saved } from '#record/kinds.ts'
import { withdraw } from '../sign-in/store.ts'
import '../tables.ts'

export type NewChange =
  | { did: 'remove-second-factor'; staffId: string }
  | { did: 'change-address'; staffId: string; former: string; address: string }

export type AccountChange = {
  staffId: string
  did: NewChange['did']
  formerAddress: string | null
  newAddress: string | null
  /** The address the person has now. */
  now: string
  /** Whether somebody else has the former address. */
  formerTaken: boolean
  dueAt: Date | null
}

type Key = { authority: string; id: string }

export async function loadChange(tx: Transaction, { authority, id }: Key): Promise<AccountChange | undefined> {
  const { rows } = await sql<AccountChange>`
    select c.staff_id as "staffId", c.did, c.former_address as "formerAddress", c.new_address as "newAddress",
      coalesce(p.email, '') as now, s.due_at as "dueAt",
      exists (select 1 from staff o where o.authority_id = c.authority_id and o.email = c.former_address
        and o.staff_id <> c.staff_id and o.erased_at is null) as "formerTaken"
    from account_changes c
    join record_subjects s on s.authority_id = c.authority_id and s.module = 'staff' and s.subject = c.change_id::text
    left join staff p on p.authority_id = c.authority_id and p.staff_id = c.staff_id
    where c.authority_id = ${authority} and c.change_id = ${id} for update of c`.execute(tx)
  return rows[0]
}

export async function saveChange(tx: Transaction, saved: Saved<AccountChange, { begins?: NewChange }>): Promise<void> {
  const { authority, id, row, step, input, now } = saved
  if (input.begins) return begin(tx, { authority, id, now, ...input.begins })
  if (!row || step.do === 'contest') return
  if (step.do === 'annul') await annul(tx, { authority, at: now, staffId: row.staffId, former: row.formerAddress })
  await tx
    .updateTable('account_changes')
    .set({ former_address: null, new_address: null })
    .where('authority_id', '=', authority)
    .where('change_id', '=', id)
    .execute()
}

async function begin(tx: Transaction, begun: Key & { now: Date } & NewChange): Promise<void> {
  const { authority, id, now, did, staffId } = begun
  const addresses = did === 'change-address' && { former_address: begun.former, new_address: begun.address }
  await tx
    .insertInto('account_changes')
    .values({ authority_id: authority, change_id: id, staff_id: staffId, did, ...addresses, at: now })
    .execute()
  if (did === 'change-address') await writeAddress(tx, { authority, staffId, address: begun.address, at: now })
}

type Addressed = { authority: string; staffId: string; address: string; at: Date }

/** The person and the account bear the address; what was sent to the former one opens nothing any more. */
async function writeAddress(tx: Transaction, { authority, staffId, address, at }: Addressed): Promise<void> {
  const { user_id: userId } = await tx
    .updateTable('staff')
    .set((eb) => ({ email: address, changed_at: at, version: eb('version', '+', 1) }))
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .returning('user_id')
    .executeTakeFirstOrThrow()
  await withdraw(tx, { authority, staffId, now: at })
  if (!userId) return
  await readdressLogin(tx, { authority, userId, email: address, now: at })
  await forgetResetLinks(tx, { authority, userId })
}

type Annulled = { authority: string; at: Date; staffId: string; former: string | null }

/** Whoever came in by the change is out: nothing that was set up since lets anybody in, and the person is invited anew. */
async function annul(tx: Transaction, { authority, at, staffId, former }: Annulled): Promise<void> {
  if (former !== null) await writeAddress(tx, { authority, staffId, address: former, at })
  else await withdraw(tx, { authority, staffId, now: at })
  const person = await tx
    .selectFrom('staff')
    .select('user_id')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .executeTakeFirst()
  if (person?.user_id) await lockOut(tx, { authority, userId: person.user_id })
}
