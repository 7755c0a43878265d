import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let officer: Person
let gone: Person
let unit: string
let closed: string

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer } = await openStaffedOffice())
  closed = await office.addUnit('Phòng Cũ')
  gone = await office.hireIn(unit, 'Võ Đã Nghỉ', 'officer')
  await office.db.updateTable('public_units').set({ state: 'ended' }).where('unit_id', '=', closed).execute()
  await office.db
    .updateTable('staff')
    .set({ active_until: '2026-01-31' })
    .where('staff_id', '=', gone.staffId)
    .execute()
})
afterAll(() => office.close())

const refusedField = (answer: unknown) => (answer as { refused: string; field?: string }).field

async function assign(to: object): Promise<{ answer: unknown; task: string }> {
  const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục' }])
  const body = { tasks: [{ id: ids[0], version: 1, unitId: unit, ...to }] }
  return { answer: await office.callAny('assign-paper', approver, { params: { id: paper }, body }), task: ids[0] ?? '' }
}

it('refuses to assign a task to a unit that is closed or unknown, and begins nothing', async () => {
  for (const unitId of [closed, randomUUID()]) {
    const { answer, task } = await assign({ unitId })
    expect(refusedField(answer)).toBe('tasks.0.unitId')
    const row = await office.db
      .selectFrom('tasks')
      .select(['proposed', 'unit_id'])
      .where('task_id', '=', task)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ proposed: true, unit_id: null })
  }
})

it('refuses to let a closed unit join in', async () => {
  expect(refusedField((await assign({ joinIds: [closed] })).answer)).toBe('tasks.0.joinIds')
})

it('refuses to assign a task to somebody who left, or whom nobody knows', async () => {
  for (const staffId of [gone.staffId, randomUUID()])
    expect(refusedField((await assign({ staffId })).answer)).toBe('tasks.0.staffId')
})

it('refuses to pass a task on to somebody who left', async () => {
  const { task } = await assign({ staffId: officer.staffId })
  const answer = await office.step('task', task, officer, { do: 'pass-on', input: { staffId: gone.staffId } })
  expect(refusedField(answer)).toBe('staffId')
})

it('refuses somebody of a unit that neither leads nor joins in, and takes one of a unit that joins in', async () => {
  const other = await office.addUnit('Phòng Kinh tế')
  const outside = await office.hireIn(other, 'Trần Ngoài', 'officer')
  const { answer, task } = await assign({ staffId: outside.staffId })
  expect(answer).toMatchObject({
    refused: 'not-allowed',
    field: 'tasks.0.staffId',
    rule: expect.stringContaining('phối hợp'),
  })
  expect(
    (await office.db.selectFrom('tasks').select('proposed').where('task_id', '=', task).executeTakeFirst())?.proposed,
  ).toBe(true)
  expect((await assign({ staffId: outside.staffId, joinIds: [other] })).answer).toMatchObject({ tasks: 1 })
  expect((await assign({ staffId: outside.staffId, unitId: null })).answer).toMatchObject({ tasks: 1 })
  const own = (await assign({ staffId: officer.staffId })).task
  const passed = await office.step('task', own, officer, { do: 'pass-on', input: { staffId: outside.staffId } })
  expect(refusedField(passed)).toBe('staffId')
})

