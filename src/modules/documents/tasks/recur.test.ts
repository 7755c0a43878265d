import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { plusDays } from '#kernel/day.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openDocumentsOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'
import { nextOccurrence } from './recurrence.rules.ts'
import { recurDue } from './recur.ts'
import type { Recurrence } from './schema.ts'

let office: DocumentsOffice
let clerk: Person
let approver: Person
let doer: Person
let unit: string

beforeAll(async () => {
  office = await openDocumentsOffice()
  unit = await office.addUnit('Văn phòng')
  clerk = await office.hire('Phạm Văn Thư', 'clerk')
  approver = await office.hire('Lê Duyệt', 'approver')
  doer = await office.hireIn(unit, 'Đặng Chuyên Viên', 'officer')
})
afterAll(() => office.close())

async function begin(recurs: Recurrence, dueOn: string | null = null): Promise<string> {
  const { paper, ids } = await office.register(clerk, [{ text: 'Báo cáo định kỳ', recurs }])
  const tasks = [{ id: ids[0], version: 1, unitId: unit, staffId: doer.staffId, dueOn }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  return ids[0] ?? ''
}

const seriesOf = (id: string) =>
  office.db
    .selectFrom('tasks')
    .select(['task_id', 'occurs_on', 'due_on', 'state', 'staff_id'])
    .where('series_id', '=', id)
    .orderBy('occurs_on')
    .execute()

const goTo = (day: string) => {
  office.office.now = new Date(`${day}T02:00:00.000Z`)
}

describe('a recurring task', () => {
  it('begins a series on its first day, moved from a day off to the next working day', async () => {
    goTo('2026-09-04')
    const id = await begin({ every: 'month', day: 12 })
    // 12/09/2026 is a Saturday.
    expect(await seriesOf(id)).toMatchObject([{ occurs_on: '2026-09-12', due_on: '2026-09-14' }])
  })

  it('makes its next one when it is confirmed, once, however often the clock runs', async () => {
    goTo('2026-09-04')
    const id = await begin({ every: 'month', day: 31 }, '2026-09-30')
    await recurDue(office.shell)
    expect(await seriesOf(id)).toHaveLength(1)
    allowed(await office.step('task', id, doer, { do: 'accept' }))
    allowed(await office.step('task', id, doer, { do: 'finish', input: { result: 'Đã gửi.' } }))
    allowed(await office.step('task', id, approver, { do: 'confirm' }))
    await Promise.all([recurDue(office.shell), recurDue(office.shell), recurDue(office.shell)])
    await office.runScheduled('documents-recur')
    expect(await seriesOf(id)).toMatchObject([
      { state: 'confirmed' },
      { state: 'assigned', occurs_on: '2026-10-31', due_on: '2026-11-02', staff_id: doer.staffId },
    ])
  })

  it('leads from each task to the one before and after it, and says when the next is due', async () => {
    goTo('2026-09-04')
    const id = await begin({ every: 'month', day: 31 }, '2026-09-30')
    const seriesAt = async (task: string) =>
      ((await office.call('get-task', doer, { params: { id: task } })) as unknown as { series: object | null }).series
    // 31/10/2026 is a Saturday.
    expect(await seriesAt(id)).toMatchObject({ before: null, after: null, nextOn: '2026-11-02' })
    goTo('2026-09-30')
    await recurDue(office.shell)
    const second = (await seriesOf(id))[1]?.task_id ?? ''
    expect(await seriesAt(id)).toMatchObject({
      before: null,
      after: { id: second, dueOn: '2026-11-02', state: 'assigned' },
      nextOn: null,
    })
    allowed(await office.step('task', second, approver, { do: 'stop-recurring', reason: { text: 'Thôi.' } }))
    expect(await seriesAt(second)).toMatchObject({
      before: { id, dueOn: '2026-09-30', state: 'assigned' },
      after: null,
      nextOn: null,
    })
    const { ids } = await office.register(clerk, [{ text: 'Làm một lần' }])
    expect(await seriesAt(ids[0] ?? '')).toBeNull()
  })

  it('is not made for a person who has left, but for the unit', async () => {
    goTo('2026-09-04')
    const leaving = await office.hireIn(unit, 'Sắp Nghỉ', 'officer')
    const id = await begin({ every: 'week', day: 5 }, '2026-09-11')
    allowed(
      await office.step('task', id, approver, {
        do: 'reassign',
        reason: { text: 'Đổi người.' },
        input: { unitId: unit, staffId: leaving.staffId },
      }),
    )
    await office.db
      .updateTable('staff')
      .set({ active_until: '2026-09-10' })
      .where('staff_id', '=', leaving.staffId)
      .execute()
    goTo('2026-09-11')
    await recurDue(office.shell)
    expect((await seriesOf(id))[1]).toMatchObject({ occurs_on: '2026-09-18', staff_id: null, state: 'assigned' })
  })

  it('is stopped by a decision, whichever task of the series it is taken on', async () => {
    goTo('2026-09-04')
    const id = await begin({ every: 'week', day: 5 }, '2026-09-04')
    await recurDue(office.shell)
    allowed(
      await office.step('task', id, approver, { do: 'stop-recurring', reason: { text: 'Quy định đã hết hiệu lực.' } }),
    )
    goTo('2026-12-04')
    await recurDue(office.shell)
    expect(await seriesOf(id)).toHaveLength(2)
    expect(
      await office.step('task', id, approver, { do: 'stop-recurring', reason: { text: 'Lần nữa.' } }),
    ).toMatchObject({
      refused: 'not-allowed',
    })
  })

  it('falls by another rule from its next time on, and the history says what it was', async () => {
    goTo('2027-03-01')
    const id = await begin({ every: 'month', day: 15 })
    const change = (input: object) =>
      office.step('task', id, approver, { do: 'change-recurrence', reason: { text: 'Sở đổi ngày báo cáo.' }, input })
    expect(await change({})).toMatchObject({ refused: 'not-allowed', field: 'recurs' })
    expect(await change({ recurs: { every: 'month', day: 15 } })).toMatchObject({ field: 'recurs' })
    expect(
      await office.step('task', id, doer, { do: 'change-recurrence', reason: { text: 'Tôi muốn.' } }),
    ).toMatchObject({ refused: 'role-required' })
    allowed(await change({ recurs: { every: 'month', day: 5 } }))
    goTo('2027-03-15')
    await recurDue(office.shell)
    expect(await seriesOf(id)).toMatchObject([{ occurs_on: '2027-03-15' }, { occurs_on: '2027-04-05' }])
    // Also on a task that is not the last: what stands stays, and the quarter has its report in its first month.
    allowed(await change({ recurs: { every: 'quarter', day: 10 }, inMonth: 1 }))
    goTo('2027-04-05')
    await recurDue(office.shell)
    goTo('2027-04-10')
    await recurDue(office.shell)
    expect((await seriesOf(id)).map((row) => row.occurs_on)).toEqual([
      '2027-03-15',
      '2027-04-05',
      '2027-04-10',
      '2027-07-10',
    ])
    const panel = (await office.call('get-subject', approver, {
      params: { module: 'documents', kind: 'task', id },
    })) as unknown as { history: { do: string; detail: { vi: string } | null }[] }
    expect(panel.history.filter((line) => line.do === 'recurrence-changed').map((line) => line.detail?.vi)).toEqual([
      'Trước: hằng tháng, ngày 15. Nay: hằng tháng, ngày 5, từ kỳ 05/04/2027.',
      'Trước: hằng tháng, ngày 5. Nay: hằng quý, ngày 10, từ kỳ 10/04/2027.',
    ])
  })

  it('has, whenever the clock runs and whatever days it misses, every day of its series once', async () => {
    const recurs = fc
      .record<Recurrence>({
        every: fc.constantFrom('week', 'month', 'quarter', 'half-year', 'year'),
        day: fc.integer({ min: 1, max: 31 }),
      })
      // A week has seven days.
      .map((one) => (one.every === 'week' ? { ...one, day: ((one.day - 1) % 7) + 1 } : one))
    const pauses = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1, maxLength: 4 })
    let start = '2028-01-03'
    await fc.assert(
      fc.asyncProperty(recurs, pauses, async (duty, gaps) => {
        goTo(start)
        const id = await begin(duty)
        let today = start
        for (const gap of gaps) {
          today = plusDays(today, gap)
          goTo(today)
          await recurDue(office.shell)
          await recurDue(office.shell)
        }
        const days = (await seriesOf(id)).map((row) => row.occurs_on ?? '')
        for (const [at, day] of days.entries()) {
          if (at > 0) expect(day).toBe(nextOccurrence(duty, days[at - 1]!))
          if (at < days.length - 1) expect(day <= today).toBe(true)
        }
        expect(days.at(-1)! > today).toBe(true)
        await office.db.updateTable('tasks').set({ recurs: null }).where('series_id', '=', id).execute()
        // The record's clock never goes back.
        start = plusDays(today, 1)
      }),
      { numRuns: 8 },
    )
  }, 90_000)
})
