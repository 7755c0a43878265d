import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { holdsRole } from '#kernel/actor.ts'
import {
  administrator,
  done,
  give,
  hire,
  eachInNewOffice,
  signedIn,
  staffFolds,
  type Office,
} from '../../../../test/office.ts'
import { act } from '#record/act.ts'
import { eraseContents } from '#record/erase.ts'
import { listSubjectEntries } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { deactivateStaff } from '../people/deactivate-staff.ts'
import { findStaff } from '../people/read.ts'
import { grantRole, installFirstAdministrator } from './grant-role.ts'
import { lapseGrants } from './lapse-grants.ts'
import { findGrant, listGrants } from './read.ts'
import { roleGrantKind } from './store.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

type Step = { do: string; by: Person | 'clock'; reason?: { code?: string; text?: string } }
const step = (id: string, { do: name, by, reason }: Step) =>
  act(office.shell, roleGrantKind, { id, do: name, by, reason, input: {} })
const revoked = { code: 'duty-changed' }
const text = { text: 'Tôi vẫn làm việc này.' }

async function reviewer(name = 'Lê Xét Lại'): Promise<Person> {
  const id = await hire(office, name)
  await give(office, chief, { staffId: id, role: 'appeals-reviewer' })
  return signedIn(office, id)
}

describe('a role', () => {
  it('is in force from the moment it is granted until it is revoked', async () => {
    const id = await hire(office, 'Trần Thị Biên Tập')
    const grant = await give(office, chief, { staffId: id, role: 'editor' })
    expect(holdsRole(await signedIn(office, id), 'editor')).toBe(true)
    await done(step(grant, { do: 'revoke', by: chief, reason: revoked }))
    expect((await signedIn(office, id)).grants).toEqual([])
  })

  it('stands in the record with its facts and without a name', async () => {
    const id = await hire(office, 'Phạm Văn Duyệt')
    const subject = await give(office, chief, { staffId: id, role: 'approver' })
    const [view] = await listSubjectEntries(office.db, office.authority, { module: 'staff', subject })
    expect(view?.entry).toMatchObject({
      do: 'role-granted',
      by: { role: 'administrator' },
      policy: 'role-grant/1',
      public: { role: 'approver', unit: null, from: '2026-09-01', until: null },
    })
    expect(JSON.stringify(view?.entry)).not.toMatch(/Phạm|Duyệt/)
    expect(JSON.stringify(view?.entry)).not.toContain(id)
    expect(office.queued.at(-1)).toMatchObject({ queue: 'notice', data: { do: 'grant', parties: ['concerned'] } })
  })

  it('is not granted to oneself', async () => {
    const facts = {
      staffId: chief.staffId,
      role: 'approver' as const,
      unitId: null,
      from: null,
      until: null,
      paper: '',
    }
    expect(await grantRole(office.shell, chief, facts)).toMatchObject({ refused: 'own-matter' })
  })

  it('is not granted twice, nor by somebody who is no administrator or lacks a second factor', async () => {
    const id = await hire(office, 'Đỗ Hai Lần')
    await give(office, chief, { staffId: id, role: 'clerk' })
    const facts = { staffId: id, role: 'clerk' as const, unitId: null, from: null, until: null, paper: '' }
    expect(await grantRole(office.shell, chief, facts)).toMatchObject({ refused: 'already-exists', field: 'role' })
    const clerk = await signedIn(office, id)
    expect(await grantRole(office.shell, clerk, { ...facts, role: 'editor' })).toMatchObject({
      refused: 'role-required',
    })
    const weak = { ...chief, secondFactor: false }
    expect(await grantRole(office.shell, weak, { ...facts, role: 'editor' })).toMatchObject({
      refused: 'second-factor-required',
    })
  })

  it('is granted once where several grant it at once, and to all others that are decided with it', async () => {
    const ids = await Promise.all(['Một', 'Hai', 'Ba'].map((name) => hire(office, `Cao Thị ${name}`)))
    const facts = { role: 'clerk' as const, unitId: null, from: null, until: null, paper: '' }
    const asked = [...ids, ...ids, crypto.randomUUID()]
    const results = await Promise.all(asked.map((staffId) => grantRole(office.shell, chief, { ...facts, staffId })))
    expect(results.map((one) => (isRefusal(one) ? one.refused : one.state))).toEqual([
      ...ids.map(() => 'active'),
      ...ids.map(() => 'already-exists'),
      'not-found',
    ])
    const grants = await listGrants(office.db, office.authority, office.now, { role: 'clerk', page: 1, size: 10 })
    expect(grants.rows.map(({ staffId }) => staffId).toSorted()).toEqual(ids.toSorted())
    for (const id of ids) expect(holdsRole(await signedIn(office, id), 'clerk')).toBe(true)
  })

  it('is not granted to somebody who left in the same moment', async () => {
    const id = await hire(office, 'Tạ Vừa Đi')
    const facts = { staffId: id, role: 'clerk' as const, unitId: null, from: null, until: null, paper: '' }
    const [left, granted] = await Promise.all([
      deactivateStaff(office.shell, { by: chief, staffId: id, until: '2026-08-31' }),
      grantRole(office.shell, chief, facts),
    ])
    expect(isRefusal(left)).toBe(false)
    expect(granted).toMatchObject({ refused: 'not-found', field: 'staffId' })
  })

  it('names the field when person, unit or dates are wrong', async () => {
    const id = await hire(office, 'Vũ Ngày Sai')
    const facts = { staffId: id, role: 'clerk' as const, unitId: null, from: null, until: null, paper: '' }
    const tried = (more: object) => grantRole(office.shell, chief, { ...facts, ...more })
    expect(await tried({ staffId: crypto.randomUUID() })).toMatchObject({ refused: 'not-found', field: 'staffId' })
    expect(await tried({ unitId: crypto.randomUUID() })).toMatchObject({ refused: 'not-found', field: 'unitId' })
    expect(await tried({ until: '2026-08-01' })).toMatchObject({ refused: 'not-allowed', field: 'until' })
    expect(await tried({ from: '2026-08-01', until: '2026-08-31' })).toMatchObject({ field: 'until' })
  })

  it('installs one first administrator only', async () => {
    const other = await hire(office, 'Người Thứ Hai')
    expect(await installFirstAdministrator(office.shell, other)).toMatchObject({ refused: 'already-exists' })
  })

  it('lapses by the clock after its last day, and not before', async () => {
    const id = await hire(office, 'Bùi Có Hạn')
    const facts = { staffId: id, role: 'editor' as const, unitId: null, from: null, until: '2026-09-10', paper: '' }
    const { subject } = await done(grantRole(office.shell, chief, facts))
    expect(await step(subject, { do: 'lapse', by: 'clock' })).toMatchObject({ refused: 'wrong-state' })
    office.at('2026-09-10T10:00:00.000Z')
    expect(await lapseGrants(office.shell)).toBe(0)
    expect((await signedIn(office, id)).grants).toHaveLength(1)
    office.at('2026-09-10T17:30:00.000Z')
    expect((await signedIn(office, id)).grants).toHaveLength(0)
    expect(await lapseGrants(office.shell)).toBe(1)
    expect(await lapseGrants(office.shell)).toBe(0)
    expect(await findGrant(office.db, office.authority, office.now, subject)).toMatchObject({ state: 'ended' })
  })
})

