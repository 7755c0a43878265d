import { sql } from 'kysely'
import { expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { act } from '#record/act.ts'
import { lockSubject, saveSubjects } from '#record/subjects.ts'
import { administrator, done, eachInNewOffice, give, hire, signedIn, type Office } from '../../../../test/office.ts'
import { listStaff } from '../people/read.ts'
import { grantRole } from './grant-role.ts'
import { lapseGrants } from './lapse-grants.ts'
import { roleGrantKind } from './store.ts'

let office: Office
let chief: Person

eachInNewOffice(async (opened) => {
  office = opened
  chief = await administrator(opened)
})

/** The roles that the list of staff shows, after a look that every grant bears the state of its subject. */
async function shown(staffId: string): Promise<string[] | undefined> {
  const { rows } = await sql<{ copied: string; state: string }>`
    select g.state as copied, s.state from role_grants g
    join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff' and s.subject = g.grant_id::text
    where g.authority_id = ${office.authority}`.execute(office.db)
  expect(rows.map(({ copied }) => copied)).toEqual(rows.map(({ state }) => state))
  const asked = { status: 'all', page: 1, size: 100 } as const
  const list = await listStaff(office.db, office.authority, office.now, asked)
  const listed = list.rows.find(({ id }) => id === staffId)?.roles
  expect(listed).toEqual((await signedIn(office, staffId)).grants.map(({ role }) => role).toSorted())
  return listed
}

const step = (id: string, name: string, by: Person) => {
  const reason = name === 'revoke' ? { code: 'duty-changed' } : { text: 'Vì phân công lại.' }
  return done(act(office.shell, roleGrantKind, { id, do: name, by, reason, input: {} }))
}

it('shows the roles in force after every step of a grant', async () => {
  const staffId = await hire(office, 'Đặng Thị Danh Sách')
  const judge = await hire(office, 'Mai Xét Lại')
  await give(office, chief, { staffId: judge, role: 'appeals-reviewer' })
  expect(await shown(staffId)).toEqual([])
  const grant = await give(office, chief, { staffId, role: 'moderator' })
  await give(office, chief, { staffId, role: 'clerk' })
  expect(await shown(staffId)).toEqual(['clerk', 'moderator'])
  await step(grant, 'revoke', chief)
  expect(await shown(staffId)).toEqual(['clerk'])
  await step(grant, 'contest', await signedIn(office, staffId))
  expect(await shown(staffId)).toEqual(['clerk'])
  await step(grant, 'restore', await signedIn(office, judge))
  expect(await shown(staffId)).toEqual(['clerk', 'moderator'])
  await step(grant, 'resign', await signedIn(office, staffId))
  expect(await shown(staffId)).toEqual(['clerk'])
})

it('shows a role on the days for which it was granted, and not a moment longer', async () => {
  const staffId = await hire(office, 'Cù Có Hạn')
  const facts = { staffId, role: 'editor' as const, unitId: null, from: '2026-09-05', until: '2026-09-10', paper: '' }
  await done(grantRole(office.shell, chief, facts))
  expect(await shown(staffId)).toEqual([])
  office.at('2026-09-10T16:59:00.000Z')
  expect(await shown(staffId)).toEqual(['editor'])
  office.at('2026-09-10T17:00:00.000Z')
  expect(await shown(staffId)).toEqual([])
  expect(await lapseGrants(office.shell)).toBe(1)
  expect(await shown(staffId)).toEqual([])
})

it('follows a subject that is moved by other means than a decision, as when a restored record is brought up to date', async () => {
  const staffId = await hire(office, 'Lý Khôi Phục')
  const subject = await give(office, chief, { staffId, role: 'officer' })
  await office.db.transaction().execute(async (tx) => {
    const row = await lockSubject(tx, new Map(), office.authority, { module: 'staff', subject })
    if (row) await saveSubjects(tx, [{ ...row, state: 'revoked' }])
  })
  expect(await shown(staffId)).toEqual([])
})
