import { sql } from 'kysely'
import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { takeSerial } from '../papers/register-paper.ts'
import { registerFor } from '../registers/open-register.ts'
import { numberOf } from './number.ts'
import { outgoingPaperKind } from './store.ts'

export type Issued = Done & { number: string; serial: number; registerId: string }
type Issuing = { by: Person; id: string; lastSeq?: number | undefined }

/** Gives an approved paper the next number of its register and issues it, in one commit. */
export function issuePaper(shell: Shell, issuing: Issuing): Promise<Issued | Refusal> {
  return shell.appender.run(shell.authority, (batch) => issueIn(shell, batch, issuing))
}

async function issueIn(shell: Shell, batch: Batch, { by, id, lastSeq }: Issuing): Promise<Issued | Refusal> {
  const subject = await batch.lock({ module: 'documents', kind: 'outgoing-paper', subject: id })
  if (lastSeq !== undefined && subject && subject.last_seq !== lastSeq)
    return refuse('out-of-date', 'Vừa có người quyết định việc này. Hãy xem lại rồi quyết định.')
  await batch.settle()
  const paper = await draftOf(shell, batch, id)
  if (!paper) return refuse('not-found', 'Không tìm thấy văn bản này.')
  const on = dayOf(batch.at)
  const wanted = { by, direction: 'out' as const, side: paper.side, type: paper.type, on }
  const register = await registerFor(shell, batch, wanted)
  if (isRefusal(register)) return register
  if (!register) return refuse('not-found', 'Chưa có sổ đi đang mở cho bên Đảng. Hãy mở sổ của nhiệm kỳ trước.')
  const serial = register.nextSerial
  const number = numberOf({ ...paper, serial, authority: register.notation })
  const input = { entered: { registerId: register.id, serial, number, on } }
  const done = await actIn(shell, batch, outgoingPaperKind, { id, do: 'issue', by, input })
  if (isRefusal(done)) return done
  await batch.settle()
  await takeSerial(batch.tx, shell.authority, register.id)
  return { ...done, number, serial, registerId: register.id }
}

async function draftOf(shell: Shell, batch: Batch, id: string) {
  const row = await batch.tx
    .selectFrom('papers')
    .select(['side', 'type', 'content', 'unit_id'])
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  if (!row?.content) return undefined
  const { rows } = await sql<{ name: string }>`select name from unit_aliases
    where authority_id = ${shell.authority} and unit_id = ${row.unit_id}::uuid and kind = 'abbreviation'
    order by length(name), name limit 1`.execute(batch.tx)
  return { side: row.side, type: row.type, written: row.content.notation, unit: rows[0]?.name ?? '' }
}