describe('a revocation', () => {
  it('is contested by the person concerned and judged by somebody else', async () => {
    const id = await hire(office, 'Hoàng Bị Thu')
    const grant = await give(office, chief, { staffId: id, role: 'moderator' })
    await done(step(grant, { do: 'revoke', by: chief, reason: revoked }))
    const concerned = await signedIn(office, id)
    await done(step(grant, { do: 'contest', by: concerned, reason: text }))
    const judge = await reviewer()
    expect(await step(grant, { do: 'restore', by: concerned, reason: text })).toMatchObject({
      refused: 'role-required',
    })
    expect(await step(grant, { do: 'restore', by: judge, reason: text })).toMatchObject({ state: 'active' })
    expect(holdsRole(await signedIn(office, id), 'moderator')).toBe(true)
    const entries = await listSubjectEntries(office.db, office.authority, { module: 'staff', subject: grant })
    const doers = entries.map(({ entry }) => isPublicEntry(entry) && entry.by !== 'clock' && entry.by.who)
    expect(new Set(doers).size).toBe(3)
  })

  it('is not judged by whoever revoked, also where that person is a reviewer', async () => {
    const id = await hire(office, 'Ngô Khiếu Nại')
    const grant = await give(office, chief, { staffId: id, role: 'moderator' })
    const judge = await reviewer()
    await give(office, chief, { staffId: judge.staffId, role: 'administrator' })
    const both = await signedIn(office, judge.staffId)
    await done(step(grant, { do: 'revoke', by: both, reason: revoked }))
    await done(step(grant, { do: 'contest', by: await signedIn(office, id), reason: text }))
    expect(await step(grant, { do: 'uphold', by: both, reason: text })).toMatchObject({ refused: 'same-person' })
  })

  it('is contested on paper through a clerk, who then does not judge', async () => {
    const id = await hire(office, 'Dương Thôi Việc')
    const grant = await give(office, chief, { staffId: id, role: 'editor' })
    const clerk = await hire(office, 'Mai Văn Thư')
    await give(office, chief, { staffId: clerk, role: 'clerk' })
    await done(step(grant, { do: 'revoke', by: chief, reason: revoked }))
    await done(step(grant, { do: 'contest', by: await signedIn(office, clerk), reason: text }))
    await give(office, chief, { staffId: clerk, role: 'appeals-reviewer' })
    const received = await signedIn(office, clerk)
    expect(await step(grant, { do: 'uphold', by: received, reason: text })).toMatchObject({ refused: 'same-person' })
  })

  it('can be contested for ten working days, then it is final', async () => {
    const id = await hire(office, 'Lý Chậm Trễ')
    const grant = await give(office, chief, { staffId: id, role: 'editor' })
    await done(step(grant, { do: 'revoke', by: chief, reason: revoked }))
    expect(await step(grant, { do: 'close', by: 'clock' })).toMatchObject({ refused: 'wrong-state' })
    // 2 September is a holiday: the tenth working day after 1 September 2026 is the 16th.
    office.at('2026-09-16T10:00:00.001Z')
    expect(await step(grant, { do: 'contest', by: await signedIn(office, id), reason: text })).toMatchObject({
      refused: 'too-late',
    })
    expect(await lapseGrants(office.shell)).toBe(1)
  })

  it('never takes the last administrator of the whole authority', async () => {
    const id = await hire(office, 'Quản Trị Hai')
    await give(office, chief, { staffId: id, role: 'administrator' })
    const second = await signedIn(office, id)
    const first = (
      await listGrants(office.db, office.authority, office.now, { page: 1, size: 9, staffId: chief.staffId })
    ).rows[0]
    await done(step(first?.id ?? '', { do: 'revoke', by: second, reason: revoked }))
    const last = (await listGrants(office.db, office.authority, office.now, { page: 1, size: 9, staffId: id })).rows[0]
    expect(await step(last?.id ?? '', { do: 'resign', by: second })).toMatchObject({ refused: 'not-allowed' })
  })
})

