import { afterAll, beforeAll, expect, it } from 'vitest'
import { inviteLogin } from '#platform/session/logins.ts'
import { hire, openOffice, type Office } from '../../../../test/office.ts'
import { signInRetention } from './retention.ts'

let office: Office
beforeAll(async () => {
  office = await openOffice()
})
afterAll(() => office.close())

it('keeps the account of who asks for erasure while in office, and erases it afterwards', async () => {
  const { db, authority, now } = office
  const staffId = await hire(office, 'Nông Thị Hạnh')
  const invited = { authority, email: 'hanh@thu.example', name: 'Nông Thị Hạnh', until: now, now }
  const userId = await db.transaction().execute((tx) => inviteLogin(tx, invited))
  await db.updateTable('staff').set({ user_id: userId }).where('staff_id', '=', staffId).execute()
  const erase = () =>
    db
      .transaction()
      .execute(async (tx) =>
        signInRetention.find(({ kind }) => kind === 'sign-in-account')?.erase?.(tx, { authority, staffId, now }),
      )
  expect(await erase()).toMatchObject({ erased: 0, kept: expect.stringContaining('Còn đang làm việc') })
  await db.updateTable('staff').set({ active_until: '2026-08-31' }).where('staff_id', '=', staffId).execute()
  expect(await erase()).toEqual({ erased: 1 })
  expect(await db.selectFrom('auth_users').select('id').where('id', '=', userId).execute()).toEqual([])
})
