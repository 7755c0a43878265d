import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowedSteps } from '#kernel/check.ts'
import { stateAfter } from '#kernel/workflow.ts'
import { standingOf } from '#record/act.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openDocumentsOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { taskWorkflow } from './rules.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let doer: Person
let colleague: Person
let stranger: Person
let unit: string

beforeAll(async () => {
  office = await openDocumentsOffice()
  unit = await office.addUnit('Văn phòng')
  const other = await office.addUnit('Phòng Kinh tế')
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  approver = await office.hire('Lê Duyệt', 'approver')
  doer = await office.hireIn(unit, 'Đặng Chuyên Viên', 'officer')
  colleague = await office.hireIn(unit, 'Bùi Đồng Nghiệp', 'officer')
  stranger = await office.hireIn(other, 'Hồ Khác Phòng', 'officer')
})
afterAll(() => office.close())

/** The steps that lead from the beginning to each state. */
const ways: Readonly<Record<string, readonly string[]>> = {
  assigned: [],
  accepted: ['accept'],
  asking: ['accept', 'ask-extension'],
  returned: ['return'],
  done: ['accept', 'finish'],
  confirmed: ['accept', 'finish', 'confirm'],
  cancelled: ['cancel'],
}
const steps = taskWorkflow.steps.filter((step) => !step.from.includes('nothing'))

function bodyOf(name: string) {
  const step = steps.find((one) => one.do === name)
  const reason =
    step?.reason === undefined ? undefined : step.reason === 'text' ? { text: 'Vì sao.' } : { code: 'wrong-unit' }
  const input = {
    finish: { result: 'Đã rà soát 42 thủ tục.' },
    extend: { dueOn: '2026-10-30' },
    'ask-extension': { dueOn: '2026-10-15' },
    'grant-extension': { dueOn: '2026-10-30' },
    'pass-on': { staffId: colleague.staffId },
    reassign: { unitId: unit, staffId: doer.staffId },
    'change-recurrence': { recurs: { every: 'month', day: 5 } },
  }[name]
  return { do: name, ...(reason && { reason }), ...(input && { input }) }
}

const ofDoer = ['accept', 'return', 'pass-on', 'finish', 'ask-extension', 'withdraw-request']
const doerOf = (name: string) => (ofDoer.includes(name) ? doer : approver)

type Given = { staffId?: string | null; recurs?: boolean }

async function taskIn(state: string, { staffId = doer.staffId, recurs = false }: Given = {}) {
  const { paper, ids } = await office.register(clerk, [
    { text: 'Rà soát thủ tục', ...(recurs && { recurs: { every: 'month', day: 15 } }) },
  ])
  const id = ids[0] ?? ''
  const tasks = [{ id, version: 1, unitId: unit, staffId, dueOn: '2026-09-18' }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  for (const name of ways[state] ?? []) allowed(await office.step('task', id, doerOf(name), bodyOf(name)))
  return id
}

const stateOf = async (id: string) =>
  (await office.call('get-task', approver, { params: { id } })) as unknown as { state: string; staffId: string }

describe.each(Object.keys(taskWorkflow.states))('a task that is %s', (state) => {
  it.each(steps.map((step) => step.do))('%s: as the table says', async (name) => {
    const step = steps.find((one) => one.do === name)!
    const id = await taskIn(state, { recurs: ['stop-recurring', 'change-recurrence'].includes(name) })
    const answer = await office.step('task', id, doerOf(name), bodyOf(name))
    if (!step.from.includes(state)) expect(answer).toMatchObject({ refused: 'wrong-state' })
    else expect(answer).toMatchObject({ state: stateAfter(step, state) })
    expect((await stateOf(id)).state).toBe(step.from.includes(state) ? stateAfter(step, state) : state)
  })
})

describe('who may do what', () => {
  it('gives a task of the unit to whoever of the unit takes it, and then to nobody else of it', async () => {
    const id = await taskIn('assigned', { staffId: null })
    expect(await office.step('task', id, stranger, bodyOf('accept'))).toMatchObject({ refused: 'not-found' })
    const row = () =>
      office.db.selectFrom('record_subjects').selectAll().where('subject', '=', id).executeTakeFirstOrThrow()
    const offered = async (person: Person) =>
      allowedSteps(taskWorkflow, standingOf(await row(), person), person).map((step) => step.do)
    expect(await offered(doer)).toEqual(['accept', 'return', 'pass-on', 'ask-extension'])
    expect(await offered(stranger)).toEqual([])
    allowed(await office.step('task', id, doer, bodyOf('accept')))
    expect((await stateOf(id)).staffId).toBe(doer.staffId)
    expect(await offered(colleague)).toEqual([])
    expect(await offered(doer)).toEqual(['return', 'pass-on', 'ask-extension', 'finish'])
  })

  it('shows tasks that nobody took to the unit, and taken ones to their doer alone', async () => {
    const workOf = async (person: Person) =>
      (await office.call('list-my-work', person, { query: { size: 200, kind: 'task' } })) as unknown as {
        rows: { id: string }[]
      }
    const free = await taskIn('assigned', { staffId: null })
    const taken = await taskIn('accepted')
    const shows = async (person: Person, id: string) => (await workOf(person)).rows.some((row) => row.id === id)
    expect(await shows(doer, free)).toBe(true)
    expect(await shows(colleague, free)).toBe(true)
    expect(await shows(stranger, free)).toBe(false)
    expect(await shows(doer, taken)).toBe(true)
    expect(await shows(colleague, taken)).toBe(false)
    expect(await shows(approver, taken)).toBe(false)
    const returned = await taskIn('returned')
    expect(await shows(approver, returned)).toBe(true)
  })

  it('lets nobody confirm what they reported themselves', async () => {
    const both = { ...approver, unitId: unit }
    const { paper, ids } = await office.register(clerk, [{ text: 'Tự làm' }])
    const tasks = [{ id: ids[0], version: 1, unitId: unit, staffId: both.staffId }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    allowed(await office.step('task', ids[0]!, both, bodyOf('accept')))
    allowed(await office.step('task', ids[0]!, both, bodyOf('finish')))
    expect(await office.step('task', ids[0]!, both, bodyOf('confirm'))).toMatchObject({ refused: 'same-person' })
  })

  it.each([
    ['extend', { dueOn: '2026-09-18' }, 'dueOn'],
    ['extend', {}, 'dueOn'],
    ['ask-extension', { dueOn: '2026-09-18' }, 'dueOn'],
    ['ask-extension', {}, 'dueOn'],
    ['pass-on', {}, 'staffId'],
  ])('%s with %o is refused and names the field', async (name, input, field) => {
    const id = await taskIn('accepted')
    expect(await office.step('task', id, doerOf(name), { ...bodyOf(name), input })).toMatchObject({ field })
  })

  it.each([
    ['extend', 'accepted'],
    ['ask-extension', 'accepted'],
    ['grant-extension', 'asking'],
    ['decline-extension', 'asking'],
  ])('takes %s only with a reason', async (name, state) => {
    const id = await taskIn(state)
    const { reason: _, ...without } = bodyOf(name)
    expect(await office.step('task', id, doerOf(name), without)).toMatchObject({ refused: 'reason-required' })
  })

  it('knows nothing of a task that is not there', async () => {
    expect(await office.step('task', randomUUID(), approver, bodyOf('confirm'))).toMatchObject({ refused: 'not-found' })
  })
})
