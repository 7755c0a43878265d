import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { act } from '#record/act.ts'
import { findLogKey, logKeyKind } from '#record/log-key.ts'
import { createRecordModule } from '#record/routes.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'

const input = { vkey: 'hosen.test/record+00000000+AAAA', certificate: 'minhbach log key v1' }
const files = {
  origin: async () => 'office.test/record',
  receipt: async () => undefined,
  keys: async () => undefined,
  admit: async () => ({ fault: 'unreadable' as const }),
  activate: async () => undefined,
  activateRoot: async () => undefined,
}

let office: SmallOffice
let admin: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, createRecordModule(files)])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  await act(office.shell, logKeyKind, { do: 'open', by: 'clock', input })
})
afterAll(() => office.close())

it('lets nobody write a key of their own making into the record through the decision panel', async () => {
  const params = { module: 'record', kind: 'log-key', id: await findLogKey(office.db, office.authority) }
  const forged = { vkey: 'hosen.test/record+11111111+BBBB', certificate: 'forged' }
  for (const [step, given] of [
    ['rotate', forged],
    ['rotate', {}],
    ['succeed', forged],
    ['succeed', {}],
  ] as const) {
    const body = { do: step, reason: { code: 'entries-lost', text: 'Đổi khoá' }, input: given }
    expect(await office.call('take-step', admin, { params, body })).toMatchObject({ refused: 'not-allowed' })
  }
  expect(await office.db.selectFrom('record_entries').select('did').execute()).toEqual([{ did: 'record-opened' }])
})
