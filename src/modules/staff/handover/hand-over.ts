import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import { isActive } from '../is-active.ts'
import '../tables.ts'
import { deputyshipKind } from './deputyship.ts'
import { handoverKind } from './handover.ts'
import type { DeputyshipFacts, HandoverFacts } from './schema.ts'

/** Moves open work from one desk to another, recorded; refuses where there is none, or nobody to take it. */
export function handOver(
  shell: Shell,
  by: Person,
  facts: HandoverFacts,
): Promise<(Done & { moved: number }) | Refusal> {
  const { authority } = shell
  return shell.appender.run(authority, async (batch) => {
    const refused = await refuseAway(batch.tx, { authority, now: batch.at, staffId: facts.toId, field: 'toId' })
    if (refused) return refused
    const items = await openItems(batch.tx, authority, facts)
    const { fromId, toId, note } = facts
    const input = { begins: { fromId, toId, items, note } }
    const done = await actIn(shell, batch, handoverKind, { do: 'hand-over', by, input })
    return isRefusal(done) ? done : { ...done, moved: items.length }
  })
}

/** Appoints a deputy for the time of an absence; refuses a second deputy for the same days. */
export function appointDeputy(shell: Shell, by: Person, facts: DeputyshipFacts): Promise<Done | Refusal> {
  const { authority } = shell
  return shell.appender.run(authority, async (batch) => {
    const now = batch.at
    const refused =
      (await refuseAway(batch.tx, { authority, now, staffId: facts.absentId, field: 'absentId' })) ??
      (await refuseAway(batch.tx, { authority, now, staffId: facts.deputyId, field: 'deputyId' })) ??
      (await refuseOverlap(batch.tx, authority, facts))
    if (refused) return refused
    return actIn(shell, batch, deputyshipKind, { do: 'appoint', by, input: { begins: facts } })
  })
}

type Asked = { authority: string; now: Date; staffId: string; field: string }

async function refuseAway(tx: Transaction, { authority, now, staffId, field }: Asked): Promise<Refusal | undefined> {
  const person = await tx
    .selectFrom('staff')
    .select('active_until')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (person && (person.active_until === null || person.active_until >= dayOf(now))) return undefined
  return refuse('not-found', 'Không có cán bộ này, hoặc người này đã thôi làm việc.', { field })
}

async function refuseOverlap(
  tx: Transaction,
  authority: string,
  { absentId, deputyId, from, until }: DeputyshipFacts,
): Promise<Refusal | undefined> {
  const other = await tx
    .selectFrom('deputyships as d')
    .select(['d.absent_id', 'd.deputy_id'])
    .where('d.authority_id', '=', authority)
    .where(isActive(authority, 'd.deputyship_id'))
    .where('d.valid_from', '<=', until)
    .where('d.valid_until', '>=', from)
    .where((eb) => eb.or([eb('d.absent_id', 'in', [absentId, deputyId]), eb('d.deputy_id', '=', absentId)]))
    .executeTakeFirst()
  if (!other) return undefined
  if (other.absent_id === absentId) {
    return refuse('already-exists', 'Trong những ngày đó đã có người ký thay.', { field: 'from' })
  }
  return refuse(
    'not-allowed',
    'Người vắng mặt không ký thay được, và người ký thay không được giao lại cho người khác.',
    {
      field: 'deputyId',
    },
  )
}

async function openItems(tx: Transaction, authority: string, { fromId, items }: HandoverFacts) {
  const open = await tx
    .selectFrom('work_assignments')
    .select(['module', 'subject'])
    .where('authority_id', '=', authority)
    .where('staff_id', '=', fromId)
    .orderBy('assigned_at')
    .forUpdate()
    .execute()
  if (!items) return open
  const wanted = new Set(items.map((item) => `${item.module}/${item.subject}`))
  return open.filter((item) => wanted.has(`${item.module}/${item.subject}`))
}
