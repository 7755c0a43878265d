import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let doer: Person
let stranger: Person
let unit: string
let other: string

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer: doer } = await openStaffedOffice())
  other = await office.addUnit('Phòng Kinh tế')
  stranger = await office.hireIn(other, 'Hồ Khác Phòng', 'officer')
})
afterAll(() => office.close())

const callRaw = (name: string, person: Person | undefined, input: object) => office.callAny(name, person, input)

const seen = (ids: readonly (string | undefined)[], version = 1) => ids.map((id) => ({ id, version }))

async function assign(text: string, to: object): Promise<string> {
  const { paper, ids } = await office.register(clerk, [{ text }])
  const tasks = [{ id: ids[0], version: 1, unitId: unit, ...to }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  office.queued.length = 0
  return ids[0] ?? ''
}

describe('proposals', () => {
  const rows = async (paper: string) =>
    (await office.call('list-tasks', clerk, { query: { paperId: paper, state: 'proposed' } })).rows
  const texts = async (paper: string) => (await rows(paper)).map((row) => row['text'])

  it('are merged: texts one below the other, the earliest deadline, all that join in', async () => {
    const { paper, ids } = await office.register(clerk, [
      { text: 'Rà soát', actor: 'Văn phòng', dueOn: '2026-12-20' },
      { text: 'Báo cáo', actor: 'Phòng Kinh tế', dueOn: '2026-12-10', dueText: 'trước ngày 10/12', joinIds: [other] },
      { text: 'Lưu' },
    ])
    await office.call('merge-proposals', clerk, { params: { id: paper }, body: { tasks: seen([ids[1], ids[0]]) } })
    expect(await rows(paper)).toMatchObject([
      {
        text: 'Rà soát\nBáo cáo',
        actor: 'Văn phòng; Phòng Kinh tế',
        dueOn: '2026-12-10',
        dueText: 'trước ngày 10/12',
        joins: [{ id: other }],
      },
      { text: 'Lưu' },
    ])
  })

  it('are what they were where a merger is taken back, unless the merged one was changed since', async () => {
    const facts = [
      { text: 'Rà soát', actor: 'Văn phòng', role: 'lead', unitId: unit, staffId: doer.staffId, joinIds: [other] },
      { text: 'Lưu' },
      { text: 'Báo cáo', dueOn: '2026-12-10', dueText: 'hằng tháng', recurs: { every: 'month', day: 10 } },
      { text: 'Niêm yết' },
    ]
    const { paper, ids } = await office.register(clerk, facts)
    const before = await rows(paper)
    const ask = (name: string, body: object) => callRaw(name, clerk, { params: { id: paper }, body })
    const merged = await ask('merge-proposals', { tasks: seen([ids[0], ids[2]]) })
    const back = { merged, tasks: [0, 2].map((place) => ({ ...facts[place], place })) }
    const tasks = allowed((await ask('unmerge-proposals', back)) as { tasks: { id: string; version: number }[] }).tasks
    expect(tasks).toMatchObject([{ id: ids[0], version: 3 }, { version: 1 }])
    const anew = { id: expect.any(String), version: expect.any(Number) }
    expect(await rows(paper)).toEqual(before.map((row) => ({ ...row, ...anew })))
    const again = await ask('merge-proposals', { tasks })
    await office.call('change-proposal', clerk, { params: { id: ids[0] }, body: { version: 4, text: 'Gộp rồi sửa' } })
    const stood = await rows(paper)
    expect(await ask('unmerge-proposals', { ...back, merged: again })).toMatchObject({ refused: 'out-of-date' })
    const elsewhere = await office.register(clerk, [{ text: 'Văn bản khác' }])
    const foreign = { id: elsewhere.ids[0], version: 1 }
    expect(await ask('unmerge-proposals', { ...back, merged: foreign })).toMatchObject({ refused: 'not-found' })
    expect(await rows(paper)).toEqual(stood)
  })

  it('are split at a place in the text, and put in order', async () => {
    const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục; báo cáo kết quả' }, { text: 'Lưu' }])
    await office.call('split-proposal', clerk, {
      params: { id: ids[0] },
      body: { version: 1, at: 'Rà soát thủ tục;'.length },
    })
    expect(await texts(paper)).toEqual(['Rà soát thủ tục;', 'báo cáo kết quả', 'Lưu'])
    const order = (await rows(paper)).map((row) => row['id']).toReversed()
    await office.call('order-proposals', clerk, { params: { id: paper }, body: { ids: order } })
    expect(await texts(paper)).toEqual(['Lưu', 'báo cáo kết quả', 'Rà soát thủ tục;'])
    const beyond = await callRaw('split-proposal', clerk, { params: { id: ids[1] }, body: { version: 1, at: 300 } })
    expect(beyond).toMatchObject({ field: 'at' })
  })

  it('are dropped together without an entry of the record, all of them or none', async () => {
    const { paper, ids } = await office.register(clerk, [
      { text: 'Một' },
      { text: 'Hai', joinIds: [other] },
      { text: 'Ba' },
      { text: 'Bốn' },
    ])
    const size = () => office.db.selectFrom('record_heads').select('size').executeTakeFirstOrThrow()
    const before = await size()
    const dropped = (some: readonly (string | undefined)[]) =>
      callRaw('drop-proposals', clerk, { params: { id: paper }, body: { tasks: seen(some) } })
    expect(await dropped([ids[0], ids[1]])).toMatchObject({ ids: expect.arrayContaining([ids[0], ids[1]]) })
    // Who is told of it twice, or in two tabs, hears the same.
    expect(await dropped([ids[0]])).toEqual({ ids: [] })
    expect(await size()).toEqual(before)
    expect(await texts(paper)).toEqual(['Ba', 'Bốn'])
    const left = office.db
      .selectFrom('task_joins')
      .select('unit_id')
      .where('task_id', '=', ids[1] ?? '')
    expect(await left.execute()).toEqual([])
    const tasks = [{ id: ids[2], version: 1, unitId: unit }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    expect(await dropped([ids[2], ids[3]])).toMatchObject({ refused: 'wrong-state', field: 'tasks' })
    expect(await texts(paper)).toEqual(['Bốn'])
  })

  it('are given to a unit together, all of them or none, and keep all else', async () => {
    const { paper, ids } = await office.register(clerk, [
      { text: 'Một', joinIds: [other], dueOn: '2026-12-01' },
      { text: 'Hai', unitId: other, staffId: stranger.staffId },
      { text: 'Ba' },
    ])
    const given = (some: readonly (string | undefined)[], more: object = {}) =>
      callRaw('give-proposals', clerk, { params: { id: paper }, body: { tasks: seen(some), unitId: unit, ...more } })
    expect(await given([ids[1], ids[0]])).toEqual({ tasks: seen([ids[0], ids[1]], 2) })
    expect(await rows(paper)).toMatchObject([
      { unitId: unit, staffId: null, joins: [{ id: other }], dueOn: '2026-12-01' },
      { unitId: unit, staffId: null },
      { unitId: null },
    ])
    const tasks = [{ id: ids[0], version: 2, unitId: unit }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    expect(await given([ids[0], ids[2]], { staffId: doer.staffId })).toMatchObject({
      refused: 'not-found',
      field: 'tasks',
    })
    expect((await rows(paper)).map((row) => row['unitId'])).toEqual([unit, null])
  })

  it('keep what a change does not name', async () => {
    const { ids } = await office.register(clerk, [{ text: 'Rà soát', unitId: unit, joinIds: [other], dueText: 'sớm' }])
    const changed = await office.call('change-proposal', clerk, {
      params: { id: ids[0] },
      body: { version: 1, dueOn: '2026-12-01' },
    })
    expect(changed).toMatchObject({ text: 'Rà soát', unitId: unit, joins: [{ id: other }], dueText: 'sớm', version: 2 })
  })

  it('know the units that the paper names, with how sure that is, and assign nothing by themselves', async () => {
    await office.db
      .insertInto('public_unit_names')
      .values({
        authority_id: office.authority,
        unit_id: other,
        name: 'Phòng Kinh tế',
        name_key: 'phong kinh te',
        valid_from: null,
        valid_until: null,
        seq: 0,
      })
      .execute()
    const { paper } = await office.register(clerk, [
      { text: 'Một', actor: 'Phòng Kinh tế' },
      { text: 'Hai', actor: 'Sở Xây dựng và Phòng Kinh tế' },
      { text: 'Ba', actor: 'Công an phường' },
    ])
    const suggested = await office.call('suggest-units', clerk, { params: { id: paper } })
    expect(suggested.rows).toMatchObject([
      { actor: 'Phòng Kinh tế', units: [{ id: other, certainty: 97 }] },
      { actor: 'Sở Xây dựng và Phòng Kinh tế', units: [{ id: other, certainty: 87 }] },
    ])
    expect((await rows(paper)).map((row) => row['unitId'])).toEqual([null, null, null])
  })
})

describe('the decisions about a task', () => {
  it('are open to those who have a part in it, which is told with the task itself', async () => {
    const id = await assign('Rà soát', { staffId: doer.staffId })
    const subject = { params: { module: 'documents', kind: 'task', id } }
    for (const person of [clerk, approver, doer, stranger]) {
      const task = (await office.call('get-task', person, { params: { id } })) as unknown as { opens: boolean }
      const panel = (await callRaw('get-subject', person, subject)) as object
      expect([person.staffId, task.opens]).toEqual([person.staffId, !isRefusal(panel)])
    }
    expect(await office.call('get-task', clerk, { params: { id } })).toMatchObject({ opens: false })
    expect(await office.call('get-task', doer, { params: { id } })).toMatchObject({ opens: true })
    const { ids } = await office.register(clerk, [{ text: 'Chưa giao' }])
    expect(await office.call('get-task', approver, { params: { id: ids[0] } })).toMatchObject({ opens: false })
  })
})

describe('notes and evidence', () => {
  it('are written by those who do the task, and make its progress', async () => {
    const id = await assign('Rà soát', { staffId: doer.staffId, joinIds: [other] })
    await office.call('add-task-note', doer, { params: { id }, body: { text: 'Đã làm một nửa', progress: 50 } })
    await office.call('add-task-note', stranger, { params: { id }, body: { text: 'Đã góp ý' } })
    expect(await callRaw('add-task-note', clerk, { params: { id }, body: { text: 'x' } })).toMatchObject({
      refused: 'role-required',
    })
    expect(await office.call('get-task', doer, { params: { id } })).toMatchObject({ progress: 50 })
    const bytes = Buffer.from('Biên bản họp thôn')
    await office.call('add-task-evidence', doer, { params: { id }, query: { name: 'bien-ban.txt' }, body: bytes })
    const { rows } = await office.call('list-task-notes', approver, { params: { id } })
    const file = rows.map((row) => row['file'] as { sha256: string; name: string } | null).find(Boolean)
    expect(file).toMatchObject({ name: 'bien-ban.txt' })
    const kept = (await office.callAny('get-task-evidence', approver, {
      params: { id, sha256: file?.sha256 },
    })) as { bytes: Uint8Array }
    expect(Buffer.from(kept.bytes)).toEqual(bytes)
    expect(await callRaw('get-task-evidence', approver, { params: { id, sha256: 'a'.repeat(64) } })).toMatchObject({
      refused: 'not-found',
    })
    allowed(await office.step('task', id, doer, { do: 'accept' }))
    allowed(await office.step('task', id, doer, { do: 'finish', input: { result: 'Đã rà soát.' } }))
    expect(await office.call('get-task', doer, { params: { id } })).toMatchObject({ state: 'done', progress: 100 })
  })

  it('of a task with tasks that serve it give way to the share of those that are confirmed', async () => {
    const parent = await assign('Cấp trên giao', { staffId: doer.staffId })
    const children = [await assign('Một', { staffId: doer.staffId }), await assign('Hai', { staffId: doer.staffId })]
    await office.db.updateTable('tasks').set({ parent_id: parent }).where('task_id', 'in', children).execute()
    await office.call('add-task-note', doer, { params: { id: parent }, body: { text: '…', progress: 90 } })
    expect(await office.call('get-task', doer, { params: { id: parent } })).toMatchObject({ progress: 0 })
    const [child = ''] = children
    allowed(await office.step('task', child, doer, { do: 'accept' }))
    allowed(await office.step('task', child, doer, { do: 'finish', input: { result: 'Xong.' } }))
    allowed(await office.step('task', child, approver, { do: 'confirm' }))
    expect(await office.call('get-task', doer, { params: { id: parent } })).toMatchObject({ progress: 50 })
    allowed(await office.step('task', parent, doer, { do: 'accept' }))
    allowed(await office.step('task', parent, doer, { do: 'finish', input: { result: 'Xong.' } }))
    expect(await office.call('get-task', doer, { params: { id: parent } })).toMatchObject({ progress: 100 })
  })
})
