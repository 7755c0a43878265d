import { describe, expect, it } from 'vitest'
import type { Person } from './actor.ts'
import { allowedSteps, check, roleFor, stepBack, type Standing } from './check.ts'
import type { Role } from './role.ts'
import type { Workflow } from './workflow.ts'

const words = (vi: string) => ({ vi, en: vi })

const notes: Workflow = {
  module: 'notes',
  kind: 'note',
  label: words('ghi chú'),
  states: { shown: words('đang hiện'), hidden: words('đã ẩn'), contested: words('bị khiếu nại') },
  reasons: { spam: words('quảng cáo rác') },
  steps: [
    { from: ['nothing'], do: 'post', past: 'posted', to: 'shown', by: ['staff'], label: words('đăng') },
    {
      from: ['shown'],
      do: 'hide',
      past: 'hidden',
      to: 'hidden',
      by: ['moderator'],
      label: words('ẩn'),
      reason: ['spam'],
      basis: 'điều 5',
      restricts: true,
      notify: ['concerned'],
    },
    {
      from: ['hidden'],
      do: 'contest',
      past: 'contested',
      to: 'contested',
      by: ['concerned'],
      label: words('khiếu nại'),
      reason: 'text',
    },
    {
      from: ['contested'],
      do: 'restore',
      past: 'restored',
      to: 'shown',
      by: ['appeals-reviewer'],
      label: words('khôi phục'),
      notBy: ['hide', 'concerned'],
    },
    { from: ['hidden'], do: 'expire', past: 'expired', to: 'shown', by: 'clock', label: words('hết hạn') },
  ],
}

const person = (...roles: Role[]): Person => ({
  authority: 'a',
  staffId: 's',
  grants: roles.map((role) => ({ role, unitId: null })),
  secondFactor: true,
})
const standing = (state: string, more: Partial<Standing> = {}): Standing => ({
  state,
  deeds: [],
  concerned: false,
  ...more,
})

describe('check', () => {
  it('returns the step where the table allows it', () => {
    expect(
      check(notes, standing('shown'), { do: 'hide', by: person('moderator'), reason: { code: 'spam' } }),
    ).toMatchObject({ to: 'hidden' })
  })

  it('refuses a step that the table does not have', () => {
    expect(check(notes, standing('shown'), { do: 'burn', by: person('moderator') })).toMatchObject({
      refused: 'not-found',
      field: 'do',
    })
  })

  it('refuses a step from another state before it looks at the role', () => {
    expect(check(notes, standing('hidden'), { do: 'hide', by: person('clerk') })).toMatchObject({
      refused: 'wrong-state',
      basis: 'điều 5',
    })
  })

  it('refuses whoever lacks the role', () => {
    expect(
      check(notes, standing('shown'), { do: 'hide', by: person('clerk'), reason: { code: 'spam' } }),
    ).toMatchObject({ refused: 'role-required' })
  })

  it('refuses a role that was granted for another unit', () => {
    const elsewhere = { ...person(), grants: [{ role: 'moderator' as const, unitId: 'u2' }] }
    const attempt = { do: 'hide', by: elsewhere, reason: { code: 'spam' } }
    expect(check(notes, standing('shown', { unitId: 'u1' }), attempt)).toMatchObject({ refused: 'role-required' })
    expect(check(notes, standing('shown', { unitId: null }), attempt)).toMatchObject({ refused: 'role-required' })
    expect(check(notes, standing('shown', { unitId: 'u2' }), attempt)).toMatchObject({ do: 'hide' })
  })

  it('refuses a weighty role without a second factor', () => {
    const by = { ...person('appeals-reviewer'), secondFactor: false }
    expect(check(notes, standing('contested'), { do: 'restore', by })).toMatchObject({
      refused: 'second-factor-required',
    })
  })

  it('refuses to let the moderator judge the appeal', () => {
    const deeds = [{ do: 'hide', self: true }]
    expect(
      check(notes, standing('contested', { deeds }), { do: 'restore', by: person('moderator', 'appeals-reviewer') }),
    ).toMatchObject({ refused: 'same-person' })
  })

  it('refuses to let anyone judge their own matter', () => {
    expect(
      check(notes, standing('contested', { concerned: true }), { do: 'restore', by: person('appeals-reviewer') }),
    ).toMatchObject({ refused: 'own-matter' })
  })

  it.each([undefined, {}, { code: 'ugly' }, { text: 'vì thế' }])(
    'refuses a reason outside the closed list: %j',
    (reason) => {
      expect(check(notes, standing('shown'), { do: 'hide', by: person('moderator'), reason })).toMatchObject({
        refused: 'reason-required',
        field: 'reason.code',
      })
    },
  )

  it('demands words of one’s own where the table says text', () => {
    const mine = standing('hidden', { concerned: true })
    expect(check(notes, mine, { do: 'contest', by: person(), reason: { text: '   ' } })).toMatchObject({
      refused: 'reason-required',
      field: 'reason.text',
    })
    expect(
      check(notes, mine, { do: 'contest', by: person(), reason: { text: 'Không phải quảng cáo.' } }),
    ).toMatchObject({ do: 'contest' })
  })

  it('lets only the clock do what the clock does, and nothing else', () => {
    expect(check(notes, standing('hidden'), { do: 'expire', by: 'clock' })).toMatchObject({ do: 'expire' })
    expect(check(notes, standing('hidden'), { do: 'expire', by: person('moderator') })).toMatchObject({
      refused: 'role-required',
    })
    expect(check(notes, standing('shown'), { do: 'hide', by: 'clock', reason: { code: 'spam' } })).toMatchObject({
      refused: 'role-required',
    })
  })
})

