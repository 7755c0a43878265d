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
  await office.db.updateTable('papers').set({ number: '12/SNV-CCHC' }).where('paper_id', '=', paper).execute()
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
      'Nhiệm vụ tuần 23/11/2026–29/11/2026: 1 quá hạn, 1 đến hạn trong tuần',
    ])
    expect(rows[0]?.text.vi).toBe(
      'Quá hạn (1):\n- Đã quá hạn (12/SNV-CCHC, hạn 20/11/2026, Văn phòng)\n\nĐến hạn trong tuần (1):\n- Đến hạn trong tuần (12/SNV-CCHC, hạn 26/11/2026, Văn phòng)',
    )
    expect((await toldTo(officer)).rows).toEqual([])
  })

  it('says what waits for the reader: what was given back, and what is done and not confirmed', async () => {
    const back = await give('Bố trí điểm tiêm', { staffId: officer.staffId, dueOn: '2026-11-26' })
    allowed(await office.step('task', back, officer, { do: 'return', reason: { code: 'too-little-time' } }))
    const done = await give('Thống kê cụm loa', { staffId: officer.staffId, dueOn: '2026-11-20' })
    allowed(await office.step('task', done, officer, { do: 'accept' }))
    allowed(await office.step('task', done, officer, { do: 'finish', input: { result: 'Xong.' } }))
    await office.db.deleteFrom('notices').execute()
    await digest()
    const told = (await toldTo(approver)).rows.find(({ about }) => about.startsWith('digest/'))
    expect(told?.title.vi).toBe('Nhiệm vụ tuần 23/11/2026–29/11/2026: 1 đến hạn trong tuần, 1 chờ xác nhận')
    expect(told?.text.vi).toBe(
      'Đến hạn trong tuần (1):\n- Bố trí điểm tiêm (12/SNV-CCHC, hạn 26/11/2026, đã trả lại, chờ giao lại, Văn phòng)\n\n' +
        'Đã làm xong, chờ xác nhận (1):\n- Thống kê cụm loa (12/SNV-CCHC, hạn 20/11/2026, Văn phòng)',
    )
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
      'Xác nhận xong tuần trước (1):\n- Xong sáng thứ Hai (12/SNV-CCHC, xác nhận 30/11/2026, Văn phòng)',
      'Xác nhận xong tuần trước (1):\n- Xong thứ Sáu (12/SNV-CCHC, xác nhận 27/11/2026, Văn phòng)',
    ])
    expect(told[0]?.title.vi).toMatch(/: 1 xong tuần trước$/)
  })
})
