import type { Person } from '#kernel/actor.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { closeLogin, reopenLogin } from '#platform/session/logins.ts'
import { actIn, type Shell } from '#record/act.ts'
import { roleGrantKind } from '../grants/store.ts'
import { deputyshipKind } from '../handover/deputyship.ts'
import { isActive } from '../is-active.ts'
import '../tables.ts'
import { noStaff } from './store.ts'

type Leaving = { by: Person; staffId: string; until: Day }

/** Takes everything back where one of the decisions that belong together is refused. */
class Stopped extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.rule)
    this.refusal = refusal
  }
}

/**
 * Notes that a person has left, and revokes every role with the reason `left-office`: recorded, notified and open to
 * contest like any other revocation. Deputyships end.
 * @returns the number of roles revoked
 */
export async function deactivateStaff(shell: Shell, leaving: Leaving): Promise<{ revoked: number } | Refusal> {
  const { authority } = shell
  const { by, staffId, until } = leaving
  if (until > dayOf(shell.clock())) {
    return refuse('not-allowed', 'Ngày này chưa đến. Hãy ghi nó ở “Làm việc đến ngày”.', { field: 'until' })
  }
  if (by.staffId === staffId) return refuse('own-matter', 'Không ai được ghi thôi làm việc cho chính mình.')
  try {
    return await shell.appender.run(authority, async (batch) => {
      if (!(await isThere(batch.tx, authority, leaving))) return noStaff()
      const grants = await openGrants(batch.tx, authority, staffId)
      const reason = { code: 'left-office' }
      for (const id of grants) {
        stopAt(await actIn(shell, batch, roleGrantKind, { id, do: 'revoke', by, reason, input: {} }))
      }
      for (const id of await openDeputyships(batch.tx, authority, staffId)) {
        stopAt(await actIn(shell, batch, deputyshipKind, { id, do: 'end', by, input: {} }))
      }
      await setUntil(batch.tx, { authority, staffId, until, now: batch.at })
      return { revoked: grants.length }
    })
  } catch (error) {
    if (error instanceof Stopped) return error.refusal
    throw error
  }
}

/** Notes that a person is back; roles are granted anew. */
export async function reactivateStaff(shell: Shell, staffId: string): Promise<void> {
  await shell.db
    .transaction()
    .execute((tx) => setUntil(tx, { authority: shell.authority, staffId, until: null, now: shell.clock() }))
}

function stopAt(result: object): void {
  if (isRefusal(result)) throw new Stopped(result)
}

async function isThere(tx: Transaction, authority: string, { staffId }: Leaving): Promise<boolean> {
  const row = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row !== undefined
}

/** Sets or clears the last day; the account closes or opens with it. */
async function setUntil(
  tx: Transaction,
  { authority, staffId, until, now }: { authority: string; staffId: string; until: Day | null; now: Date },
): Promise<void> {
  const row = await tx
    .updateTable('staff')
    .set((eb) => ({ active_until: until, changed_at: now, version: eb('version', '+', 1) }))
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  if (!row?.user_id) return
  if (until === null) await reopenLogin(tx, { authority, userId: row.user_id })
  else await closeLogin(tx, { authority, userId: row.user_id, now })
}

async function openGrants(tx: Transaction, authority: string, staffId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('role_grants')
    .select('grant_id')
    .where('authority_id', '=', authority)
    .where(isActive(authority, 'grant_id'))
    .where('staff_id', '=', staffId)
    .execute()
  return rows.map((row) => row.grant_id)
}

async function openDeputyships(tx: Transaction, authority: string, staffId: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('deputyships')
    .select('deputyship_id')
    .where('authority_id', '=', authority)
    .where(isActive(authority, 'deputyship_id'))
    .where((eb) => eb.or([eb('absent_id', '=', staffId), eb('deputy_id', '=', staffId)]))
    .execute()
  return rows.map((row) => row.deputyship_id)
}
