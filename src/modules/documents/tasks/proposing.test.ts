import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { draftContent } from '../../../../test/draft-content.ts'

let office: DocumentsOffice
let unit: string
let clerk: Person
let approver: Person
let officer: Person
let author: Person
let reader: Person

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer } = await openStaffedOffice())
  author = await office.hireIn(unit, 'Bùi Người Soạn', 'officer')
  reader = await office.hire('Hồ Chỉ Xem', 'officer')
  const other = await office.addUnit('Phòng Kinh tế')
  reader = { ...reader, grants: [{ role: 'officer', unitId: other }] }
})
afterAll(() => office.close())

/** How each way to change the proposals of a paper is answered: nothing where it is done, else the refusal. */
async function answersOf(person: Person, paper: string, [first = '', second = '']: readonly string[]) {
  const [params, one, ids] = [{ id: paper }, { id: first }, [first, second]]
  const seen = (...versions: number[]) => ids.map((id, at) => ({ id, version: versions[at] }))
  const ways: [string, object, object][] = [
    ['propose-tasks', params, { tasks: [{ text: 'Thêm', unitId: unit }] }],
    ['change-proposal', one, { version: 1, text: 'Rà soát thủ tục; báo cáo' }],
    ['give-proposals', params, { tasks: seen(2, 1), unitId: unit }],
    ['order-proposals', params, { ids: ids.toReversed() }],
    ['split-proposal', one, { version: 3, at: 'Rà soát thủ tục;'.length }],
    ['merge-proposals', params, { tasks: seen(4, 2) }],
    [
      'unmerge-proposals',
      params,
      { merged: { id: second, version: 3 }, tasks: some().map((task, place) => ({ ...task, place })) },
    ],
    ['drop-proposals', params, { tasks: seen(4, 4).slice(1) }],
  ]
  const answers: unknown[] = []
  for (const [name, at, body] of ways)
    answers.push(((await office.callAny(name, person, { params: at, body })) as { refused?: string }).refused)
  return answers
}

const all = (refused: string | undefined) => Array.from({ length: 8 }, () => refused)
const some = () => [
  { text: 'Rà soát thủ tục; báo cáo', unitId: unit },
  { text: 'Lưu', unitId: unit },
]
const textsOf = async (paper: string) =>
  (await office.call('list-tasks', clerk, { query: { paperId: paper } })).rows.map((row) => row['text'])

async function propose(person: Person, paper: string, tasks: readonly object[] = some()): Promise<string[]> {
  const made = await office.call('propose-tasks', person, { params: { id: paper }, body: { tasks } })
  return (made as unknown as { ids: string[] }).ids
}

async function draft(tasks: readonly object[] = some()) {
  const body = { content: draftContent(['Rà soát 42 thủ tục.']), unitId: unit }
  const { id } = await office.call('draft-paper', author, { body })
  return { id, ids: await propose(author, id, tasks) }
}

const submit = (id: string) => office.callAny('submit-paper', author, { params: { id } })
const step = (id: string, person: Person, body: object) => office.step('outgoing-paper', id, person, body)

describe('the tasks of a paper of ours', () => {
  it('are changed while it is a draft or was returned, by who writes it', async () => {
    const { id, ids } = await draft()
    expect(await answersOf(reader, id, ids)).toEqual(all('not-found'))
    expect(await answersOf(author, id, ids)).toEqual(all(undefined))
    allowed(await submit(id))
    allowed(await step(id, approver, { do: 'return', reason: { text: 'Sửa nhiệm vụ.' } }))
    expect(await answersOf(author, id, await propose(author, id))).toEqual(all(undefined))
  })

  it('are not changed by somebody who may see the draft but does not write it', async () => {
    const body = { content: draftContent(['Rà soát.']), unitId: null }
    const { id } = await office.call('draft-paper', author, { body })
    const ids = await propose(author, id)
    expect(await answersOf(reader, id, ids)).toEqual(all('role-required'))
  })

  it('are what was submitted and approved, until it is issued and after it', async () => {
    const { id, ids } = await draft()
    allowed(await submit(id))
    for (const person of [author, officer, clerk, approver])
      expect(await answersOf(person, id, ids)).toEqual(all('wrong-state'))
    allowed(await step(id, approver, { do: 'approve' }))
    for (const person of [author, clerk, approver]) expect(await answersOf(person, id, ids)).toEqual(all('wrong-state'))
    await office.call('issue-paper', clerk, { params: { id }, body: {} })
    for (const person of [author, clerk]) expect(await answersOf(person, id, ids)).toEqual(all('wrong-state'))
    expect(await textsOf(id)).toEqual(some().map(({ text }) => text))
  })

  it('each have somebody to go to before the paper is submitted', async () => {
    const { id, ids } = await draft([...some(), { text: 'Không giao ai' }])
    const refused = await submit(id)
    expect(refused).toMatchObject({ refused: 'not-allowed', field: 'tasks' })
    expect(refused).toHaveProperty('rule', expect.stringContaining('“Không giao ai”'))
    await office.call('change-proposal', author, { params: { id: ids[2] }, body: { version: 1, unitId: unit } })
    allowed(await submit(id))
  })
})

