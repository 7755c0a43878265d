import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { privacyModule } from '#modules/privacy/index.ts'
import { roleGrantKind } from '#modules/staff/index.ts'
import { allowed, openSmallOffice, type SmallOffice } from '../../../../test/small-office.ts'
import { deskModule } from '../index.ts'
import { chooseKeys, offerSteps } from './offer-steps.ts'

let office: SmallOffice
let admin: Person
let other: Person
let officer: Person
let clerk: Person

beforeAll(async () => {
  office = await openSmallOffice([deskModule, privacyModule])
  admin = await office.hire('Trần Quản Trị', 'administrator')
  other = await office.hire('Lê Quản Trị Hai', 'administrator')
  officer = await office.hire('Nguyễn Thị Chuyên Viên', 'officer')
  clerk = await office.hire('Vũ Văn Thư', 'clerk')
})
afterAll(() => office.close())

type Done = { subject: string; seq: number }
type Panel = {
  state: string
  lastSeq: number
  workingDaysLeft: number
  steps: {
    do: string
    key: string
    reason: string
    codes: { code: string }[]
    dueAt: string | null
    inStead: string | null
  }[]
  refused: { do: string; refused: string; rule: string }[]
  history: {
    do: string
    label: { vi: string }
    by: { role: string; name: string | null; self: boolean; inStead: string | null }
    reason: { text: string | null } | null
  }[]
}
const file = async (person = officer) =>
  allowed(await office.call('file-data-request', person, { body: { asks: 'copy' } })) as Done
const key = (id: string) => ({ module: 'privacy', kind: 'data-request', id })
const panel = async (person: Person, id: string) =>
  (await office.call('get-subject', person, { params: key(id) })) as Panel

describe('the decision panel', () => {
  it('offers each person the steps the table gives them, with keys, reasons and terms', async () => {
    const { subject } = await file()
    const seen = await panel(admin, subject)
    expect(seen).toMatchObject({
      state: 'received',
      workingDaysLeft: 2,
      concernsMe: false,
      kindLabel: { vi: 'yêu cầu về dữ liệu cá nhân' },
    })
    expect(seen.steps.map(({ do: name, reason }) => [name, reason])).toEqual([
      ['accept', 'none'],
      ['refuse', 'code'],
    ])
    expect(seen.steps[0]).toMatchObject({ key: 't', dueAt: '2026-09-08T10:00:00.000Z' })
    expect(seen.steps[1]?.codes.length).toBeGreaterThan(3)
    expect((await panel(officer, subject)).steps.map(({ do: name }) => name)).toEqual(['withdraw'])
  })

  it('gives a step the letter that it has on subjects alike, also where another step is of no use', async () => {
    const person = await office.hire('Đỗ Xét Lại', 'appeals-reviewer')
    const { workflow } = roleGrantKind
    const steps = workflow.steps.map((step) => ({ ...step, label: { vi: `Dừng ${step.do}`, en: step.do } }))
    const standing = { state: 'contested', deeds: [], unitId: null, concerned: false }
    const offer = (unused: string[]) =>
      offerSteps({ ...workflow, steps }, standing, { person, enteredAt: new Date(0), unused }).steps.map(
        ({ do: name, key: letter }) => `${name} ${letter}`,
      )
    const [first = '', ...others] = offer([])
    expect(others.length).toBeGreaterThan(0)
    expect(offer([first.split(' ')[0] ?? ''])).toEqual(others)
  })

  it('says where the step is the concerned person’s own and is entered from paper', () => {
    const revoked = { state: 'revoked', deeds: [], unitId: null }
    const contest = (person: Person, concerned: boolean) =>
      offerSteps(roleGrantKind.workflow, { ...revoked, concerned }, { person, enteredAt: new Date(0) }).steps
    expect(contest(clerk, false)).toMatchObject([{ do: 'contest', onPaper: true }])
    expect(contest(officer, true)).toMatchObject([{ do: 'contest', onPaper: false }])
  })

  it('says which steps are closed to the person, and by which rule', async () => {
    const { subject } = await file(admin)
    const seen = await panel(admin, subject)
    expect(seen.refused).toMatchObject([
      { do: 'accept', refused: 'own-matter' },
      { do: 'refuse', refused: 'own-matter' },
    ])
    expect(seen.refused.every(({ rule }) => rule.length > 10)).toBe(true)
  })

  it('is closed to whoever has no part in the matter, as if it were not there', async () => {
    const { subject } = await file()
    expect(await office.call('get-subject', clerk, { params: key(subject) })).toMatchObject({ refused: 'not-found' })
    expect(await office.call('take-step', clerk, { params: key(subject), body: { do: 'accept' } })).toMatchObject({
      refused: 'not-found',
    })
    expect(await office.call('get-subject', admin, { params: key('khong-co') })).toMatchObject({ refused: 'not-found' })
    expect(await office.call('get-subject', admin, { params: { ...key(subject), kind: 'erasure' } })).toMatchObject({
      refused: 'not-found',
    })
  })

  it('tells the history, with names for those who work on it and roles for the person concerned', async () => {
    const { subject } = await file()
    await office.call('take-step', admin, { params: key(subject), body: { do: 'accept' } })
    await office.call('take-step', admin, {
      params: key(subject),
      body: { do: 'refuse', reason: { code: 'not-held', text: 'Không có.' } },
    })
    const inside = await panel(other, subject)
    expect(inside.history.map(({ do: did, by }) => [did, by.role, by.name])).toEqual([
      ['data-request-filed', 'staff', 'Nguyễn Thị Chuyên Viên'],
      ['data-request-accepted', 'administrator', 'Trần Quản Trị'],
      ['data-request-refused', 'administrator', 'Trần Quản Trị'],
    ])
    const outside = await panel(officer, subject)
    expect(outside.history.map(({ by }) => [by.name, by.self])).toEqual([
      [null, true],
      [null, false],
      [null, false],
    ])
    expect(outside.history[2]).toMatchObject({
      label: { vi: 'Từ chối' },
      reason: { code: 'not-held', text: 'Không có.' },
    })
  })
})

