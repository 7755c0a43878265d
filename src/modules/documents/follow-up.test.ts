import { randomUUID } from 'node:crypto'
import ICAL from 'ical.js'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../test/allowed.ts'
import { openDocumentsOffice, type Answer, type DocumentsOffice } from '../../../test/documents-office.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let doer: Person
let colleague: Person
let stranger: Person
let administrator: Person
let unit: string
let other: string

beforeAll(async () => {
  office = await openDocumentsOffice()
  unit = await office.addUnit('Văn phòng')
  other = await office.addUnit('Phòng Kinh tế')
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  approver = await office.hire('Lê Duyệt', 'approver')
  administrator = await office.hire('Vũ Quản Trị', 'administrator')
  doer = await office.hireIn(unit, 'Đặng Chuyên Viên', 'officer')
  colleague = await office.hireIn(unit, 'Bùi Đồng Nghiệp', 'officer')
  stranger = await office.hireIn(other, 'Hồ Khác Phòng', 'officer')
})
afterAll(() => office.close())
beforeEach(async () => {
  office.office.now = new Date('2026-11-23T00:15:00.000Z')
  await office.db.deleteFrom('tasks').execute()
  await office.db.deleteFrom('task_rungs').execute()
  await office.db.deleteFrom('notices').execute()
  office.queued.length = 0
  office.letters.length = 0
})

const goTo = (day: string, hour = '00:15') => {
  office.office.now = new Date(`${day}T${hour}:00.000Z`)
}

