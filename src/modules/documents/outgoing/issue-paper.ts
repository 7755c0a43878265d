import { sql } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { dayOf, type Day } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import { takeSerial } from '../papers/register-paper.ts'
import { registerFor } from '../registers/open-register.ts'
import { findFitting } from '../registers/read.ts'
import type { taskInput } from '../tasks/schema.ts'
import { taskKind } from '../tasks/store.ts'
import { numberOf } from './number.rules.ts'
import { outgoingPaperKind } from './store.ts'

export type Issued = Done & { number: string; serial: number; registerId: string }
type Issuing = { by: Person; id: string; lastSeq?: number | undefined }

const noPartyRegister = () =>
  refuse('not-allowed', 'Chưa có sổ đi đang mở cho bên Đảng. Trước hết hãy mở sổ văn bản đi của nhiệm kỳ này.')

/** Gives an approved paper the next number of its register and issues it, in one commit. */
export function issuePaper(shell: Shell, issuing: Issuing): Promise<Issued | Refusal> {
  return shell.appender.run(shell.authority, (batch) => issueIn(shell, batch, issuing))
}

async function issueIn(shell: Shell, batch: Batch, { by, id, lastSeq }: Issuing): Promise<Issued | Refusal> {
  const subject = await batch.lock({ module: 'documents', kind: 'outgoing-paper', subject: id })
  if (lastSeq !== undefined && subject && subject.last_seq !== lastSeq)
    return refuse('out-of-date', 'Vừa có người quyết định việc này. Hãy xem lại rồi quyết định.')
  await batch.settle()
  const paper = await draftOf(batch.tx, shell.authority, id)
  if (!paper) return refuse('not-found', 'Không tìm thấy văn bản này.')
  const on = dayOf(batch.at)
  const wanted = { by, direction: 'out' as const, side: paper.side, type: paper.type, on }
  const register = await registerFor(shell, batch, wanted)
  if (isRefusal(register)) return register
  if (!register) return noPartyRegister()
  const serial = register.nextSerial
  const number = numberOf({ ...paper, serial, authority: register.notation })
  const input = { entered: { registerId: register.id, serial, number, on } }
  const done = await actIn(shell, batch, outgoingPaperKind, { id, do: 'issue', by, input })
  if (isRefusal(done)) return done
  await batch.settle()
  await takeSerial(batch.tx, shell.authority, register.id)
  const begun = await beginTasks(shell, batch, { by, paper: id })
  if (isRefusal(begun)) return begun
  batch.enqueue({ queue: 'make-paper-files', data: { authority: shell.authority, paper: id, by: by.staffId } })
  return { ...done, number, serial, registerId: register.id }
}

/** The tasks that the paper hands to units begin with it: the approver approved them with the paper. */
async function beginTasks(shell: Shell, batch: Batch, { by, paper }: { by: Person; paper: string }) {
  const { rows } = await sql<z.output<typeof taskInput> & { id: string }>`
    select task_id as id, unit_id as "unitId", staff_id as "staffId", due_on as "dueOn",
      array(select unit_id from task_joins j where j.authority_id = t.authority_id and j.task_id = t.task_id) as "joinIds"
    from tasks t where authority_id = ${shell.authority} and paper_id = ${paper} and proposed
      and (unit_id is not null or staff_id is not null)
    order by position, task_id`.execute(batch.tx)
  for (const { id, ...input } of rows) {
    const begun = await actIn(shell, batch, taskKind, { draft: id, do: 'issue', by, input })
    if (isRefusal(begun)) return begun
  }
  return undefined
}

/** The number that a paper would get today, as its register stands now. */
export async function foreseeNumber(
  shell: Shell,
  id: string,
): Promise<{ number: string; registerTitle: string | null; on: Day } | Refusal> {
  const on = dayOf(shell.clock())
  return shell.db.transaction().execute(async (tx) => {
    const paper = await draftOf(tx, shell.authority, id)
    if (!paper) return refuse('not-found', 'Không tìm thấy văn bản này.')
    const { side, type } = paper
    const found = await findFitting(tx, { authority: shell.authority, direction: 'out', side, type, on })
    if (!found && side === 'party') return noPartyRegister()
    const { notation, nextSerial: serial, title } = found ?? { notation: '', nextSerial: 1, title: null }
    return { number: numberOf({ ...paper, serial, authority: notation }), registerTitle: title, on }
  })
}

async function draftOf(tx: Transaction, authority: string, id: string) {
  const row = await tx
    .selectFrom('papers')
    .select(['side', 'type', 'content', 'unit_id'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  if (!row?.content) return undefined
  const { rows } = await sql<{ name: string }>`select name from unit_aliases
    where authority_id = ${authority} and unit_id = ${row.unit_id}::uuid and kind = 'abbreviation'
    order by length(name), name limit 1`.execute(tx)
  return { side: row.side, type: row.type, written: row.content.notation, unit: rows[0]?.name ?? '' }
}