describe('a deputy', () => {
  it('is told in whose stead a step would be taken, and the history says so afterwards', async () => {
    const absent = await office.hire('Hoàng Văn Vắng', 'administrator')
    const stand = { role: 'administrator' as const, unitId: null, inStead: absent.staffId }
    const deputy: Person = { ...(await office.hire('Bùi Thị Thay')), grants: [stand] }
    const { subject } = await file()
    expect((await panel(deputy, subject)).steps.map(({ inStead }) => inStead)).toEqual([
      'Hoàng Văn Vắng',
      'Hoàng Văn Vắng',
    ])
    expect((await panel(admin, subject)).steps.map(({ inStead }) => inStead)).toEqual([null, null])
    allowed(await office.call('take-step', deputy, { params: key(subject), body: { do: 'accept' } }))
    expect((await panel(other, subject)).history[1]?.by).toMatchObject({
      words: { vi: 'KT. Quản trị viên' },
      name: 'Bùi Thị Thay',
      inStead: 'Hoàng Văn Vắng',
    })
    expect((await panel(officer, subject)).history[1]?.by).toMatchObject({ name: null, inStead: null })
  })
})

describe('taking a step', () => {
  it('is refused as out of date where somebody decided in between', async () => {
    const { subject, seq } = await file()
    allowed(await office.call('take-step', admin, { params: key(subject), body: { do: 'accept', lastSeq: seq } }))
    expect(
      await office.call('take-step', other, {
        params: key(subject),
        body: { do: 'refuse', reason: { code: 'not-held' }, lastSeq: seq },
      }),
    ).toMatchObject({ refused: 'out-of-date' })
    expect(await panel(other, subject)).toMatchObject({ state: 'accepted' })
  })

  it('names the field of an input that the kind does not take', async () => {
    const { subject } = await file()
    expect(
      await office.call('take-step', admin, { params: key(subject), body: { do: 'accept', input: { answer: 5 } } }),
    ).toMatchObject({ refused: 'not-allowed', field: 'input.answer' })
  })

  it('needs the scope of the module when a token is used', async () => {
    const { subject } = await file()
    const token: Person = { ...admin, scopes: ['work:write'] }
    expect(await office.call('take-step', token, { params: key(subject), body: { do: 'accept' } })).toMatchObject({
      refused: 'scope-required',
    })
    allowed(
      await office.call(
        'take-step',
        { ...token, scopes: ['work:write', 'privacy:write'] },
        { params: key(subject), body: { do: 'accept' } },
      ),
    )
  })

  it('is taken once by one of many who press at the same time', async () => {
    const { subject } = await file()
    const results = await Promise.all(
      Array.from({ length: 10 }, () =>
        office.call('take-step', admin, { params: key(subject), body: { do: 'accept' } }),
      ),
    )
    expect(results.filter((result) => (result as { state?: string }).state === 'accepted')).toHaveLength(1)
  })
})

describe('keys of steps', () => {
  it('are letters of the label, never doubled, never those the console keeps for itself', () => {
    expect(chooseKeys(['Từ chối', 'Tiếp nhận', 'Thu hồi', 'Khôi phục', 'Đồng ý'])).toEqual(['t', 'n', 'h', 'p', 'd'])
    const many = chooseKeys(Array.from({ length: 30 }, () => 'Zzz'))
    expect(new Set(many).size).toBe(30)
    expect(many.some((letter) => 'jkz'.includes(letter))).toBe(false)
  })
})
