import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act, type Shell } from '#record/act.ts'
import { roleGrantKind } from './store.ts'

/**
 * Ends, as the clock, the roles whose time, unit or holder's time has ended, and the revocations that can no longer be
 * contested. Running it again changes nothing.
 * @returns how many ended
 */
export async function lapseGrants(shell: Shell): Promise<number> {
  const now = shell.clock()
  const today = dayOf(now)
  const { rows } = await sql<{ id: string; state: string }>`
    select s.subject as id, s.state from record_subjects s
    join role_grants g on g.authority_id = s.authority_id and g.grant_id::text = s.subject
    left join public_units u on u.authority_id = g.authority_id and u.unit_id = g.unit_id
    left join staff p on p.authority_id = g.authority_id and p.staff_id = g.staff_id
    where s.authority_id = ${shell.authority} and s.module = 'staff' and s.kind = 'role-grant'
      and ((s.state = 'active' and least(g.valid_until, u.valid_until, p.active_until) < ${today})
        or (s.state = 'revoked' and s.due_at < ${now}))
    order by s.subject`.execute(shell.db)
  let ended = 0
  for (const { id, state } of rows) {
    const step = state === 'active' ? 'lapse' : 'close'
    const done = await act(shell, roleGrantKind, { id, do: step, by: 'clock', input: {} })
    if (!isRefusal(done)) ended++
  }
  return ended
}
