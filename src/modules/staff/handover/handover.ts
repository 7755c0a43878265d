import { z } from 'zod'
import { holdsRole } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { handoverWorkflow } from './rules.ts'

/** What passed from whom to whom. */
export type Handed = { fromId: string; toId: string; items: { module: string; subject: string }[]; note: string }

export type HandoverInput = { begins?: Handed }

export const handoverKind: SubjectKind<Handed, HandoverInput> = {
  workflow: handoverWorkflow,
  // A handover begins through handOver() only; undoing it needs nothing.
  inputShape: z.object({}),
  load,
  decide,
  save,
  describe,
}

function decide({ row, input, by, id }: Given<Handed, HandoverInput>): Refusal | Decision {
  const handed = row ?? input.begins
  if (!handed) return refuse('not-found', 'Không tìm thấy lần bàn giao này.')
  const { fromId, toId, items, note } = handed
  if (input.begins) {
    if (fromId === toId) return refuse('not-allowed', 'Người nhận phải là người khác.', { field: 'toId' })
    if (items.length === 0) return refuse('not-allowed', 'Người này không có việc nào đang mở để bàn giao.')
    if (by !== 'clock' && by.staffId === toId && !holdsRole(by, 'administrator')) {
      return refuse('not-allowed', 'Việc do người đang giữ bàn giao, hoặc do quản trị viên.')
    }
  }
  const body = { handover: id, from: fromId, to: toId, items, note }
  return { public: {}, body, concerned: [fromId, toId] }
}

type Key = { authority: string; id: string }
type Saved = Key & { row: Handed | undefined; input: HandoverInput; now: Date }

async function save(tx: Transaction, { authority, id, row, input, now }: Saved): Promise<void> {
  if (row) return move(tx, { authority, from: row.toId, to: row.fromId, items: row.items, now })
  if (!input.begins) return
  const { fromId, toId, items, note } = input.begins
  await move(tx, { authority, from: fromId, to: toId, items, now })
  await tx
    .insertInto('handovers')
    .values({
      authority_id: authority,
      handover_id: id,
      from_id: fromId,
      to_id: toId,
      items: JSON.stringify(items) as unknown as Handed['items'],
      note,
      at: now,
    })
    .execute()
}

type Moving = { authority: string; from: string; to: string; items: Handed['items']; now: Date }

/** Only what still lies on the desk of `from` moves: what went on to a third person stays there. */
async function move(tx: Transaction, { authority, from, to, items, now }: Moving): Promise<void> {
  for (const [module, ofModule] of Map.groupBy(items, (item) => item.module)) {
    await tx
      .updateTable('work_assignments')
      .set({ staff_id: to, assigned_at: now })
      .where('authority_id', '=', authority)
      .where('staff_id', '=', from)
      .where('module', '=', module)
      .where(
        'subject',
        'in',
        ofModule.map((item) => item.subject),
      )
      .execute()
  }
}

async function load(tx: Transaction, { authority, id }: Key): Promise<Handed | undefined> {
  return tx
    .selectFrom('handovers')
    .select(['from_id as fromId', 'to_id as toId', 'items', 'note'])
    .where('authority_id', '=', authority)
    .where('handover_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('handovers as h')
    .leftJoin('staff as a', (join) =>
      join.onRef('a.authority_id', '=', 'h.authority_id').onRef('a.staff_id', '=', 'h.from_id'),
    )
    .leftJoin('staff as b', (join) =>
      join.onRef('b.authority_id', '=', 'h.authority_id').onRef('b.staff_id', '=', 'h.to_id'),
    )
    .select(['handover_id as id', 'a.name as from', 'b.name as to'])
    .where('h.authority_id', '=', authority)
    .where('handover_id', 'in', [...ids])
    .execute()
  const gone = 'người đã xoá dữ liệu'
  return new Map(
    rows.map(({ id, from, to }) => [
      id,
      { title: `${from || gone} bàn giao việc cho ${to || gone}`, href: `/console/viec/staff/handover/${id}` },
    ]),
  )
}