async function assign(text: string, to: object): Promise<string> {
  const { paper, ids } = await office.register(clerk, [{ text }])
  const tasks = [{ id: ids[0], version: 1, unitId: unit, ...to }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  office.queued.length = 0
  return ids[0] ?? ''
}

type Told = { rows: { title: { vi: string }; text: { vi: string }; about: string }[] }
const toldTo = async (person: Person) => (await office.call('list-notices', person)) as unknown as Told

async function remind(): Promise<void> {
  await office.runScheduled('documents-remind')
  await office.work({ twice: true })
}

const callRaw = (name: string, person: Person | undefined, input: object) => office.callAny(name, person, input)

describe('the notice of an assignment', () => {
  it('tells when the task is due, and apart from it until when it is to be accepted', async () => {
    const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục' }])
    const tasks = [{ id: ids[0], version: 1, unitId: unit, dueOn: '2026-12-10' }]
    await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
    await office.work()
    const text = (await toldTo(colleague)).rows.map((row) => row.text.vi).join('\n')
    expect(text).toContain('Hạn của nhiệm vụ: 10/12/2026.')
    expect(text).toMatch(/“Nhận nhiệm vụ”, trước \d\d:\d\d ngày 2[45]\/11\/2026/)
    expect(text).not.toContain('Hạn của bước tiếp theo')
  })
})

describe('reminders', () => {
  it('come in one message a day, however many tasks, and once though everything runs twice', async () => {
    await assign('Việc một', { staffId: doer.staffId, dueOn: '2026-11-26' })
    await assign('Việc hai', { staffId: doer.staffId, dueOn: '2026-11-20' })
    await remind()
    await remind()
    const { rows } = await toldTo(doer)
    expect(rows.map((row) => row.title.vi)).toEqual([
      'Nhắc việc 23/11/2026: 1 nhiệm vụ quá hạn, 1 nhiệm vụ sắp đến hạn',
    ])
    const numbered = rows[0]?.text.vi.replaceAll(/\d+\/SNV-CCHC/g, '…/SNV-CCHC')
    expect(numbered?.split('\n')).toEqual([
      'Quá hạn:',
      '- Việc hai (…/SNV-CCHC, hạn 20/11/2026, quá hạn 1 ngày làm việc)',
      '',
      'Sắp đến hạn:',
      '- Việc một (…/SNV-CCHC, hạn 26/11/2026, còn 2 ngày làm việc)',
    ])
    expect(office.letters).toHaveLength(1)
    expect(office.letters[0]?.text).toContain('https://hosen.test/console/nhiem-vu')
  })

  it('of a task that nobody took go to the unit', async () => {
    await assign('Chưa ai nhận', { dueOn: '2026-11-24' })
    await remind()
    expect((await toldTo(colleague)).rows).toHaveLength(1)
    expect((await toldTo(doer)).rows[0]?.text.vi).toContain('đơn vị chưa ai nhận')
    expect((await toldTo(stranger)).rows).toEqual([])
  })

  it('make up for missed days once, rest on days off, and end', async () => {
    await assign('Bị quên', { staffId: doer.staffId, dueOn: '2026-11-24' })
    goTo('2026-11-28')
    await remind()
    expect((await toldTo(doer)).rows).toEqual([])
    for (const day of ['2026-12-02', '2026-12-03', '2026-12-04', '2027-03-01', '2027-03-02', '2027-06-01']) {
      goTo(day)
      await remind()
    }
    expect((await toldTo(doer)).rows.map((row) => row.about).toSorted()).toEqual([
      'reminders/2026-12-02',
      'reminders/2026-12-03',
      'reminders/2027-03-01',
    ])
  })

  it('tell the one who assigned it once when it is long overdue, and begin anew after an extension', async () => {
    const id = await assign('Quá hạn lâu', { staffId: doer.staffId, dueOn: '2026-11-23' })
    goTo('2026-11-25')
    await remind()
    expect((await toldTo(approver)).rows).toEqual([])
    for (const day of ['2026-11-27', '2026-11-30', '2026-12-01']) {
      goTo(day)
      await remind()
    }
    expect((await toldTo(approver)).rows.map((row) => row.title.vi)).toEqual([
      'Nhắc việc 27/11/2026: 1 nhiệm vụ bạn giao quá hạn lâu',
    ])
    allowed(
      await office.step('task', id, approver, {
        do: 'extend',
        reason: { text: 'Chờ số liệu.' },
        input: { dueOn: '2026-12-04' },
      }),
    )
    goTo('2026-12-09')
    await remind()
    expect((await toldTo(approver)).rows).toHaveLength(2)
  })

  it('tell those who may assign it anew of a task long overdue whose assigner has left', async () => {
    const left = await office.hire('Phan Đã Đi', 'approver')
    const { paper, ids } = await office.register(clerk, [{ text: 'Không còn người giao' }])
    const body = { tasks: [{ id: ids[0], version: 1, unitId: unit, staffId: doer.staffId, dueOn: '2026-11-23' }] }
    await office.call('assign-paper', left, { params: { id: paper }, body })
    await office.db
      .updateTable('staff')
      .set({ active_until: '2026-11-24' })
      .where('staff_id', '=', left.staffId)
      .execute()
    office.queued.length = 0
    goTo('2026-11-27')
    await remind()
    const { rows } = await toldTo(approver)
    expect(rows.map((row) => row.title.vi)).toEqual([
      'Nhắc việc 27/11/2026: 1 nhiệm vụ quá hạn lâu không còn người giao',
    ])
    expect(rows[0]?.text.vi).toContain('không còn người giao: hãy giao lại hoặc gia hạn:')
  })

  it('follow the rule that an administrator sets, and every change is written down', async () => {
    const rule = { before: [5], overdueEvery: 1, overdueTimes: 1, escalateAfter: null }
    await office.call('set-reminder-rule', administrator, { body: rule })
    await office.call('set-reminder-rule', administrator, { body: rule })
    const seen = (await office.call('get-reminder-rule', doer)) as unknown as { changes: object[] }
    expect(seen.changes).toMatchObject([{ staffId: administrator.staffId, after: rule, before: { before: [3, 1] } }])
    await assign('Nhắc sớm', { staffId: doer.staffId, dueOn: '2026-11-30' })
    await remind()
    expect((await toldTo(doer)).rows).toHaveLength(1)
    await office.db.deleteFrom('reminder_rules').execute()
  })

  it('send no letter to whoever chose none, and stand in the console all the same', async () => {
    await office.call('set-notice-choices', doer, { body: { email: 'all', language: 'vi', reminders: false } })
    await assign('Không thư', { staffId: doer.staffId, dueOn: '2026-11-24' })
    await remind()
    expect(office.letters).toEqual([])
    const { rows } = await toldTo(doer)
    expect(rows).toHaveLength(1)
    await office.call('mark-notices-read', doer, { body: { about: rows[0]?.about } })
    expect(await office.call('count-unread-notices', doer)).toEqual({ unread: 0 })
    await office.db.deleteFrom('notice_choices').execute()
  })
})

describe('the calendar of a person', () => {
  const readAt = async (address: string) => {
    const params = { token: address.split('/').at(-1) }
    return (await callRaw('read-calendar', undefined, { params })) as { bytes?: Uint8Array; refused?: string }
  }
  const make = async (person: Person) =>
    (await office.call('make-calendar-feed', person)) as unknown as { address: string }

  it('holds what the person and the unit have to do, and nothing of others', async () => {
    const own = await assign('Của tôi', { staffId: doer.staffId, dueOn: '2026-11-26' })
    const free = await assign('Của đơn vị', { dueOn: '2026-11-27' })
    await assign('Của người khác', { staffId: colleague.staffId, dueOn: '2026-11-26' })
    const { bytes } = await readAt((await make(doer)).address)
    const calendar = new ICAL.Component(ICAL.parse(Buffer.from(bytes ?? []).toString()))
    const events = calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event))
    expect(events.map(({ uid }) => uid.split('@')[0])).toEqual([own, free])
  })

  it('is read no more once it is revoked, made anew, or its owner has left', async () => {
    const first = await make(doer)
    const second = await make(doer)
    expect(await readAt(first.address)).toMatchObject({ refused: 'not-found' })
    expect((await readAt(second.address)).bytes).toBeDefined()
    await office.call('revoke-calendar-feed', doer)
    expect(await readAt(second.address)).toMatchObject({ refused: 'not-found' })
    const gone = await office.hireIn(unit, 'Sắp Nghỉ', 'officer')
    const { address } = await make(gone)
    await office.db
      .updateTable('staff')
      .set({ active_until: '2026-11-20' })
      .where('staff_id', '=', gone.staffId)
      .execute()
    expect(await readAt(address)).toMatchObject({ refused: 'not-found' })
    expect(await readAt(`x/${'A'.repeat(43)}`)).toMatchObject({ refused: 'not-found' })
  })

  it('keeps no address, only its hash', async () => {
    const { address } = await make(doer)
    const kept = JSON.stringify(await office.db.selectFrom('calendar_feeds').selectAll().execute())
    expect(kept).not.toContain(address.split('/').at(-1))
  })
})