describe('allowedSteps', () => {
  it('lists what the person may do now', () => {
    expect(allowedSteps(notes, standing('shown'), person('moderator')).map((step) => step.do)).toEqual(['hide'])
    expect(
      allowedSteps(notes, standing('contested', { deeds: [{ do: 'hide', self: true }] }), person('appeals-reviewer')),
    ).toEqual([])
  })
})

describe('roleFor', () => {
  it('names the capacity that is written into the entry', () => {
    const contest = notes.steps[2]
    expect(contest && roleFor(contest, standing('hidden', { concerned: true }), person('moderator'))).toBe('concerned')
  })
})

describe('stepBack', () => {
  const doors: Workflow = {
    ...notes,
    states: { open: words('mở'), shut: words('đóng'), sealed: words('niêm phong') },
    steps: [
      { from: ['open'], do: 'shut', past: 'shut', to: 'shut', by: ['clerk'], label: words('đóng') },
      { from: ['shut'], do: 'open', past: 'opened', to: 'open', by: ['clerk'], label: words('mở') },
      { from: ['open'], do: 'paint', past: 'painted', to: 'open', by: ['clerk'], label: words('sơn') },
      { from: ['open'], do: 'seal', past: 'sealed', to: 'sealed', by: ['clerk'], label: words('niêm phong') },
      { from: ['sealed'], do: 'break', past: 'broken', to: 'open', by: ['clerk'], notBy: ['seal'], label: words('gỡ') },
    ],
  }
  const back = (workflow: Workflow, from: string, name: string, by: Person) => {
    const step = workflow.steps.find((one) => one.do === name)
    return step && stepBack(workflow, standing(from), step, by)?.do
  }

  it('is the step that leads to where the subject stood, without a reason', () => {
    expect(back(doors, 'open', 'shut', person('clerk'))).toBe('open')
  })

  it('is none where the step leads nowhere else, another must take it back, or a reason is due', () => {
    expect(back(doors, 'open', 'paint', person('clerk'))).toBeUndefined()
    expect(back(doors, 'open', 'seal', person('clerk'))).toBeUndefined()
    expect(back(doors, 'open', 'shut', person('officer'))).toBeUndefined()
    expect(back(notes, 'shown', 'hide', person('moderator', 'appeals-reviewer'))).toBeUndefined()
  })
})

describe('a step open to the unit', () => {
  const tasks: Workflow = {
    ...notes,
    steps: [{ from: ['shown'], do: 'take', past: 'taken', to: 'hidden', by: ['unit'], label: words('nhận') }],
  }
  const colleague: Person = { authority: 'a', staffId: 'an', unitId: 'one', grants: [], secondFactor: false }
  const free: Standing = { state: 'shown', deeds: [], concerned: false, claimed: false, unitId: 'one' }

  it.each([
    ['who works in it takes what nobody has', colleague, free, true],
    ['nobody takes what somebody has', colleague, { ...free, claimed: true }, false],
    ['who works elsewhere does not', { ...colleague, unitId: 'two' }, free, false],
    ['who works in no unit does not', { ...colleague, unitId: null }, free, false],
    ['what belongs to the whole authority is no unit’s', colleague, { ...free, unitId: null }, false],
    [
      'who works in no unit does not take what is no unit’s',
      { ...colleague, unitId: null },
      { ...free, unitId: null },
      false,
    ],
  ])('%s', (_, who, stands, may) => {
    expect(allowedSteps(tasks, stands, who)).toHaveLength(may ? 1 : 0)
  })
})
