import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { privacyModule } from '../index.ts'
import { askByTicket } from './by-ticket.ts'

let office: SmallOffice
let clerk: Person
beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
})
afterAll(() => office.close())

type Held = { subject: string; ticket: string }
const register = async () => {
  const body = { asks: 'copy', proof: 'letter', text: 'Xin bản sao.' }
  return allowed(await office.call('register-data-request', clerk, { body })) as Held
}
const withdraw = async ({ ticket }: Held) =>
  allowed(await office.call('move-by-ticket', undefined, { body: { code: ticket, do: 'withdraw' } }))
const tickets = async () =>
  (await office.db.selectFrom('privacy_tickets').select('ticket_id').execute()).map((row) => row.ticket_id)

it('keeps a ticket while one of its requests has words or is open, and forgets it with the last of them', async () => {
  const [ended, open] = [await register(), await register()]
  await withdraw(ended)
  office.office.now = new Date('2026-12-01T02:00:00.000Z')
  allowed(await askByTicket(office.shell, { code: ended.ticket, asks: 'correction', text: 'Sửa tên.' }))
  await withdraw(ended)
  const nights: [string, string[]][] = [
    ['2027-08-01', [ended.subject, open.subject]],
    // The first request has lost its words, the second has not.
    ['2027-10-01', [ended.subject, open.subject]],
    ['2027-12-20', [open.subject]],
  ]
  for (const [day, left] of nights) {
    office.office.now = new Date(`${day}T02:00:00.000Z`)
    await office.runScheduled('retention')
    expect((await tickets()).toSorted()).toEqual(left.toSorted())
  }
})
