import { describe, expect, it } from 'vitest'
import { gaps } from './gaps.ts'
import type { Step, Workflow } from './workflow.ts'

const words = { vi: 'x', en: 'x' }
const step = (more: Partial<Step> & Pick<Step, 'from' | 'do' | 'to'>): Step => ({
  past: `${more.do}-done`,
  by: ['moderator'],
  label: words,
  ...more,
})

const fair: Step[] = [
  step({ from: ['nothing'], do: 'post', to: 'shown', by: ['staff'] }),
  step({ from: ['shown'], do: 'hide', to: 'hidden', reason: ['spam'], notify: ['concerned'], restricts: true }),
  step({ from: ['hidden'], do: 'contest', to: 'contested', by: ['concerned'] }),
  step({ from: ['contested'], do: 'restore', to: 'shown', by: ['appeals-reviewer'], notBy: ['hide'] }),
  step({ from: ['contested'], do: 'uphold', to: 'upheld', by: ['appeals-reviewer'], notBy: ['hide'] }),
]
const table = (steps: Step[]): Workflow => ({
  module: 'notes',
  kind: 'note',
  label: words,
  states: { shown: words, hidden: words, contested: words, upheld: { ...words, end: true } },
  reasons: { spam: words },
  steps,
})
const without = (name: string) => fair.filter((one) => one.do !== name)
const changed = (name: string, more: Partial<Step>) => fair.map((one) => (one.do === name ? { ...one, ...more } : one))

describe('gaps', () => {
  it('finds none in a fair table', () => {
    expect(gaps(table(fair))).toEqual([])
  })

  it('finds a restricting step without a notice', () => {
    expect(gaps(table(changed('hide', { notify: ['administrators'] })))).toContain('hide: restricts without a notice')
  })

  it('finds a restricting step without a reason', () => {
    const { reason: _, ...bare } = fair[1] as Step
    expect(gaps(table(fair.map((one) => (one.do === 'hide' ? bare : one))))).toContain(
      'hide: restricts without a reason',
    )
  })

  it('finds a restricting step without an appeal, and the states that are then cut off', () => {
    expect(gaps(table(without('contest')))).toEqual(
      expect.arrayContaining([
        'hide: restricts without an appeal',
        'contested: cannot be reached',
        'hidden: cannot be left',
      ]),
    )
  })

  it('finds an appeal that the same moderator could decide', () => {
    expect(gaps(table(changed('uphold', { notBy: [] })))).toContain(
      'hide: restricts without an independent reviewer who can uphold or undo it',
    )
  })

  it('finds names that stand for nothing, or twice', () => {
    const broken = [
      ...changed('uphold', { notBy: ['hide', 'nobody'], to: 'gone' }),
      step({ from: ['shown'], do: 'hide', to: 'hidden', reason: ['rude'] }),
    ]
    expect(gaps(table(broken))).toEqual(
      expect.arrayContaining([
        'uphold: no state "gone"',
        'uphold: notBy names no step "nobody"',
        'hide: no words for reason "rude"',
        'hide: stands twice',
      ]),
    )
  })
})
