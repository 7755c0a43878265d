import { sql } from 'kysely'
import type { z } from 'zod'
import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import { ownUnits } from '#modules/staff/index.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import { maySeePaper } from '../papers/read.ts'
import { saveProposals } from '../tasks/propose.ts'
import { taskFacts, type TaskFacts } from '../tasks/schema.ts'
import { composeLetter, type Cited } from './compose.rules.ts'
import { writerOf } from './defaults.ts'
import { saveNewDraft } from './save-draft.ts'
import type { draftFromPaper as endpoint } from './schema.ts'
import { shareTasks } from './share-tasks.rules.ts'

type Asked = z.output<NonNullable<(typeof endpoint)['body']>>
type From = { shell: Shell; person: Person; paper: string; asked: Asked }
type Source = Cited & { side: OfficialPaper['side'] }
type Task = Pick<TaskFacts, 'text' | 'dueOn' | 'dueText' | 'recurs'> & {
  id: string
  ended: boolean
  /** Which leads it, and which join in. */
  unitIds: string[]
}
type Unit = { id: string; name: string }

/**
 * Drafts a letter of ours from a paper: linked to it, and where it carries it on with proposals of tasks, each of which points
 * back to the task that it serves and recurs as that one does.
 */
export async function draftFromPaper({ shell, person, paper, asked }: From): Promise<{ id: string } | Refusal> {
  const key = { authority: shell.authority, id: paper }
  const source = (await maySeePaper(shell.db, key, person)) ? await findSource(shell.db, key) : undefined
  if (!source) return refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')
  const tasks = await findTasks(shell.db, key, asked.taskIds)
  if (tasks.length < new Set(asked.taskIds).size)
    return refuse('not-found', 'Có nhiệm vụ không thuộc văn bản này.', { field: 'taskIds' })
  const units = await findUnits(shell, asked.unitIds)
  if (units.length < new Set(asked.unitIds).size)
    return refuse('not-found', 'Có đơn vị không còn hoạt động, hoặc không thuộc cơ quan.', { field: 'unitIds' })
  const writer = await writerOf(shell.db, { authority: shell.authority, side: source.side, type: null })
  const addressees = asked.kind === 'answers' ? [source.issuer ?? ''].filter(Boolean) : units.map(({ name }) => name)
  const shared = share(tasks, units)
  const content = composeLetter({ kind: asked.kind, cited: source, writer, tasks: sayTo(shared, units), addressees })
  const links = [{ paperId: paper, kind: asked.kind }]
  const proposals = asked.kind === 'carries-on' ? proposalsOf(shared) : []
  if (proposals.length > mostProposals) return tooMany()
  return saveNewDraft({ shell, person }, { content, unitId: null, note: '', links }, (tx, id) => {
    const at = { authority: shell.authority, paper: id }
    return asked.kind === 'carries-on'
      ? saveProposals(tx, { ...at, newId: shell.newId }, proposals)
      : pointTo(tx, at, tasks)
  })
}

async function findSource(db: Db, { authority, id }: { authority: string; id: string }): Promise<Source | undefined> {
  return db
    .selectFrom('papers')
    .select(['side', 'number', 'dated', 'issuer', 'type', 'subject'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
}

async function findTasks(
  db: Db,
  { authority, id }: { authority: string; id: string },
  taskIds: readonly string[],
): Promise<Task[]> {
  const { rows } = await sql<Task>`select task_id as id, text, due_on as "dueOn", due_text as "dueText", recurs,
      ended_at is not null as ended,
      array(select unit_id where unit_id is not null
        union select j.unit_id from task_joins j where j.authority_id = t.authority_id and j.task_id = t.task_id) as "unitIds"
    from tasks t
    where authority_id = ${authority} and paper_id = ${id} and task_id = any(${[...taskIds]}::uuid[])
    order by position, task_id`.execute(db)
  return rows
}

/** Those that are ours: the letter hands its tasks to them. */
async function findUnits({ db, authority, clock }: Shell, unitIds: readonly string[]) {
  const { rows } = await sql<Unit>`select unit_id as id, name from public_units
    where authority_id = ${authority} and unit_id = any(${[...unitIds]}::uuid[]) and state = 'active'
      and unit_id in (${ownUnits(authority, dayOf(clock()))})
    order by rank, name`.execute(db)
  return rows
}

type Shared = { task: Task; units: readonly Unit[] }

function share(tasks: readonly Task[], units: readonly Unit[]): Shared[] {
  const shares = shareTasks(
    tasks,
    units.map(({ id }) => id),
  )
  return tasks.map((task) => ({ task, units: units.filter(({ id }) => shares.get(task.id)?.includes(id)) }))
}

/** A task says whom it goes to where that is not everybody. */
const sayTo = (shared: readonly Shared[], all: readonly Unit[]) =>
  shared.map(({ task, units }) => ({ ...task, to: units.length === all.length ? [] : units.map(({ name }) => name) }))

/** Each task for the units that it goes to, one each. */
const proposalsOf = (shared: readonly Shared[]): TaskFacts[] =>
  shared.flatMap(({ task: { id, ...task }, units }) =>
    (units.length > 0 ? units : [null]).map((unit) =>
      taskFacts.parse({ ...task, parentId: id, unitId: unit?.id ?? null, actor: unit?.name ?? '' }),
    ),
  )

const mostProposals = 400
const tooMany = () =>
  refuse(
    'not-allowed',
    `Mỗi nhiệm vụ cho mỗi đơn vị là một việc: một văn bản giao được nhiều nhất ${mostProposals} việc. Hãy chọn ít nhiệm vụ hoặc ít đơn vị hơn.`,
    {
      field: 'taskIds',
    },
  )

/** The open tasks that the answer is about name it as what they led to. */
async function pointTo(
  tx: Transaction,
  { authority, paper }: { authority: string; paper: string },
  tasks: readonly Task[],
): Promise<void> {
  const open = tasks.filter(({ ended }) => !ended).map(({ id }) => id)
  if (open.length === 0) return
  await tx
    .updateTable('tasks')
    .set({ result_paper_id: paper })
    .where('authority_id', '=', authority)
    .where('task_id', 'in', open)
    .execute()
}