describe('load and punctuality', () => {
  it('are told by unit, judged by the day on which a task was reported as done', async () => {
    const finish = async (id: string, on: string) => {
      goTo(on, '03:00')
      allowed(await office.step('task', id, doer, { do: 'accept' }))
      allowed(await office.step('task', id, doer, { do: 'finish', input: { result: 'Xong.' } }))
      goTo('2026-12-07', '03:00')
      allowed(await office.step('task', id, approver, { do: 'confirm' }))
    }
    const inTime = await assign('Đúng hạn', { staffId: doer.staffId, dueOn: '2026-12-01' })
    const late = await assign('Muộn', { staffId: doer.staffId, dueOn: '2026-12-01' })
    const untimed = await assign('Không hạn', { staffId: doer.staffId })
    await assign('Đang quá hạn', { staffId: doer.staffId, dueOn: '2026-12-02' })
    await assign('Phòng khác', { unitId: other, dueOn: '2027-01-15' })
    for (const [id, on] of [
      [inTime, '2026-12-01'],
      [untimed, '2026-12-02'],
      [late, '2026-12-03'],
    ] as const)
      await finish(id, on)
    const { units } = (await office.call('get-unit-load', stranger)) as unknown as { units: object[] }
    expect(units).toMatchObject([
      { name: 'Phòng Kinh tế', open: 1, overdue: 0, onTime: 0, late: 0, untimed: 0 },
      { name: 'Văn phòng', open: 1, overdue: 1, onTime: 1, late: 1, untimed: 1 },
    ])
  })

  it('are asked for by nobody else’s name: a list knows mine, my unit’s and a unit’s', async () => {
    await assign('Của tôi', { staffId: doer.staffId })
    const totals = async (person: Person, query: object) => {
      const answer: Answer = await office.call('list-tasks', person, { query })
      return answer.total
    }
    expect(await totals(doer, { mine: 'me' })).toBe(1)
    expect(await totals(colleague, { mine: 'me' })).toBe(0)
    expect(await totals(colleague, { mine: 'unit' })).toBe(1)
    expect(await totals(stranger, { mine: 'unit' })).toBe(0)
    expect(await totals(stranger, { staffId: doer.staffId })).toBe(await totals(stranger, { staffId: randomUUID() }))
  })
})
