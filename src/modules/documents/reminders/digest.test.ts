import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let unit: string
let clerk: Person
let approver: Person
let officer: Person

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer } = await openStaffedOffice())
})
afterAll(() => office.close())
beforeEach(async () => {
  goTo('2026-11-23')
  await office.db.deleteFrom('tasks').execute()
  await office.db.deleteFrom('notices').execute()
  office.queued.length = 0
})

const goTo = (day: string, hour = '00:15') => {
  office.office.now = new Date(`${day}T${hour}:00.000Z`)
}

async function give(text: string, to: object): Promise<string> {
  const { paper, ids } = await office.register(clerk, [{ text }])
  const tasks = [{ id: ids[0], version: 1, unitId: unit, ...to }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  office.queued.length = 0
  return ids[0] ?? ''
}

type Told = { rows: { title: { vi: string }; text: { vi: string }; about: string }[] }
const toldTo = async (person: Person) => (await office.call('list-notices', person)) as unknown as Told

describe('the letter of the week', () => {
  const digest = async () => {
    await office.runScheduled('documents-digest')
    await office.work({ twice: true })
  }

  it('goes once a week to those who approve, on the next working day where Monday was missed', async () => {
    await give('Đến hạn trong tuần', { staffId: officer.staffId, dueOn: '2026-11-26' })
    await give('Đã quá hạn', { staffId: officer.staffId, dueOn: '2026-11-20' })
    goTo('2026-11-24', '00:30')
    await digest()
    goTo('2026-11-25', '00:30')
    await digest()
    const { rows } = await toldTo(approver)
    expect(rows.map((row) => row.title.vi)).toEqual([
      'Tuần 23/11/2026–29/11/2026: 1 nhiệm vụ quá hạn, 1 đến hạn trong tuần',
    ])
    expect(rows[0]?.text.vi).toBe(
      'Quá hạn (1):\n- Đã quá hạn (hạn 20/11/2026, Văn phòng)\n\nĐến hạn trong tuần (1):\n- Đến hạn trong tuần (hạn 26/11/2026, Văn phòng)',
    )
    expect((await toldTo(officer)).rows).toEqual([])
  })

  it('tells what was confirmed in the week before, by the day of it, in no other week', async () => {
    const confirm = async (text: string, day: string) => {
      const id = await give(text, { staffId: officer.staffId, dueOn: '2026-12-15' })
      goTo(day)
      allowed(await office.step('task', id, officer, { do: 'accept' }))
      allowed(await office.step('task', id, officer, { do: 'finish', input: { result: 'Xong.' } }))
      allowed(await office.step('task', id, approver, { do: 'confirm' }))
    }
    await confirm('Xong thứ Sáu', '2026-11-27')
    await confirm('Xong sáng thứ Hai', '2026-11-30')
    await office.db.deleteFrom('notices').execute()
    goTo('2026-11-30', '00:30')
    await digest()
    goTo('2026-12-07', '00:30')
    await digest()
    const { rows } = await toldTo(approver)
    const told = rows.filter(({ about }) => about.startsWith('digest/'))
    expect(told.map(({ text }) => text.vi).toSorted()).toEqual([
      'Xác nhận xong tuần trước (1):\n- Xong sáng thứ Hai (xác nhận 30/11/2026, Văn phòng)',
      'Xác nhận xong tuần trước (1):\n- Xong thứ Sáu (xác nhận 27/11/2026, Văn phòng)',
    ])
    expect(told[0]?.title.vi).toMatch(/: 1 xong tuần trước$/)
  })
})
