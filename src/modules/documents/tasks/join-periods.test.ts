import fc from 'fast-check'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { plusDays } from '#kernel/day.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice } from '../../../../test/documents-office.ts'
import { recurDue } from './recur.ts'
import { periodOf } from './recurrence.rules.ts'
import type { Recurrence } from './schema.ts'

let staffed: Awaited<ReturnType<typeof openStaffedOffice>>
let other: string

beforeAll(async () => {
  staffed = await openStaffedOffice()
  other = await staffed.office.addUnit('Phòng Kinh tế')
})
afterAll(() => staffed.office.close())
afterEach(() => staffed.office.db.updateTable('tasks').set({ recurs: null }).execute())

const goTo = (day: string) => {
  staffed.office.office.now = new Date(`${day}T02:00:00.000Z`)
}

type Draft = { content: object; version: number }
type Duty = { recurs: Recurrence; dueOn?: string | null; parentId?: string }

/** A duty from a paper, assigned to the unit unless it only stands as a proposal. */
async function begin({ recurs, dueOn = null, parentId }: Duty, unit: string | null = staffed.unit): Promise<string> {
  const { office, clerk } = staffed
  const { paper, ids } = await office.register(clerk, [
    { text: 'Báo cáo định kỳ', recurs, ...(parentId !== undefined && { parentId }) },
  ])
  if (unit !== null) await assign(paper, { id: ids[0] ?? '', unitId: unit, dueOn })
  return ids[0] ?? ''
}

const assign = (paper: string, task: { id: string; unitId: string; dueOn: string | null }) =>
  staffed.office.call('assign-paper', staffed.approver, {
    params: { id: paper },
    body: { tasks: [{ ...task, version: 1 }] },
  })

const seriesOf = (id: string) =>
  staffed.office.db
    .selectFrom('tasks')
    .select(['task_id as id', 'occurs_on as on', 'parent_id as parent', 'due_on as due', 'state', 'recurs'])
    .where('series_id', '=', id)
    .orderBy('occurs_on')
    .execute()

async function finish(id: string, by: Person = staffed.officer): Promise<void> {
  const { office, approver } = staffed
  allowed(await office.step('task', id, by, { do: 'accept' }))
  allowed(await office.step('task', id, by, { do: 'finish', input: { result: 'Đã gửi.' } }))
  allowed(await office.step('task', id, approver, { do: 'confirm' }))
}

const view = async (id: string) =>
  (await staffed.office.call('get-task', staffed.approver, { params: { id } })) as unknown as {
    children: number
    childrenEnded: number
  }

describe('a duty handed on by a letter of ours', () => {
  it('recurs at the units from the day on which the letter is issued', async () => {
    const { office, clerk, approver, officer, unit } = staffed
    goTo('2026-09-04')
    const { paper, ids } = await office.register(clerk, [
      { text: 'Báo cáo tiến độ', recurs: { every: 'month', day: 15 } },
    ])
    await assign(paper, { id: ids[0] ?? '', unitId: unit, dueOn: null })
    const body = { kind: 'carries-on', taskIds: ids, unitIds: [unit, other] }
    const { id } = await office.call('draft-from-paper', officer, { params: { id: paper }, body })
    const { content, version } = (await office.call('get-draft', officer, { params: { id } })) as unknown as Draft
    const signed = { ...content, signer: 'Trần Thị Ký', signing: ['CHỦ TỊCH'], recipients: ['Như trên', 'Lưu: VT'] }
    await office.call('change-draft', officer, { params: { id }, body: { content: signed, version } })
    await office.call('submit-paper', officer, { params: { id } })
    allowed(await office.step('outgoing-paper', id, approver, { do: 'approve' }))
    await office.call('issue-paper', clerk, { params: { id }, body: {} })
    const { rows } = await office.call('list-tasks', officer, { query: { paperId: id } })
    expect(rows).toMatchObject(
      [0, 1].map(() => ({ state: 'assigned', recurs: { every: 'month', day: 15 }, occursOn: '2026-09-15' })),
    )
    goTo('2026-10-20')
    await recurDue(office.shell)
    const own = await seriesOf(ids[0] ?? '')
    expect(own.map(({ on }) => on)).toEqual(['2026-09-15', '2026-10-15', '2026-11-15'])
    for (const row of rows) {
      const below = await seriesOf(String(row['id']))
      expect(below.map(({ parent }) => parent)).toEqual(own.map(({ id: one }) => one))
    }
  })
})

