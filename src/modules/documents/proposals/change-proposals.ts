import { randomUUID } from 'node:crypto'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import '../tables.ts'
import type { SeenProposal } from '../tasks/schema.ts'
import { refuseUnseen, refuseUnseenOne } from '../tasks/seen-proposals.rules.ts'
import { saveJoins } from '../tasks/store.ts'

type At = { authority: string; paper: string }

const gone = () => refuse('not-found', 'Có nhiệm vụ không còn, hoặc đã giao rồi. Hãy xem lại.', { field: 'tasks' })

/** Texts one below the other in the order of the list, the earliest deadline, and whatever only one of them says. */
export async function mergeIn(
  tx: Transaction,
  { authority, paper }: At,
  seen: readonly SeenProposal[],
): Promise<SeenProposal | Refusal> {
  const rows = await lockSeen(tx, { authority, paper }, seen)
  if (isRefusal(rows)) return rows
  const [first] = rows
  if (!first) return gone()
  const dated = rows.filter(({ due_on: due }) => due !== null).toSorted((a, b) => (a.due_on! < b.due_on! ? -1 : 1))
  const text = [...new Set(rows.map((row) => row.text))].join('\n')
  if (text.length > 4_000) return refuse('too-large', 'Gộp lại dài quá 4.000 chữ. Hãy gộp ít hơn.', { field: 'tasks' })
  const actors = [...new Set(rows.map(({ actor }) => actor).filter(Boolean))].join('; ')
  const version = first.version + 1
  await tx
    .updateTable('tasks')
    .set({
      version,
      text,
      actor: actors.slice(0, 300),
      role: first.role ?? rows.find(({ role }) => role !== null)?.role ?? null,
      unit_id: rows.find(({ unit_id: unit }) => unit !== null)?.unit_id ?? null,
      staff_id: rows.find(({ staff_id: staff }) => staff !== null)?.staff_id ?? null,
      due_on: dated[0]?.due_on ?? null,
      due_text: dated[0]?.due_text || (rows.find((row) => row.due_text !== '')?.due_text ?? ''),
      recurs: JSON.stringify(rows.find(({ recurs }) => recurs !== null)?.recurs ?? null),
      spans: JSON.stringify(rows.flatMap(({ spans }) => (Array.isArray(spans) ? spans : [])).slice(0, 60)),
    })
    .where('authority_id', '=', authority)
    .where('task_id', '=', first.task_id)
    .execute()
  const joined = await tx
    .selectFrom('task_joins')
    .select('unit_id')
    .where('authority_id', '=', authority)
    .where(
      'task_id',
      'in',
      rows.map((row) => row.task_id),
    )
    .execute()
  const others = rows.slice(1).map((row) => row.task_id)
  await saveJoins(
    tx,
    { authority, id: first.task_id },
    joined.map((row) => row.unit_id),
  )
  await deleteTasks(tx, authority, others)
  return { id: first.task_id, version }
}

