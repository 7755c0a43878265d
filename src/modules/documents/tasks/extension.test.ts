import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { allowed } from '../../../../test/allowed.ts'
import { openStaffedOffice, type DocumentsOffice } from '../../../../test/documents-office.ts'

let office: DocumentsOffice
let unit: string
let clerk: Person
let approver: Person
let other: Person
let officer: Person
let colleague: Person

beforeAll(async () => {
  ;({ office, unit, clerk, approver, officer } = await openStaffedOffice())
  other = await office.hire('Ngô Cũng Duyệt', 'approver')
  colleague = await office.hireIn(unit, 'Bùi Đồng Nghiệp', 'officer')
})
afterAll(() => office.close())
beforeEach(() => {
  office.queued.length = 0
})

type View = { state: string; dueOn: string | null; askedDueOn: string | null; staffId: string | null; dueAt: string }
const view = async (id: string) => (await office.call('get-task', officer, { params: { id } })) as unknown as View
const take = (id: string, by: Person, body: object) => office.step('task', id, by, body)

async function give({ dueOn = '2026-09-18', staffId = officer.staffId, recurs = null }: object & Partial<Given> = {}) {
  const { paper, ids } = await office.register(clerk, [{ text: 'Rà soát thủ tục', recurs }])
  const tasks = [{ id: ids[0], version: 1, unitId: unit, staffId, dueOn }]
  await office.call('assign-paper', approver, { params: { id: paper }, body: { tasks } })
  return ids[0] ?? ''
}
type Given = { dueOn: string | null; staffId: string | null; recurs: object | null }

const ask = (dueOn = '2026-10-15') => ({
  do: 'ask-extension',
  reason: { text: 'Còn đợi số liệu của các tổ dân phố.' },
  input: { dueOn },
})

async function asked(given: Partial<Given> = {}): Promise<string> {
  const id = await give(given)
  if (given.staffId !== null) allowed(await take(id, officer, { do: 'accept' }))
  allowed(await take(id, officer, ask()))
  return id
}

const isWork = async (person: Person, id: string) => {
  const query = { size: 200, kind: 'task', state: 'asking' }
  return (await office.call('list-my-work', person, { query })).rows.some((row) => row['id'] === id)
}

type Told = { rows: { title: { vi: string }; text: { vi: string }; href: string }[] }
/** Notices about the task, newest first. */
async function toldTo(person: Person, id: string): Promise<Told['rows']> {
  await office.work({ twice: true })
  const { rows } = (await office.call('list-notices', person)) as unknown as Told
  return rows.filter(({ href }) => href.endsWith(id))
}

