import { isRefusal } from '#kernel/refusal.ts'
import { act, type Shell } from '#record/act.ts'
import { accountChangeKind } from './account-change.ts'

/**
 * Closes, as the clock, the changes of accounts that can no longer be contested. Running it again changes nothing.
 * @returns how many were closed
 */
export async function lapseAccountChanges(shell: Shell): Promise<number> {
  const rows = await shell.db
    .selectFrom('record_subjects')
    .select('subject as id')
    .where('authority_id', '=', shell.authority)
    .where('module', '=', 'staff')
    .where('kind', '=', 'account-change')
    .where('state', '=', 'done')
    .where('due_at', '<', shell.clock())
    .orderBy('subject')
    .execute()
  let closed = 0
  for (const { id } of rows) {
    const done = await act(shell, accountChangeKind, { id, do: 'close', by: 'clock', input: {} })
    if (!isRefusal(done)) closed++
  }
  return closed
}
