import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { check } from '#kernel/check.ts'
import { gaps } from '#kernel/gaps.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { deskModule } from '#modules/desk/index.ts'
import { act } from '#record/act.ts'
import { publicState, rebuild } from '#record/rebuild.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { privacyModule } from '../index.ts'
import { dataRequestWorkflow } from './rules.ts'
import { dataRequestKind } from './store.ts'

let office: SmallOffice
let admin: Person
let other: Person
let reviewer: Person
let officer: Person
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  other = await office.hire('Lê Quản Trị Hai', 'administrator')
  reviewer = await office.hire('Phạm Xét Khiếu Nại', 'appeals-reviewer')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
})
afterAll(() => office.close())
beforeEach(() => {
  office.office.now = new Date('2026-09-04T02:00:00.000Z')
})

type Done = { subject: string; state: string; seq: number; ticket?: string }
const file = async (asks: string, person = officer) =>
  allowed(await office.call('file-data-request', person, { body: { asks, text: 'Tôi muốn biết.' } })) as Done
const step = (
  id: string,
  name: string,
  by: Person | 'clock',
  more: { reason?: { code?: string; text?: string }; input?: object } = {},
) => act(office.shell, dataRequestKind, { id, do: name, by, reason: more.reason, input: { ...more.input } })

describe('the table of data requests', () => {
  it('has no gaps', () => expect(gaps(dataRequestWorkflow)).toEqual([]))

  it('lets nobody but the reviewer judge an appeal, and no administrator who decided before', () => {
    for (const name of ['uphold', 'overturn']) {
      const by = { ...reviewer }
      const deeds = [{ do: 'refuse', self: true }]
      const attempt = { do: name, by, reason: { text: 'Đã xem.' } }
      expect(check(dataRequestWorkflow, { state: 'appealed', deeds: [], concerned: false }, attempt)).toMatchObject({
        do: name,
      })
      expect(check(dataRequestWorkflow, { state: 'appealed', deeds, concerned: false }, attempt)).toMatchObject({
        refused: 'same-person',
      })
      expect(check(dataRequestWorkflow, { state: 'appealed', deeds: [], concerned: true }, attempt)).toMatchObject({
        refused: 'own-matter',
      })
      expect(
        check(dataRequestWorkflow, { state: 'appealed', deeds: [], concerned: false }, { ...attempt, by: admin }),
      ).toMatchObject({ refused: 'role-required' })
    }
  })

  it('refuses every step from every state from which the table does not let it start', () => {
    for (const row of dataRequestWorkflow.steps) {
      for (const state of ['nothing', ...Object.keys(dataRequestWorkflow.states)]) {
        const everyone: Person = { ...admin, grants: [...admin.grants, ...reviewer.grants, ...clerk.grants] }
        const by = row.by === 'clock' ? 'clock' : everyone
        const concerned = row.by !== 'clock' && row.by.includes('concerned')
        const reason = { text: 'Lý do.', code: Array.isArray(row.reason) ? (row.reason[0] as string) : undefined }
        const result = check(dataRequestWorkflow, { state, deeds: [], concerned }, { do: row.do, by, reason })
        if (row.from.includes(state)) expect(result).toMatchObject({ do: row.do })
        else expect(result).toMatchObject({ refused: 'wrong-state' })
      }
    }
  })
})

