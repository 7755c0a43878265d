import { assignPaper, recurDue, saveNote, saveProposals, taskFacts, taskKind } from '#modules/documents/index.ts'
import { act } from '#record/act.ts'
import { done, dueDay, type Past } from './past.ts'
import { sampleAssignments, type SampleAssignment, type SampleStep, type SampleTask } from './task-plans.ts'

/** Has the sample's tasks assigned, worked on and decided in the weeks that are played, after the papers came in. */
export function planTasks(past: Past): void {
  for (const assignment of sampleAssignments) past.plan(assignment.day, '10:20', () => assign(past, assignment))
  past.plan(1, '16:00', async () => void (await recurDue(past.shell)))
}

async function assign(past: Past, { paper, by, tasks }: SampleAssignment): Promise<void> {
  const { shell } = past
  const id = past.papers.get(paper) ?? ''
  const at = { authority: shell.authority, paper: id, newId: shell.newId }
  const ids = await shell.db.transaction().execute((tx) =>
    saveProposals(
      tx,
      at,
      tasks.map((task) => factsOf(past, task)),
    ),
  )
  const asked = tasks.map((task, index) => {
    const { unitId, staffId, joinIds, dueOn } = factsOf(past, task)
    return { id: ids[index] ?? '', version: 1, unitId, staffId, joinIds, dueOn }
  })
  await done(assignPaper(shell, { by: await past.as(by), paper: id, asked: { tasks: asked } }))
  for (const [index, { steps = [] }] of tasks.entries())
    for (const step of steps) past.plan(step.day, '14:50', () => take(past, ids[index] ?? '', step))
}

function factsOf({ units, staff, ...past }: Past, task: SampleTask) {
  const { text, actor = '', unit, person, joins = [], due, dueText = '', recurs = null } = task
  return taskFacts.parse({
    text,
    actor,
    role: 'lead',
    unitId: units.get(unit),
    staffId: person === undefined ? null : staff.get(person),
    joinIds: joins.map((key) => units.get(key)),
    dueOn: due === undefined ? null : dueDay({ units, staff, ...past }, due),
    dueText,
    recurs,
  })
}

async function take(past: Past, id: string, { do: name, by, text, code, progress, due }: SampleStep): Promise<void> {
  const { shell } = past
  if (name === 'note') {
    const key = { authority: shell.authority, id }
    const note = {
      id: shell.newId(),
      staffId: past.staff.get(by) ?? '',
      at: shell.clock(),
      text: text ?? '',
      file: null,
    }
    await shell.db.transaction().execute((tx) => saveNote(tx, key, { ...note, progress: progress ?? null }))
    return
  }
  const input = {
    ...(name === 'finish' && { result: text }),
    ...(due !== undefined && { dueOn: dueDay(past, due) }),
  }
  const reason = name === 'finish' ? undefined : { code, text }
  await done(act(shell, taskKind, { id, do: name, by: await past.as(by), reason, input }))
}
