import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { gaps } from '#kernel/gaps.ts'
import { deskModule } from '#modules/desk/index.ts'
import type { Module } from '#record/module.ts'
import { listEntriesByDeed } from '#record/read.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { privacyModule } from '../index.ts'
import { applyRetention } from './apply-retention.ts'
import { listRetention } from './read.ts'
import { retentionRunWorkflow } from './rules.ts'

let office: SmallOffice
let officer: Person
let fails = false

/** A kind of data whose erasure can be made to fail, as a database does in the middle of the night. */
const shaky: Module = {
  name: 'shaky',
  subjectKinds: [],
  publicTables: [],
  handlers: [],
  retention: [
    {
      kind: 'thing',
      label: { vi: 'Thứ', en: 'Thing' },
      purpose: { vi: 'Thử', en: 'Trial' },
      basis: 'Quy chế',
      period: { vi: '1 ngày', en: '1 day' },
      days: 1,
      apply: async () => {
        if (fails) throw new Error('the database went away')
        return 7
      },
    },
  ],
}

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule, shaky])
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
})
afterAll(() => office.close())

async function noticeAt(at: Date): Promise<void> {
  const text = { vi: 'Cũ', en: 'Old' }
  await office.db
    .insertInto('notices')
    .values({
      authority_id: office.authority,
      staff_id: officer.staffId,
      seq: Math.floor(Math.random() * 1e9),
      at,
      module: 'x',
      kind: 'x',
      subject: randomUUID(),
      party: 'concerned',
      title: text,
      text,
      href: '',
      read_at: null,
      mailed_at: null,
      mail_note: null,
    })
    .execute()
}
const runs = () => listEntriesByDeed(office.db, office.authority, { did: 'retention-applied', limit: 10 })

describe('the retention table', () => {
  it('has a workflow without gaps', () => expect(gaps(retentionRunWorkflow)).toEqual([]))

  it('names every kind of data with purpose, basis and period, once', () => {
    const rows = listRetention(office.modules)
    const names = rows.map((row) => `${row.module}/${row.kind}`)
    expect(names).toEqual([...new Set(names)])
    for (const row of rows)
      for (const text of [row.label.vi, row.purpose.vi, row.basis, row.period.vi]) expect(text).not.toBe('')
  })

  it('is shown to anyone', async () => {
    const shown = (await office.call('list-retention', undefined)) as { rows: unknown[] }
    expect(shown.rows).toHaveLength(listRetention(office.modules).length)
  })
})

describe('the daily erasure', () => {
  it('goes on after an interruption without erasing or counting twice, and leaves one entry', async () => {
    await noticeAt(new Date('2025-01-01T00:00:00Z'))
    await noticeAt(new Date('2026-09-03T00:00:00Z'))
    fails = true
    await expect(applyRetention(office.services, office.authority)).rejects.toThrow('went away')
    expect(await runs()).toHaveLength(0)
    fails = false
    await office.runScheduled('retention')
    const [run] = await runs()
    expect(run?.entry).toMatchObject({
      by: 'clock',
      automated: 'scheduled',
      public: { day: '2026-09-04', erased: { 'desk/notice': 1, 'shaky/thing': 7, 'privacy/access-log': 0 } },
    })
    expect(await office.db.selectFrom('notices').selectAll().execute()).toHaveLength(1)
  })

  it('runs once a day, however often its job is delivered', async () => {
    await Promise.all([office.runScheduled('retention'), office.runScheduled('retention')])
    expect(await runs()).toHaveLength(1)
    office.office.now = new Date('2026-09-05T02:00:00.000Z')
    await Promise.all([office.runScheduled('retention'), office.runScheduled('retention')])
    expect(await runs()).toHaveLength(2)
  })

  it('is listed publicly from the record alone', async () => {
    const folds = [{ module: 'privacy', publicTables: privacyModule.publicTables, project: privacyModule.project! }]
    const live = await publicState(office.db, office.authority, folds)
    await rebuild(office.db, office.authority, folds)
    expect(await publicState(office.db, office.authority, folds)).toEqual(live)
    expect(await office.call('list-retention-runs', undefined)).toMatchObject({
      total: 2,
      rows: [
        { day: '2026-09-05', total: 7 },
        { day: '2026-09-04', total: 8 },
      ],
    })
  })

  it('erases the words of requests a year after they ended, and keeps the entries', async () => {
    const done = (await office.call('file-data-request', officer, {
      body: { asks: 'copy', text: 'Lời riêng tư' },
    })) as { subject: string; seq: number }
    const { act } = await import('#record/act.ts')
    const { dataRequestKind } = await import('../requests/store.ts')
    await act(office.shell, dataRequestKind, { id: done.subject, do: 'withdraw', by: officer, input: {} })
    office.office.now = new Date('2027-10-01T02:00:00.000Z')
    await office.runScheduled('retention')
    const row = await office.db
      .selectFrom('data_requests')
      .selectAll()
      .where('request_id', '=', done.subject)
      .executeTakeFirstOrThrow()
    expect(row.text).toBeNull()
    const content = await office.db
      .selectFrom('record_contents')
      .selectAll()
      .where('seq', '=', done.seq)
      .executeTakeFirstOrThrow()
    expect(content).toMatchObject({ salt: null, body: null, erased_ground: 'time-over' })
  })
})