describe('a task of a later period', () => {
  const month = { every: 'month', day: 15 } as const

  it('waits for the task that it serves, joins it once that is made, and counts for it alone', async () => {
    goTo('2026-11-02')
    const parent = await begin({ recurs: month })
    const child = await begin({ recurs: month, parentId: parent })
    await finish(child)
    await recurDue(staffed.office.shell)
    const [, second] = await seriesOf(child)
    expect(second).toMatchObject({ on: '2026-12-15', parent: null })
    expect(await view(parent)).toMatchObject({ children: 1, childrenEnded: 1 })
    await finish(parent)
    await recurDue(staffed.office.shell)
    const [, next] = await seriesOf(parent)
    expect((await seriesOf(child))[1]?.parent).toBe(next?.id)
    expect(await view(next?.id ?? '')).toMatchObject({ children: 1, childrenEnded: 0 })
    await finish(second?.id ?? '')
    expect(await view(next?.id ?? '')).toMatchObject({ children: 1, childrenEnded: 1 })
    expect(await view(parent)).toMatchObject({ children: 1, childrenEnded: 1 })
  })

  it('keeps the lead of the first: what units send at the end of a month serves what is due early in the next', async () => {
    goTo('2026-11-03')
    const parent = await begin({ recurs: { every: 'month', day: 4 }, dueOn: '2026-12-04' })
    const child = await begin({ recurs: { every: 'month', day: 28 }, dueOn: '2026-11-27', parentId: parent })
    goTo('2027-01-29')
    await recurDue(staffed.office.shell)
    const above = await seriesOf(parent)
    const below = await seriesOf(child)
    expect(below.map(({ on }) => on)).toEqual(['2026-11-27', '2026-12-28', '2027-01-28', '2027-02-28'])
    expect(below.map(({ parent: served }) => above.find(({ id }) => id === served)?.on)).toEqual([
      '2026-12-04',
      '2027-01-04',
      '2027-02-04',
      undefined,
    ])
  })

  it('finds its period also where the task that the first one serves is assigned after it', async () => {
    goTo('2027-02-01')
    const parent = await begin({ recurs: month }, null)
    const child = await begin({ recurs: month, parentId: parent })
    goTo('2027-03-01')
    await recurDue(staffed.office.shell)
    const { paper_id: paper } = await staffed.office.db
      .selectFrom('tasks')
      .select('paper_id')
      .where('task_id', '=', parent)
      .executeTakeFirstOrThrow()
    await assign(paper ?? '', { id: parent, unitId: staffed.unit, dueOn: '2027-02-15' })
    expect((await seriesOf(child)).map((row) => row.parent)).toEqual([parent, null])
    await recurDue(staffed.office.shell)
    const above = await seriesOf(parent)
    expect((await seriesOf(child)).map((row) => row.parent)).toEqual(above.map(({ id }) => id))
  })

  it('serves, whichever is made first and whatever days the clock misses, the one task of its period', async () => {
    const every = fc.constantFrom<Recurrence['every'][]>('week', 'month', 'quarter')
    const recurs = fc.record({ every, day: fc.integer({ min: 1, max: 31 }) })
    const pauses = fc.array(fc.tuple(fc.integer({ min: 0, max: 70 }), fc.boolean(), fc.boolean()), {
      minLength: 1,
      maxLength: 4,
    })
    let start = '2027-04-05'
    await fc.assert(
      fc.asyncProperty(recurs, recurs, pauses, async (duty, below, gaps) => {
        goTo(start)
        const parent = await begin({ recurs: duty })
        const child = await begin({ recurs: below, parentId: parent })
        let today = start
        for (const [gap, endsAbove, endsBelow] of gaps) {
          today = plusDays(today, gap)
          goTo(today)
          for (const series of [...(endsAbove ? [parent] : []), ...(endsBelow ? [child] : [])]) {
            const open = (await seriesOf(series)).find(({ state }) => state === 'assigned')
            if (open) await finish(open.id)
          }
          await recurDue(staffed.office.shell)
        }
        const above = await seriesOf(parent)
        const of = (on: string | null | undefined) => periodOf(duty.every, on ?? '')
        const rows = await seriesOf(child)
        const lead = of(above[0]?.on) - of(rows[0]?.on)
        for (const row of rows) {
          const served = above.filter(({ on }) => of(on) === of(row.on) + lead).map(({ id }) => id)
          expect(served.length <= 1).toBe(true)
          expect(row.parent).toBe(served[0] ?? null)
        }
        const counted = await Promise.all(above.map(async ({ id }) => (await view(id)).children))
        expect(counted.reduce((sum, n) => sum + n, 0)).toBe(rows.filter((row) => row.parent !== null).length)
        await staffed.office.db.updateTable('tasks').set({ recurs: null }).execute()
        start = plusDays(today, 1)
      }),
      { numRuns: 8 },
    )
  }, 90_000)
})

describe('a series that is stopped', () => {
  it('names what still recurs at units to serve it, one task a series, until that is stopped too', async () => {
    const { office, approver, unit } = staffed
    goTo('2032-09-06')
    const recurs = { every: 'week', day: 5 } as const
    const parent = await begin({ recurs })
    await begin({ recurs, parentId: parent }, unit)
    await begin({ recurs, parentId: parent }, other)
    goTo('2032-09-20')
    await recurDue(office.shell)
    const last = (await seriesOf(parent)).at(-1)?.id ?? ''
    const stop = (id: string) =>
      office.step('task', id, approver, { do: 'stop-recurring', reason: { text: 'Quy định đã hết hiệu lực.' } })
    allowed(await stop(last))
    const below = async () => (await office.call('list-tasks', approver, { query: { recursFor: parent } })).rows
    const rows = await below()
    expect(rows.map(({ unitId }) => unitId)).toEqual(expect.arrayContaining([unit, other]))
    expect(rows).toMatchObject([{ occursOn: '2032-09-24' }, { occursOn: '2032-09-24' }])
    for (const { id } of rows) allowed(await stop(String(id)))
    expect(await below()).toEqual([])
  })
})