describe('a request for more time', () => {
  it('changes no deadline, waits for who assigns, and is told to the one who did', async () => {
    const id = await asked()
    expect(await view(id)).toMatchObject({ state: 'asking', dueOn: '2026-09-18', askedDueOn: '2026-10-15' })
    expect([await isWork(approver, id), await isWork(officer, id), await isWork(colleague, id)]).toEqual([
      true,
      true,
      false,
    ])
    const [told] = await toldTo(approver, id)
    expect(told?.title.vi).toMatch(/^Nhiệm vụ “Rà soát thủ tục”: xin gia hạn$/)
    expect(told?.text.vi).toContain('Xin gia hạn đến ngày 15/10/2026.')
    expect(told?.text.vi).toContain('Còn đợi số liệu của các tổ dân phố.')
    expect(await toldTo(other, id)).toEqual([])
  })

  it('of a task that its unit has not taken is made by whoever takes it on', async () => {
    const id = await asked({ staffId: null })
    expect(await view(id)).toMatchObject({ state: 'asking', staffId: officer.staffId })
    expect(await take(id, colleague, ask('2026-11-15'))).toMatchObject({ refused: expect.any(String) as string })
  })

  it('is refused where there is no deadline', async () => {
    const id = await give({ dueOn: null })
    expect(await take(id, officer, ask())).toMatchObject({ refused: 'not-allowed', field: 'dueOn' })
  })

  it('is granted with another day too, and told to who asked', async () => {
    const id = await asked()
    const reason = { text: 'Đủ để các tổ dân phố gửi số liệu.' }
    allowed(await take(id, approver, { do: 'grant-extension', reason, input: { dueOn: '2026-10-09' } }))
    expect(await view(id)).toMatchObject({ state: 'accepted', dueOn: '2026-10-09', askedDueOn: null })
    const [told] = await toldTo(officer, id)
    expect(told?.title.vi).toMatch(/: được gia hạn$/)
    expect(told?.text.vi).toContain('Hạn của nhiệm vụ: 09/10/2026.')
    expect(told?.text.vi).toContain('Đủ để các tổ dân phố gửi số liệu.')
  })

  it('is declined with a reason; the deadline stays, and it can be asked again', async () => {
    const id = await asked()
    allowed(await take(id, approver, { do: 'decline-extension', reason: { text: 'Tỉnh cần trước ngày 20/9.' } }))
    expect(await view(id)).toMatchObject({ state: 'accepted', dueOn: '2026-09-18', askedDueOn: null })
    const [told] = await toldTo(officer, id)
    expect(told?.title.vi).toMatch(/: không được gia hạn$/)
    expect(told?.text.vi).toContain('Tỉnh cần trước ngày 20/9.')
    allowed(await take(id, officer, ask('2026-09-25')))
    expect(await view(id)).toMatchObject({ state: 'asking', askedDueOn: '2026-09-25' })
  })

  it.each([
    ['withdraw-request', 'accepted', {}],
    ['finish', 'done', { input: { result: 'Đã gửi.' } }],
    ['return', 'returned', { reason: { code: 'too-little-time' } }],
    ['reassign', 'assigned', { reason: { text: 'Đổi người.' } }],
    ['cancel', 'cancelled', { reason: { text: 'Không cần nữa.' } }],
  ])('ends when the task moves on by %s', async (name, state, more) => {
    const id = await asked()
    const by = ['reassign', 'cancel'].includes(name) ? approver : officer
    const input = name === 'reassign' ? { input: { unitId: unit, staffId: colleague.staffId } } : {}
    allowed(await take(id, by, { do: name, ...more, ...input }))
    expect(await view(id)).toMatchObject({ state, dueOn: '2026-09-18', askedDueOn: null })
    expect(await isWork(approver, id)).toBe(false)
  })

  it('stays when the task is passed on within the unit', async () => {
    const id = await asked()
    allowed(await take(id, officer, { do: 'pass-on', input: { staffId: colleague.staffId } }))
    expect(await view(id)).toMatchObject({ state: 'asking', askedDueOn: '2026-10-15', staffId: colleague.staffId })
  })

  it('is answered within a working day, or by the deadline where that is sooner', async () => {
    const dueOf = async (id: string) =>
      (
        (await office.call('get-subject', approver, {
          params: { module: 'documents', kind: 'task', id },
        })) as unknown as View
      ).dueAt
    const soon = new Date(office.office.now)
    expect(new Date(await dueOf(await asked())).getTime() - soon.getTime()).toBeLessThan(5 * 86_400_000)
    const today = soon.toISOString().slice(0, 10)
    expect((await dueOf(await asked({ dueOn: today }))).slice(0, 10)).toBe(today)
  })
})

describe('the one who assigned a task', () => {
  it('is told that it is done by who assigned it last, and by those who may where that person has left', async () => {
    const id = await give()
    const reason = { text: 'Đổi người giao.' }
    allowed(await take(id, other, { do: 'reassign', reason, input: { unitId: unit, staffId: officer.staffId } }))
    allowed(await take(id, officer, { do: 'accept' }))
    allowed(await take(id, officer, { do: 'finish', input: { result: 'Đã gửi.' } }))
    const before = (await toldTo(approver, id)).length
    expect((await toldTo(other, id))[0]?.title.vi).toMatch(/: đã làm xong$/)
    allowed(await take(id, approver, { do: 'send-back', reason: { text: 'Thiếu phụ lục.' } }))
    await office.db.updateTable('tasks').set({ assigned_by: null }).where('task_id', '=', id).execute()
    allowed(await take(id, officer, { do: 'finish', input: { result: 'Đã bổ sung.' } }))
    expect((await toldTo(approver, id)).length).toBe(before + 1)
  })
})