describe('a request about one’s own data', () => {
  it('is due by the terms of the decree: two working days to accept, ten days to grant a copy, twenty to erase', async () => {
    const { subject } = await file('erasure')
    const due = async () =>
      (
        await office.db
          .selectFrom('record_subjects')
          .select('due_at')
          .where('subject', '=', subject)
          .executeTakeFirstOrThrow()
      ).due_at?.toISOString()
    expect(await due()).toBe('2026-09-08T10:00:00.000Z')
    allowed(await step(subject, 'accept', admin))
    expect(await due()).toBe('2026-09-24T02:00:00.000Z')
    allowed(await step(subject, 'extend', admin, { reason: { text: 'Nhiều dữ liệu.' } }))
    expect(await due()).toBe('2026-10-14T02:00:00.000Z')
    expect(await step(subject, 'extend', admin, { reason: { text: 'Nữa.' } })).toMatchObject({ refused: 'not-allowed' })
  })

  it('is from the person who files it, and from nobody else', async () => {
    const forged = await act(office.shell, dataRequestKind, {
      do: 'file',
      by: officer,
      input: { asks: 'copy', proof: 'sign-in', from: admin.staffId },
    })
    expect(forged).toMatchObject({ refused: 'not-allowed' })
  })

  it('is not decided by the person who filed it', async () => {
    const { subject } = await file('copy', admin)
    expect(await step(subject, 'accept', admin)).toMatchObject({ refused: 'own-matter' })
    allowed(await step(subject, 'accept', other))
  })

  it('is read by those who answer and by its owner only', async () => {
    const { subject } = await file('copy')
    expect(await office.call('get-data-request', officer, { params: { id: subject } })).toMatchObject({
      asks: 'copy',
      text: 'Tôi muốn biết.',
      mine: true,
    })
    expect(await office.call('get-data-request', admin, { params: { id: subject } })).toMatchObject({ mine: false })
    expect(await office.call('get-data-request', clerk, { params: { id: subject } })).toMatchObject({
      refused: 'not-found',
    })
    const mine = (await office.call('list-data-requests', clerk)) as { total: number }
    expect(mine.total).toBe(0)
  })

  it('gives the copy of everything the modules hold about the person who asks', async () => {
    const copy = (await office.call('get-my-data', officer)) as { kinds: { kind: string; held: unknown }[] }
    expect(copy.kinds.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['notice', 'data-request', 'access-log', 'record-content']),
    )
    expect(JSON.stringify(copy)).toContain('Tôi muốn biết.')
    expect(JSON.stringify(copy)).not.toContain('Trần Quản Trị')
  })

  it('may be contested after a refusal, and another person decides', async () => {
    const { subject } = await file('copy')
    expect(await step(subject, 'refuse', admin)).toMatchObject({ refused: 'reason-required' })
    allowed(await step(subject, 'refuse', admin, { reason: { code: 'not-held' } }))
    expect(await step(subject, 'appeal', admin, { reason: { text: 'Không đúng.' } })).toMatchObject({
      refused: 'role-required',
    })
    allowed(await step(subject, 'appeal', officer, { reason: { text: 'Không đúng.' } }))
    allowed(await step(subject, 'overturn', reviewer, { reason: { text: 'Có giữ.' } }))
    await office.runScheduled('privacy-carry-out')
    expect(await office.call('get-data-request', officer, { params: { id: subject } })).toMatchObject({
      state: 'answered',
    })
  })

  it('is closed by the clock when the time to contest has passed', async () => {
    const { subject } = await file('copy')
    allowed(await step(subject, 'refuse', admin, { reason: { code: 'not-held' } }))
    office.office.now = new Date('2026-12-20T02:00:00.000Z')
    expect(await step(subject, 'appeal', officer, { reason: { text: 'Muộn.' } })).toMatchObject({ refused: 'too-late' })
    await office.runScheduled('privacy-carry-out')
    expect(await office.call('get-data-request', officer, { params: { id: subject } })).toMatchObject({
      state: 'closed',
    })
  })
})

describe('the answer', () => {
  it('is written by those who answer, not by the person who asked', async () => {
    const { subject } = await file('copy')
    allowed(await step(subject, 'withdraw', officer, { input: { answer: 'Tôi tự trả lời.' } }))
    expect(await office.call('get-data-request', officer, { params: { id: subject } })).toMatchObject({ answer: null })
  })
})

describe('a request by ticket', () => {
  it('is followed and contested with the code alone, which is kept as a hash', async () => {
    const done = allowed(
      await office.call('register-data-request', clerk, {
        body: { asks: 'correction', proof: 'identity-card', text: 'Sửa số điện thoại.' },
      }),
    ) as Done
    const code = done.ticket ?? ''
    expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/)
    const kept = await office.db
      .selectFrom('privacy_tickets')
      .selectAll()
      .where('ticket_id', '=', done.subject)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(kept)).not.toContain(code)
    expect(
      await office.call('look-up-ticket', undefined, { body: { code: code.toLowerCase().replaceAll('-', ' ') } }),
    ).toMatchObject({ state: 'received', mayWithdraw: true, mayAppeal: false })
    allowed(await step(done.subject, 'refuse', admin, { reason: { code: 'not-wrong' } }))
    expect(
      await office.call('move-by-ticket', undefined, { body: { code, do: 'appeal', text: 'Số cũ rồi.' } }),
    ).toMatchObject({ state: 'appealed' })
    expect(await office.call('look-up-ticket', undefined, { body: { code } })).toMatchObject({
      state: 'appealed',
      reason: { vi: 'Dữ liệu đã đúng, không có gì phải sửa' },
    })
  })

  it('answers a wrong code as nothing', async () => {
    expect(await office.call('look-up-ticket', undefined, { body: { code: '00000-00000-00000-00000' } })).toMatchObject(
      { refused: 'not-found' },
    )
  })
})

describe('the public rows', () => {
  it('equal their replay, and name nobody', async () => {
    const folds = [{ module: 'privacy', publicTables: privacyModule.publicTables, project: privacyModule.project! }]
    const live = await publicState(office.db, office.authority, folds)
    await rebuild(office.db, office.authority, folds)
    expect(await publicState(office.db, office.authority, folds)).toEqual(live)
    const entries = await office.db.selectFrom('record_entries').select('entry').execute()
    const text = entries.map((row) => Buffer.from(row.entry).toString('utf8')).join('\n')
    for (const person of [admin, officer, clerk]) expect(text).not.toContain(person.staffId)
    expect(text).not.toContain('Tôi muốn biết')
    expect(isRefusal(live)).toBe(false)
  })
})
