import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { incomingPaperKind } from '../papers/store.ts'
import type { assignPaper as endpoint } from './schema.ts'
import { refuseUnseen } from './seen-proposals.rules.ts'
import { taskKind } from './store.ts'

type Asked = z.output<NonNullable<(typeof endpoint)['body']>>
type Assigning = { by: Person; paper: string; asked: Asked }

/** Assigns a paper and begins its tasks in one commit: all of it or nothing. */
export function assignPaper(shell: Shell, assigning: Assigning): Promise<(Done & { tasks: number }) | Refusal> {
  return shell.appender.run(shell.authority, (batch) => assignIn(shell, batch, assigning))
}

async function assignIn(shell: Shell, batch: Batch, { by, paper, asked }: Assigning) {
  const subject = await batch.lock({ module: 'documents', kind: 'incoming-paper', subject: paper })
  if (asked.lastSeq !== undefined && subject && subject.last_seq !== asked.lastSeq)
    return refuse('out-of-date', 'Vừa có người quyết định việc này. Hãy xem lại rồi quyết định.')
  const wrong = await refuseTasks(batch.tx, { authority: shell.authority, paper, asked })
  if (wrong) return wrong
  const begins = subject?.state !== 'assigned'
  const done = begins
    ? await actIn(shell, batch, incomingPaperKind, {
        id: paper,
        do: 'assign',
        by,
        input: { tasks: asked.tasks.length },
      })
    : undefined
  if (isRefusal(done)) return done
  let last: Done | undefined = done
  for (const [at, { id, version: _, ...input }] of asked.tasks.entries()) {
    const begun = await actIn(shell, batch, taskKind, { draft: id, do: 'assign', by, input })
    if (isRefusal(begun)) return begun.field ? { ...begun, field: `tasks.${at}.${begun.field}` } : begun
    last ??= begun
  }
  return last ? { ...last, tasks: asked.tasks.length } : refuse('not-allowed', 'Hãy chọn nhiệm vụ để giao.')
}

async function refuseTasks(
  tx: Transaction,
  { authority, paper, asked }: { authority: string; paper: string; asked: Asked },
): Promise<Refusal | undefined> {
  const ids = asked.tasks.map(({ id }) => id)
  if (new Set(ids).size < ids.length)
    return refuse('not-allowed', 'Một nhiệm vụ có hai lần trong danh sách.', { field: 'tasks' })
  // Whoever changes the proposals holds the paper as well (change-proposed.ts): they stay as they are from here on.
  await tx
    .selectFrom('papers')
    .select('paper_id')
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .forUpdate()
    .execute()
  const found = await tx
    .selectFrom('tasks')
    .select(['task_id as id', 'text', 'version'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('proposed', '=', true)
    .where('task_id', 'in', ids)
    .execute()
  if (found.length < ids.length)
    return refuse('not-found', 'Có nhiệm vụ không còn, hoặc đã giao rồi. Hãy xem lại.', { field: 'tasks' })
  return refuseUnseen(asked.tasks, found)
}
