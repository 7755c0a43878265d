import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { dropUnused } from '../files/drop-unused.ts'
import { staleDraft } from './stale-draft.ts'

const unknown = () => refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')

type At = { shell: Shell; services: Services; person: Person }

/** Only what was never decided on can be thrown away; by a clerk what came in, by its author what was drafted; of the version named. */
export async function dropDraft(
  { shell, services, person }: At,
  id: string,
  version?: number,
): Promise<{ id: string } | Refusal> {
  const key = { authority: shell.authority, id }
  const dropped = await shell.db.transaction().execute(async (tx): Promise<string[] | Refusal> => {
    const row = await tx
      .selectFrom('papers')
      .select(['direction', 'drafted_by', 'state', 'version'])
      .where('authority_id', '=', key.authority)
      .where('paper_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return unknown()
    if (row.state !== 'draft') return refuse('wrong-state', 'Văn bản đã có quyết định, không bỏ được nữa.')
    const clerk = row.direction === 'in' && person.grants.some(({ role }) => role === 'clerk')
    if (!clerk && row.drafted_by !== person.staffId)
      return refuse('role-required', 'Chỉ người soạn, hoặc văn thư với văn bản đến, mới bỏ được dự thảo.')
    if (version !== undefined && row.version !== version) return staleDraft()
    const files = await tx
      .deleteFrom('paper_files')
      .where('authority_id', '=', key.authority)
      .where('paper_id', '=', id)
      .returning('sha256')
      .execute()
    await tx
      .deleteFrom('task_joins')
      .where('authority_id', '=', key.authority)
      .where('task_id', 'in', (those) =>
        those
          .selectFrom('tasks')
          .select('task_id')
          .where('authority_id', '=', key.authority)
          .where('paper_id', '=', id),
      )
      .execute()
    await tx
      .deleteFrom('paper_links')
      .where('authority_id', '=', key.authority)
      .where((where) => where.or([where('from_id', '=', id), where('to_id', '=', id)]))
      .execute()
    await tx
      .updateTable('tasks')
      .set({ result_paper_id: null })
      .where('authority_id', '=', key.authority)
      .where('result_paper_id', '=', id)
      .execute()
    for (const table of ['paper_readings', 'paper_cites', 'paper_openings', 'tasks', 'papers'] as const)
      await tx.deleteFrom(table).where('authority_id', '=', key.authority).where('paper_id', '=', id).execute()
    return files.map(({ sha256 }) => sha256)
  })
  if (isRefusal(dropped)) return dropped
  await dropUnused(services, key.authority, dropped)
  return { id }
}