describe('the tasks of a paper that came in', () => {
  it('are made ready by the clerk and who approves, as long as it is dealt with', async () => {
    for (const person of [clerk, approver]) {
      const { paper, ids } = await office.register(clerk, some())
      expect(await answersOf(person, paper, ids)).toEqual(all(undefined))
    }
    const { paper, ids } = await office.register(clerk, some())
    for (const person of [officer, reader]) expect(await answersOf(person, paper, ids)).toEqual(all('role-required'))
    const filed = { do: 'file', reason: { code: 'for-information' } }
    allowed(await office.step('incoming-paper', paper, clerk, filed))
    for (const person of [clerk, approver]) expect(await answersOf(person, paper, ids)).toEqual(all('wrong-state'))
  })

  it('are the clerk’s before it is registered', async () => {
    const { paper, ids } = await office.register(clerk, some())
    await office.db.updateTable('papers').set({ state: 'draft' }).where('paper_id', '=', paper).execute()
    for (const person of [approver, officer]) expect(await answersOf(person, paper, ids)).toEqual(all('role-required'))
    expect(await answersOf(clerk, paper, ids)).toEqual(all(undefined))
  })

  it('name units, people and tasks that are there, and a day of the week that there is', async () => {
    const { paper, ids } = await office.register(clerk, some())
    for (const [field, value] of [
      ['unitId', randomUUID()],
      ['staffId', randomUUID()],
      ['parentId', randomUUID()],
      ['joinIds', [randomUUID()]],
    ] as const) {
      const change = { params: { id: ids[0] }, body: { version: 1, [field]: value } }
      expect(await office.callAny('change-proposal', clerk, change)).toMatchObject({ refused: 'not-found', field })
      const more = { params: { id: paper }, body: { tasks: [{ text: 'Một' }, { text: 'Hai', [field]: value }] } }
      expect(await office.callAny('propose-tasks', clerk, more)).toMatchObject({ field: `tasks.1.${field}` })
    }
    const tasks = ids.map((id) => ({ id, version: 1 }))
    const give = { params: { id: paper }, body: { tasks, unitId: randomUUID() } }
    expect(await office.callAny('give-proposals', clerk, give)).toMatchObject({ field: 'unitId' })
    expect(await textsOf(paper)).toHaveLength(2)
  })
})

describe('assigning', () => {
  it('is refused where a task is no more as who assigns saw it, or where that is not said', async () => {
    const { paper, ids } = await office.register(clerk, some())
    const [first, second] = ids
    const assign = (version?: number) => {
      const tasks = [
        { id: second, version: 1, unitId: unit },
        { id: first, version, unitId: unit },
      ]
      return office.callAny('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    }
    const change = (version: number, body: object) =>
      office.call('change-proposal', clerk, { params: { id: first }, body: { version, ...body } })
    await change(1, { text: 'Rà soát, báo cáo' })
    const stale = { refused: 'out-of-date', field: 'tasks.1', rule: expect.stringContaining('“Rà soát, báo cáo”') }
    expect(await assign(1)).toMatchObject(stale)
    await change(2, { recurs: { every: 'month', day: 5 } })
    expect(await assign(2)).toMatchObject(stale)
    await expect(assign()).rejects.toThrow(/version/)
    expect(await office.call('get-paper', clerk, { params: { id: paper } })).toMatchObject({ state: 'registered' })
    expect(await assign(3)).toMatchObject({ tasks: 2 })
  })
})

describe('a link of a paper of ours', () => {
  it('is made and taken away by who writes it, and stays as it is while it waits', async () => {
    const { paper: toId } = await office.register(clerk, [])
    const { id } = await draft()
    const link = (person: Person) =>
      office.callAny('link-papers', person, { params: { id }, body: { toId, kind: 'answers' } })
    const unlink = (person: Person) =>
      office.callAny('unlink-papers', person, { params: { id, toId, kind: 'answers' } })
    allowed(await link(author))
    allowed(await unlink(author))
    allowed(await link(author))
    allowed(await submit(id))
    for (const person of [author, clerk]) {
      expect(await link(person)).toMatchObject({ refused: 'wrong-state' })
      expect(await unlink(person)).toMatchObject({ refused: 'wrong-state' })
    }
    allowed(await step(id, approver, { do: 'approve' }))
    await office.call('issue-paper', clerk, { params: { id }, body: {} })
    allowed(await unlink(clerk))
  })
})
