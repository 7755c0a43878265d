import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { documentsModule } from '#modules/documents/index.ts'
import { staffModule } from '#modules/staff/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { reportsModule } from '../index.ts'
import { usualTemplates } from '../templates/usual.rules.ts'

let office: SmallOffice
let clerk: Person
let officer: Person
let approver: Person

type Answer = Record<string, unknown> & { id: string }
const call = async (name: string, person: Person, input: object = {}) =>
  allowed(await office.call(name, person, input)) as Answer

beforeAll(async () => {
  office = await openSmallOffice([staffModule, deskModule, documentsModule, reportsModule])
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  officer = await office.hire('Đặng Chuyên Viên', 'officer')
  approver = await office.hire('Trần Phó Chủ Tịch', 'approver')
})
afterAll(() => office.close())

it('lists what was open at the end of a span by its day, also what was done since', async () => {
  office.office.now = new Date('2026-10-20T02:00:00.000Z')
  const dues = ['2026-11-26', '2026-11-23', '2026-11-03']
  const { subject } = await call('register-paper', clerk, { body: { facts: { subject: 'Rà soát', number: '77/SNV' } } })
  const proposed = await call('propose-tasks', clerk, {
    params: { id: subject },
    body: { tasks: dues.map((dueOn) => ({ text: `Việc hạn ${dueOn}`, dueOn })) },
  })
  const ids = proposed['ids'] as string[]
  const tasks = ids.map((id, at) => ({ id, version: 1, unitId: null, staffId: officer.staffId, dueOn: dues[at] }))
  await call('assign-paper', approver, { params: { id: subject }, body: { tasks } })
  await office.db
    .updateTable('tasks')
    .set({ state: 'done', finished_at: new Date('2026-11-25T02:00:00.000Z') })
    .where('task_id', '=', ids[0] ?? '')
    .execute()
  office.office.now = new Date('2026-11-28T02:00:00.000Z')
  const hoSen = { superior: null, place: 'Hồ Sen' }
  const [month] = usualTemplates({
    state: { authority: 'UBND phường Hồ Sen', ...hoSen },
    party: { authority: 'Đảng uỷ phường Hồ Sen', ...hoSen },
  })
  const { id: templateId } = await call('add-report-template', clerk, { body: month })
  const { content } = await call('fill-report', officer, { body: { templateId, from: '2026-10-01' } })
  expect(JSON.stringify(content).match(/Việc hạn [\d-]+/g)).toEqual([
    'Việc hạn 2026-11-03',
    'Việc hạn 2026-11-23',
    'Việc hạn 2026-11-26',
  ])
})