/** @returns the ids that were there, or a refusal where one of them was assigned or changed since */
export async function dropIn(
  tx: Transaction,
  { authority, paper }: At,
  seen: readonly SeenProposal[],
): Promise<{ ids: string[] } | Refusal> {
  const rows = await tx
    .selectFrom('tasks')
    .select(['task_id as id', 'proposed', 'version', 'text'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('task_id', 'in', idsOf(seen))
    .forUpdate()
    .execute()
  if (rows.some(({ proposed }) => !proposed))
    return refuse('wrong-state', 'Có nhiệm vụ đã giao, chỉ dừng được bằng một quyết định.', { field: 'tasks' })
  const unseen = refuseUnseen(seen, rows)
  if (unseen) return unseen
  const there = rows.map(({ id }) => id)
  await deleteTasks(tx, authority, there)
  return { ids: there }
}

type Lead = { unitId: string | null; staffId: string | null }

/** Names who is to lead. @returns them as they stand then, in the order of the list; a refusal where one is gone, or was assigned or changed since */
export async function giveIn(
  tx: Transaction,
  { authority, paper }: At,
  { tasks, unitId, staffId }: Lead & { tasks: readonly SeenProposal[] },
): Promise<{ tasks: SeenProposal[] } | Refusal> {
  const rows = await lockSeen(tx, { authority, paper }, tasks)
  if (isRefusal(rows)) return rows
  const given = rows.map((row) => ({ id: row.task_id, version: row.version + 1 }))
  await tx
    .updateTable('tasks')
    .set((eb) => ({ unit_id: unitId, staff_id: staffId, version: eb('version', '+', 1) }))
    .where('authority_id', '=', authority)
    .where('task_id', 'in', idsOf(given))
    .execute()
  return { tasks: given }
}

async function deleteTasks(tx: Transaction, authority: string, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  for (const table of ['task_joins', 'tasks'] as const)
    await tx
      .deleteFrom(table)
      .where('authority_id', '=', authority)
      .where('task_id', 'in', [...ids])
      .execute()
}

const idsOf = (tasks: readonly SeenProposal[]): string[] => [...new Set(tasks.map(({ id }) => id))]

/** @returns the proposals in the order of the list, or a refusal where one of them is gone, or was assigned or changed since */
async function lockSeen(tx: Transaction, { authority, paper }: At, seen: readonly SeenProposal[]) {
  const rows = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('proposed', '=', true)
    .where('task_id', 'in', idsOf(seen))
    .orderBy('position')
    .orderBy('task_id')
    .forUpdate()
    .execute()
  if (rows.length < idsOf(seen).length) return gone()
  const standing = rows.map(({ task_id: id, version, text }) => ({ id, version, text }))
  return refuseUnseen(seen, standing) ?? rows
}

/** @returns both as they stand then, or a refusal where nothing would be left of one of the two, or it was changed since */
export async function splitIn(
  tx: Transaction,
  { authority, id }: { authority: string; id: string },
  { at, version: seen }: { at: number; version: number },
): Promise<{ tasks: SeenProposal[] } | Refusal> {
  const row = await tx
    .selectFrom('tasks')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .where('proposed', '=', true)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return refuse('not-found', 'Nhiệm vụ này không còn, hoặc đã giao rồi.')
  const unseen = refuseUnseenOne(seen, row)
  if (unseen) return unseen
  const [first, second] = [row.text.slice(0, at).trim(), row.text.slice(at).trim()]
  if (!first || !second)
    return refuse('not-allowed', 'Đặt con trỏ ở giữa câu, nơi nhiệm vụ thứ hai bắt đầu.', { field: 'at' })
  await tx
    .updateTable('tasks')
    .set((eb) => ({ position: eb('position', '+', 1) }))
    .where('authority_id', '=', authority)
    .where('paper_id', '=', row.paper_id)
    .where('position', '>', row.position)
    .execute()
  await tx
    .updateTable('tasks')
    .set({ text: first, version: seen + 1 })
    .where('authority_id', '=', authority)
    .where('task_id', '=', id)
    .execute()
  const { folded: _, recurs, spans, ...copied } = row
  const made = { ...copied, task_id: randomUUID(), position: row.position + 1, text: second, version: 1 }
  const json = { recurs: recurs && JSON.stringify(recurs), spans: JSON.stringify(spans) }
  await tx
    .insertInto('tasks')
    .values({ ...made, ...json })
    .execute()
  return {
    tasks: [
      { id, version: seen + 1 },
      { id: made.task_id, version: 1 },
    ],
  }
}

/** The proposals named stand first, in that order; the rest as they stood. */
export async function orderIn(tx: Transaction, { authority, paper }: At, ids: readonly string[]): Promise<string[]> {
  const rows = await tx
    .selectFrom('tasks')
    .select(['task_id', 'proposed'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .orderBy('position')
    .orderBy('task_id')
    .forUpdate()
    .execute()
  const there = rows.map((row) => row.task_id)
  const wanted = [...new Set(ids)].filter((id) => there.includes(id))
  const ordered = [...wanted, ...there.filter((id) => !wanted.includes(id))]
  for (const [position, id] of ordered.entries())
    await tx
      .updateTable('tasks')
      .set({ position })
      .where('authority_id', '=', authority)
      .where('task_id', '=', id)
      .execute()
  return ordered
}