describe('leaving office', () => {
  it('revokes every role with its reason, in one commit, and counts as left', async () => {
    const id = await hire(office, 'Tạ Nghỉ Hưu')
    const grants = [
      await give(office, chief, { staffId: id, role: 'editor' }),
      await give(office, chief, { staffId: id, role: 'clerk' }),
    ]
    office.at('2026-09-03T03:00:00.000Z')
    expect(await deactivateStaff(office.shell, { by: chief, staffId: id, until: '2026-09-02' })).toEqual({ revoked: 2 })
    expect(await findStaff(office.db, office.authority, office.now, id)).toMatchObject({ status: 'left', roles: [] })
    await expect(signedIn(office, id)).rejects.toThrow('nobody')
    for (const grant of grants) {
      const row = await findGrant(office.db, office.authority, office.now, grant)
      expect(row).toMatchObject({ state: 'revoked', dueAt: expect.stringContaining('2026-09-1') as string })
    }
  })

  it('is not noted by oneself, and not by somebody without the role', async () => {
    const id = await hire(office, 'Cao Không Quyền')
    await give(office, chief, { staffId: id, role: 'editor' })
    const by = await signedIn(office, id)
    expect(
      await deactivateStaff(office.shell, { by: chief, staffId: chief.staffId, until: '2026-08-31' }),
    ).toMatchObject({
      refused: 'own-matter',
    })
    const other = await hire(office, 'Đinh Bị Hại')
    await give(office, chief, { staffId: other, role: 'clerk' })
    expect(await deactivateStaff(office.shell, { by, staffId: other, until: '2026-08-31' })).toMatchObject({
      refused: 'role-required',
    })
    expect(await findStaff(office.db, office.authority, office.now, other)).toMatchObject({ until: null })
  })
})

describe('the public rows of grants', () => {
  it('are the same when made again from the record, after erasures too', async () => {
    const id = await hire(office, 'Kiều Xoá Dữ Liệu')
    const kept = await give(office, chief, { staffId: id, role: 'fact-checker' })
    const gone = await give(office, chief, { staffId: id, role: 'teacher-liaison' })
    await done(step(gone, { do: 'revoke', by: chief, reason: revoked }))
    await done(step(kept, { do: 'revoke', by: chief, reason: revoked }))
    await done(step(kept, { do: 'contest', by: await signedIn(office, id), reason: text }))
    const entries = await listSubjectEntries(office.db, office.authority, { module: 'staff', subject: gone })
    const seqs = entries.map((view) => view.seq).slice(0, 1)
    await office.shell.appender.run(office.authority, (batch) =>
      eraseContents(office.shell, batch, { seqs, ground: 'asked-by-person' }),
    )
    const live = await publicState(office.db, office.authority, staffFolds)
    await rebuild(office.db, office.authority, staffFolds)
    expect(await publicState(office.db, office.authority, staffFolds)).toEqual(live)
    const rows = live.get('public_grants')?.map((row) => JSON.parse(row) as Record<string, unknown>)
    expect(rows?.find((row) => row['grant_id'] === gone)).toMatchObject({
      state: 'erased',
      role: null,
      valid_from: null,
      erased_ground: 'asked-by-person',
    })
    expect(rows?.find((row) => row['grant_id'] === kept)).toMatchObject({ state: 'contested', role: 'fact-checker' })
  })
})
