import { sql } from 'kysely'
import { dayOf, plusDays, type Day } from '#kernel/day.ts'
import { isWorkingDay } from '#kernel/due.ts'
import type { Transaction } from '#platform/db.ts'
import { findColleagues, findHolders } from '#modules/staff/index.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'
import { composeReminder, type Reminded } from './compose-reminder.ts'
import { escalatesOn, rungOn } from './rung.rules.ts'
import type { ReminderRule } from './schema.ts'
import { findRule } from './store.ts'

/** On each working day, before offices open: one message a person, however many tasks. */
export const remindWorker: Worker = {
  queue: 'documents-remind',
  schedule: '15 7 * * *',
  async run(services) {
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) await remind(services, authority)
  },
}

type Row = {
  id: string
  text: string
  paper: string | null
  dueOn: Day
  unitId: string | null
  unitName: string | null
  staffId: string | null
  assignedBy: string | null
  rung: number
  escalated: boolean
}

/**
 * Reminds of every open task whose next reminder has become due. What was told is written in the transaction that queues
 * the messages: run twice it tells nobody twice, and after days without a run it tells once what stands now.
 */
export async function remind(services: Services, authority: string): Promise<void> {
  const now = services.clock()
  if (!isWorkingDay(now)) return
  const today = dayOf(now)
  await services.db.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(${`remind/${authority}`}, 0))`.execute(tx)
    const rule = await findRule(tx, authority)
    const told = await climb(tx, { authority, today, rule })
    const jobs = [...told].map(([staffId, tasks]) => ({
      queue: 'message',
      data: {
        authority,
        staffId,
        about: `reminders/${today}`,
        module: 'documents',
        kind: 'task',
        href: `/console/nhiem-vu${listOf(tasks)}`,
        ...composeReminder(today, tasks),
      },
    }))
    await services.enqueue(tx, jobs)
  })
}

/** The list in which all of them stand. */
function listOf(tasks: readonly Reminded[]): string {
  if (tasks.every(({ as }) => as === 'own')) return '?mine=me'
  return tasks.every(({ as }) => as === 'unit') ? '?mine=free' : ''
}

type Climbing = { authority: string; today: Day; rule: ReminderRule }

/** What is to be told, by staff id. */
async function climb(tx: Transaction, { authority, today, rule }: Climbing): Promise<Map<string, Reminded[]>> {
  const told = new Map<string, Reminded[]>()
  const tell = (staffId: string, task: Reminded) => told.set(staffId, [...(told.get(staffId) ?? []), task])
  for (const row of await listNear(tx, authority, today)) {
    const rung = rungOn(row.dueOn, today, rule)
    const escalates = !row.escalated && escalatesOn(row.dueOn, today, rule)
    if (rung <= row.rung && !escalates) continue
    const task = { text: row.text, paper: row.paper, dueOn: row.dueOn, unitName: row.unitName }
    if (rung > row.rung) {
      const doers =
        row.staffId === null ? await colleaguesOf(tx, { authority, unitId: row.unitId, today }) : [row.staffId]
      for (const staffId of doers) tell(staffId, { ...task, as: row.staffId === null ? 'unit' : 'own' })
    }
    if (escalates)
      for (const [staffId, as] of await overseersOf(tx, { authority, row, today })) tell(staffId, { ...task, as })
    await keepRung(tx, { authority, row, today, rung, escalates })
  }
  return told
}

/** Open tasks that are due within two weeks, or were; a task that was sent back or is done waits for somebody else. */
async function listNear(tx: Transaction, authority: string, today: Day): Promise<Row[]> {
  const { rows } = await sql<Row>`
    select t.task_id as id, t.text, p.number as paper, t.due_on as "dueOn", t.unit_id as "unitId", u.name as "unitName",
      s.staff_id as "staffId", a.staff_id as "assignedBy", coalesce(r.rung, 0) as rung,
      r.escalated_on is not null as escalated
    from tasks t
    left join papers p on p.authority_id = t.authority_id and p.paper_id = t.paper_id
    left join public_units u on u.authority_id = t.authority_id and u.unit_id = t.unit_id
    left join staff s on s.authority_id = t.authority_id and s.staff_id = t.staff_id and ${inOffice(sql`s`, today)}
    left join staff a on a.authority_id = t.authority_id and a.staff_id = t.assigned_by and ${inOffice(sql`a`, today)}
    left join task_rungs r on r.authority_id = t.authority_id and r.task_id = t.task_id and r.due_on = t.due_on
    where t.authority_id = ${authority} and not t.proposed and t.state in ('assigned', 'accepted', 'asking')
      and t.due_on <= ${plusDays(today, 60)}
    order by t.due_on, t.task_id`.execute(tx)
  return rows
}

const inOffice = (who: ReturnType<typeof sql>, today: Day) =>
  sql`${who}.erased_at is null and (${who}.active_until is null or ${who}.active_until >= ${today})`

type Asked = { authority: string; today: Day }

const colleaguesOf = async (tx: Transaction, { authority, unitId, today }: Asked & { unitId: string | null }) =>
  unitId === null ? [] : findColleagues(tx, { authority, unitId, today })

/** Who assigned the task; where nobody did, or that person left, those who may assign it anew. */
async function overseersOf(
  tx: Transaction,
  { authority, row, today }: Asked & { row: Row },
): Promise<[string, Reminded['as']][]> {
  if (row.assignedBy !== null) return [[row.assignedBy, 'assigned']]
  const approvers = await findHolders(tx, { authority, role: 'approver', today, unitId: row.unitId })
  return approvers.map((staffId) => [staffId, 'unassigned'])
}

type Kept = { authority: string; row: Row; today: Day; rung: number; escalates: boolean }

async function keepRung(tx: Transaction, { authority, row, today, rung, escalates }: Kept): Promise<void> {
  const reached = Math.max(rung, row.rung)
  await tx
    .insertInto('task_rungs')
    .values({
      authority_id: authority,
      task_id: row.id,
      due_on: row.dueOn,
      rung: reached,
      told_on: today,
      escalated_on: escalates ? today : null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'task_id', 'due_on'])
        .doUpdateSet({ rung: reached, told_on: today, ...(escalates && { escalated_on: today }) }),
    )
    .execute()
}
