import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { act, type Shell } from '#record/act.ts'
import { deputyshipKind } from './deputyship.ts'

/** Ends, as the clock, the deputyships whose last day has passed. Running it again changes nothing. */
export async function lapseDeputyships(shell: Shell): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    select s.subject as id from record_subjects s
    join deputyships d on d.authority_id = s.authority_id and d.deputyship_id::text = s.subject
    where s.authority_id = ${shell.authority} and s.module = 'staff' and s.kind = 'deputyship' and s.state = 'active'
      and d.valid_until < ${dayOf(shell.clock())} order by s.subject`.execute(shell.db)
  let ended = 0
  for (const { id } of rows) {
    if (!isRefusal(await act(shell, deputyshipKind, { id, do: 'lapse', by: 'clock', input: {} }))) ended++
  }
  return ended
}
