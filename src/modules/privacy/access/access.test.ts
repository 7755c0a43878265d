import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { deskModule } from '#modules/desk/index.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { flushAccessLog, logPersonalAccess, privacyModule } from '../index.ts'
import { createAccessLog, idsShown } from './access-log.ts'

let office: SmallOffice
let admin: Person
let officer: Person
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
})
afterAll(() => office.close())

const look = (person: Person, params: unknown, output: unknown = {}) =>
  logPersonalAccess(office.services, {
    hosted: { authority: office.authority },
    endpoint: { name: 'get-staff' },
    input: { params, person },
    output,
  })

describe('the access log', () => {
  it('tells the person concerned who looked, and when', async () => {
    await look(clerk, { id: officer.staffId })
    await flushAccessLog(office.services)
    expect(await office.call('list-who-looked-at-me', officer)).toMatchObject({
      total: 1,
      rows: [{ by: 'Vũ Văn Thư', endpoint: 'get-staff', at: '2026-09-04T02:00:00.000Z', subject: null }],
    })
    expect(await office.call('list-who-looked-at-me', clerk)).toMatchObject({ total: 0 })
  })

  it('does not tell people of looking at their own data, nor twice of one minute', async () => {
    await look(officer, { id: officer.staffId })
    for (let time = 0; time < 5; time++)
      await look(admin, {}, { rows: [{ id: officer.staffId }, { id: clerk.staffId }] })
    await flushAccessLog(office.services)
    expect(await office.call('list-who-looked-at-me', officer)).toMatchObject({ total: 2 })
    expect(await office.call('list-access-log', admin, { query: { by: admin.staffId } })).toMatchObject({ total: 2 })
  })

  it('takes a subject for the persons it concerns', async () => {
    const { subject } = (await office.call('file-data-request', officer, { body: { asks: 'copy' } })) as {
      subject: string
    }
    await look(admin, { id: subject })
    await flushAccessLog(office.services)
    expect(await office.call('list-who-looked-at-me', officer)).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ by: 'Trần Quản Trị', subject })]),
    })
  })

  it('filters by Vietnamese days', async () => {
    const on = async (from: string, to: string) =>
      ((await office.call('list-who-looked-at-me', officer, { query: { from, to } })) as { total: number }).total
    expect(await on('2026-09-04', '2026-09-04')).toBe(3)
    expect(await on('2026-09-05', '2026-09-06')).toBe(0)
  })

  it('keeps what it could not write and writes it when the database is back', async () => {
    await sql`alter table access_log rename to away`.execute(office.db)
    const log = createAccessLog({ db: office.db, newId: randomUUID, log: office.services.log, pause: 60_000 })
    log.note({
      authority: office.authority,
      staffId: admin.staffId,
      endpoint: 'later',
      subjectIds: [clerk.staffId],
      at: new Date(),
    })
    await log.flush()
    expect(office.logged).toContain('access log: cannot write, will try again')
    await sql`alter table away rename to access_log`.execute(office.db)
    await log.close()
    expect(await office.call('list-who-looked-at-me', clerk)).toMatchObject({
      rows: expect.arrayContaining([expect.objectContaining({ endpoint: 'later' })]),
    })
  })

  it('reads ids from parameters, answers and rows only', () => {
    const id = randomUUID()
    expect(
      idsShown({ params: { id }, output: { id, staffId: 'x', other: randomUUID(), rows: [{ staffId: id }, null] } }),
    ).toEqual([id])
    expect(idsShown({ params: undefined, output: null })).toEqual([])
  })
})
