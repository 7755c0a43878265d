import { describe, expect, it } from 'vitest'
import { holdsRole, type Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { administrator, done, give, hire, eachInNewOffice, signedIn, type Office } from '../../../../test/office.ts'
import { act } from '#record/act.ts'
import { listEntries, listSubjectEntries } from '#record/read.ts'
import { roleGrantKind } from '../grants/store.ts'
import { assign, findAssignee, unassign } from './assignments.ts'
import { deputyshipKind } from './deputyship.ts'
import { appointDeputy, handOver } from './hand-over.ts'
import { handoverKind } from './handover.ts'
import { lapseDeputyships } from './lapse-deputyships.ts'
import { listDeputyships, listHandovers, listOpenWork } from './read.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

const dates = { from: '2026-09-01', until: '2026-09-07', roles: null, paper: '' }
const appoint = (by: Person, absentId: string, deputyId: string, more: object = {}) =>
  appointDeputy(office.shell, by, { ...dates, absentId, deputyId, ...more })
const step = (id: string, name: string, by: Person, reason = {}) =>
  act(office.shell, roleGrantKind, { id, do: name, by, reason: { text: 'Vì thế.', ...reason }, input: {} })

describe('a deputy', () => {
  it('holds the roles of the absent person for those days only, in that person’s stead', async () => {
    const absent = await hire(office, 'Người Vắng')
    const deputy = await hire(office, 'Người Thay')
    await give(office, chief, { staffId: absent, role: 'approver' })
    await give(office, chief, { staffId: absent, role: 'editor' })
    await done(appoint(chief, absent, deputy, { from: '2026-09-02', roles: ['approver'] }))
    expect((await signedIn(office, deputy)).grants).toEqual([])
    office.at('2026-09-02T02:00:00.000Z')
    expect((await signedIn(office, deputy)).grants).toEqual([{ role: 'approver', unitId: null, inStead: absent }])
    office.at('2026-09-08T02:00:00.000Z')
    expect((await signedIn(office, deputy)).grants).toEqual([])
    expect(await lapseDeputyships(office.shell)).toBe(1)
    expect(await lapseDeputyships(office.shell)).toBe(0)
  })

  it('is appointed by the absent person or an administrator, never by himself or a third person', async () => {
    const absent = await signedIn(office, await hire(office, 'Vắng Mặt'))
    const deputy = await signedIn(office, await hire(office, 'Ký Thay'))
    const third = await signedIn(office, await hire(office, 'Người Ngoài'))
    expect(await appoint(deputy, absent.staffId, deputy.staffId)).toMatchObject({ refused: 'own-matter' })
    expect(await appoint(third, absent.staffId, deputy.staffId)).toMatchObject({ refused: 'role-required' })
    expect(await appoint(absent, absent.staffId, deputy.staffId)).toMatchObject({ state: 'active' })
  })

  it('does not hand the deputyship on, and there is one a day', async () => {
    const [a = '', b = '', c = ''] = await Promise.all(['Anh', 'Bình', 'Chi'].map((name) => hire(office, name)))
    await done(appoint(chief, a, b))
    expect(await appoint(chief, a, c)).toMatchObject({ refused: 'already-exists' })
    expect(await appoint(chief, b, c)).toMatchObject({ refused: 'not-allowed' })
    expect(await appoint(chief, c, a)).toMatchObject({ refused: 'not-allowed' })
    expect(await appoint(chief, c, b)).toMatchObject({ state: 'active' })
    expect(await appoint(chief, c, c)).toMatchObject({ refused: expect.any(String) as string })
  })

  it('does not judge in the stead of whoever took the step that is contested, nor does that person afterwards', async () => {
    const both = await hire(office, 'Quản Trị Kiêm Xét')
    await give(office, chief, { staffId: both, role: 'administrator' })
    await give(office, chief, { staffId: both, role: 'appeals-reviewer' })
    const deputy = await hire(office, 'Người Thay')
    const concerned = await hire(office, 'Người Bị Thu')
    const grant = await give(office, chief, { staffId: concerned, role: 'moderator' })
    const other = await give(office, chief, { staffId: concerned, role: 'editor' })
    const absent = await signedIn(office, both)
    await done(step(grant, 'revoke', absent, { code: 'duty-changed' }))
    await done(step(grant, 'contest', await signedIn(office, concerned)))
    const { subject: deputyship } = await done(appoint(chief, both, deputy))
    const stands = await signedIn(office, deputy)
    expect(await step(grant, 'restore', stands)).toMatchObject({ refused: 'same-person' })
    // The deputy revokes another role as administrator in the absent person's stead.
    const { seq } = await done(step(other, 'revoke', stands, { code: 'duty-changed' }))
    const [view] = await listEntries(office.db, office.authority, { from: seq, to: seq + 1 })
    expect(view && isPublicEntry(view.entry) && view.entry.by).toMatchObject({
      role: 'administrator',
      who: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      inStead: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    })
    await done(step(other, 'contest', await signedIn(office, concerned)))
    await done(act(office.shell, deputyshipKind, { id: deputyship, do: 'end', by: absent, input: {} }))
    expect(await step(other, 'restore', await signedIn(office, both))).toMatchObject({ refused: 'same-person' })
    await give(office, chief, { staffId: deputy, role: 'appeals-reviewer' })
    expect(await step(other, 'restore', await signedIn(office, deputy))).toMatchObject({ refused: 'same-person' })
  })

  it('does not judge a matter of the absent person', async () => {
    const absent = await hire(office, 'Người Xét Vắng')
    await give(office, chief, { staffId: absent, role: 'appeals-reviewer' })
    const own = await give(office, chief, { staffId: absent, role: 'editor' })
    const deputy = await hire(office, 'Người Thay')
    await done(step(own, 'revoke', chief, { code: 'duty-changed' }))
    await done(step(own, 'contest', await signedIn(office, absent)))
    await done(appoint(chief, absent, deputy))
    expect(holdsRole(await signedIn(office, deputy), 'appeals-reviewer')).toBe(true)
    expect(await step(own, 'restore', await signedIn(office, deputy))).toMatchObject({ refused: 'own-matter' })
  })

  it('stands in a list that finds both', async () => {
    const a = await hire(office, 'Đặng Văn Vắng')
    const b = await hire(office, 'Lê Thị Thay')
    await done(appoint(chief, a, b))
    const asked = { page: 1, size: 25 }
    const rows = async (q: string) =>
      (await listDeputyships(office.db, office.authority, office.now, { ...asked, q })).rows
    expect(await rows('le thi')).toMatchObject([
      { absentName: 'Đặng Văn Vắng', deputyName: 'Lê Thị Thay', inForce: true },
    ])
    expect(await rows('dang van')).toHaveLength(1)
    expect(await rows('nguoi khac')).toHaveLength(0)
  })
})

describe('a handover', () => {
  async function desk(owner: string, count: number): Promise<string[]> {
    const concerned = await hire(office, 'Người Liên Quan')
    const roles = ['clerk', 'editor', 'moderator', 'officer'] as const
    const subjects: string[] = []
    for (const role of roles.slice(0, count)) subjects.push(await give(office, chief, { staffId: concerned, role }))
    await office.db.transaction().execute(async (tx) => {
      for (const subject of subjects)
        await assign(tx, {
          authority: office.authority,
          module: 'staff',
          kind: 'role-grant',
          subject,
          staffId: owner,
          now: office.now,
        })
    })
    return subjects
  }
  const holder = (subject: string) => findAssignee(office.db, { authority: office.authority, module: 'staff', subject })
  const hand = (by: Person, fromId: string, toId: string, more: object = {}) =>
    handOver(office.shell, by, { fromId, toId, note: 'Nghỉ thai sản', ...more })

  it('moves all open work, internally recorded, and can be undone for what is still there', async () => {
    const from = await hire(office, 'Người Giao')
    const to = await hire(office, 'Người Nhận')
    const third = await hire(office, 'Người Thứ Ba')
    const [one = '', two = ''] = await desk(from, 2)
    const handed = await done(hand(chief, from, to))
    expect(handed.moved).toBe(2)
    expect(await holder(one)).toBe(to)
    const [view] = await listSubjectEntries(office.db, office.authority, { module: 'staff', subject: handed.subject })
    expect(Object.keys(view?.entry ?? {}).toSorted()).toEqual(['at', 'commitment', 'seq', 'v'])
    expect((await listOpenWork(office.shell, to, { page: 1, size: 9 })).rows).toHaveLength(2)
    await office.db.transaction().execute((tx) =>
      assign(tx, {
        authority: office.authority,
        module: 'staff',
        kind: 'role-grant',
        subject: two,
        staffId: third,
        now: office.now,
      }),
    )
    const by = await signedIn(office, from)
    await done(act(office.shell, handoverKind, { id: handed.subject, do: 'undo', by, input: {} }))
    expect([await holder(one), await holder(two)]).toEqual([from, third])
    expect((await listHandovers(office.db, office.authority, { page: 1, size: 9 })).rows).toMatchObject([
      { count: 2, state: 'undone' },
    ])
  })

  it('is made by whoever has the work or an administrator, not by whoever wants it', async () => {
    const from = await signedIn(office, await hire(office, 'Giao'))
    const to = await signedIn(office, await hire(office, 'Nhận'))
    const third = await signedIn(office, await hire(office, 'Khác'))
    const [one = '', two = ''] = await desk(from.staffId, 2)
    expect(await hand(to, from.staffId, to.staffId)).toMatchObject({ refused: 'not-allowed' })
    expect(await hand(third, from.staffId, third.staffId)).toMatchObject({ refused: 'not-allowed' })
    expect(await hand(third, from.staffId, to.staffId)).toMatchObject({ refused: 'role-required' })
    const some = { items: [{ module: 'staff', subject: one }] }
    expect(await hand(from, from.staffId, to.staffId, some)).toMatchObject({ moved: 1 })
    expect([await holder(one), await holder(two)]).toEqual([to.staffId, from.staffId])
  })

  it('is refused where there is nothing to hand over, or nobody to take it', async () => {
    const from = await hire(office, 'Bàn Trống')
    const to = await hire(office, 'Người Nhận')
    expect(await hand(chief, from, to)).toMatchObject({ refused: 'not-allowed' })
    expect(await hand(chief, from, crypto.randomUUID())).toMatchObject({ refused: 'not-found', field: 'toId' })
    const [one = ''] = await desk(from, 1)
    expect(await hand(chief, from, from)).toMatchObject({ refused: 'not-allowed', field: 'toId' })
    await office.db
      .transaction()
      .execute((tx) => unassign(tx, { authority: office.authority, module: 'staff', subject: one }))
    expect(await hand(chief, from, to)).toMatchObject({ refused: 'not-allowed' })
  })
})