it('assigns all of a paper or nothing: what is wrong with the second task leaves the first and the paper as they were', async () => {
  const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục' }, { text: 'Báo cáo kết quả' }])
  const before = await office.db.selectFrom('record_heads').select('size').executeTakeFirstOrThrow()
  const tasks = [
    { id: ids[0], version: 1, unitId: unit },
    { id: ids[1], version: 1, unitId: closed },
  ]
  const answer = await office.callAny('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  expect(refusedField(answer)).toBe('tasks.1.unitId')
  const rows = await office.db.selectFrom('tasks').select('proposed').where('paper_id', '=', paper).execute()
  expect(rows).toEqual([{ proposed: true }, { proposed: true }])
  expect(await office.db.selectFrom('record_heads').select('size').executeTakeFirstOrThrow()).toEqual(before)
})

it('refuses to give a task to a superior, or to what stands beside us under it, wherever it is named', async () => {
  const above = await office.addUnit('Tỉnh Mẫu')
  const [beside, ours, below] = [
    await office.addUnit('Sở Nội vụ'),
    await office.addUnit('Uỷ ban'),
    await office.addUnit('Trường Mẫu'),
  ]
  const place = (id: string, parent: string) =>
    office.db.updateTable('public_units').set({ state_parent_id: parent }).where('unit_id', '=', id).execute()
  await place(beside, above)
  await place(ours, above)
  await place(below, ours)
  await office.hireIn(ours, 'Chủ Tịch Mẫu', 'officer')
  for (const unitId of [above, beside]) {
    expect(refusedField((await assign({ unitId })).answer)).toBe('tasks.0.unitId')
    expect(refusedField((await assign({ joinIds: [unitId] })).answer)).toBe('tasks.0.joinIds')
    const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục' }])
    const tasks = [{ text: 'Báo cáo', unitId }]
    expect(refusedField(await office.callAny('propose-tasks', clerk, { params: { id: paper }, body: { tasks } }))).toBe(
      'tasks.0.unitId',
    )
    const [id] = ids
    const change = { params: { id }, body: { version: 1, unitId } }
    expect(refusedField(await office.callAny('change-proposal', clerk, change))).toBe('unitId')
    const give = { params: { id: paper }, body: { tasks: [{ id, version: 1 }], unitId, staffId: null } }
    expect(refusedField(await office.callAny('give-proposals', clerk, give))).toBe('unitId')
  }
  const { answer, task } = await assign({ unitId: below, joinIds: [ours] })
  expect(answer).toMatchObject({ tasks: 1 })
  const reassign = { do: 'reassign', reason: { text: 'Chuyển cấp trên' }, input: { unitId: above } }
  expect(refusedField(await office.step('task', task, approver, reassign))).toBe('unitId')
  const tree = await office.call('get-unit-tree', clerk)
  const own = (tree as unknown as { units: { id: string; own: boolean }[] }).units
    .filter((one) => one.own)
    .map(({ id }) => id)
  expect(own).toEqual(expect.arrayContaining([ours, below, unit]))
  for (const id of [above, beside]) expect(own).not.toContain(id)
})

it('gives a task to a unit in which nobody works yet, where it stands beside two in which somebody does', async () => {
  const [above, committee, front] = [
    await office.addUnit('Tỉnh uỷ Mẫu'),
    await office.addUnit('Đảng uỷ phường'),
    await office.addUnit('Mặt trận phường'),
  ]
  const [one, two] = [await office.addUnit('Ban Xây dựng Đảng'), await office.addUnit('Uỷ ban Kiểm tra')]
  const place = (id: string, parent: string) =>
    office.db.updateTable('public_units').set({ party_parent_id: parent }).where('unit_id', '=', id).execute()
  await place(committee, above)
  for (const id of [front, one, two]) await place(id, committee)
  for (const id of [one, two]) await office.hireIn(id, 'Cán Bộ Đảng', 'officer')
  for (const unitId of [front, committee]) expect((await assign({ unitId })).answer).toMatchObject({ tasks: 1 })
  expect(refusedField((await assign({ unitId: above })).answer)).toBe('tasks.0.unitId')
})

it('gives a task to an empty department where one beside it is the only one with people', async () => {
  const [above, commune, front, empty] = [
    await office.addUnit('Tỉnh Khác'),
    await office.addUnit('Uỷ ban nhân dân xã Khác'),
    await office.addUnit('Văn phòng xã Khác'),
    await office.addUnit('Phòng Kinh tế xã Khác'),
  ]
  const place = (id: string, parent: string) =>
    office.db.updateTable('public_units').set({ state_parent_id: parent }).where('unit_id', '=', id).execute()
  await place(commune, above)
  for (const id of [front, empty]) await place(id, commune)
  await office.hireIn(front, 'Văn Thư Duy Nhất', 'officer')
  for (const unitId of [empty, commune]) expect((await assign({ unitId })).answer).toMatchObject({ tasks: 1 })
  expect(refusedField((await assign({ unitId: above })).answer)).toBe('tasks.0.unitId')
})
