import { describe, expect, it } from 'vitest'
import { gaps } from '#kernel/gaps.ts'
import { findWorkflows } from '../workflows.ts'

const workflows = await findWorkflows()

describe('every workflow table', () => {
  it('is found', () => {
    expect(workflows.map(({ module, kind }) => `${module}/${kind}`)).toContain('staff/role-grant')
  })

  it.each(workflows.map((workflow) => [`${workflow.module}/${workflow.kind}`, workflow] as const))(
    '%s has no gaps',
    (_, workflow) => {
      expect(gaps(workflow)).toEqual([])
    },
  )

  it('has a name of its own', () => {
    const names = workflows.map(({ module, kind }) => `${module}/${kind}`)
    expect(names).toEqual([...new Set(names)])
  })

  it('would show a planted gap', () => {
    const [first] = workflows
    expect(first && gaps({ ...first, states: { ...first.states, limbo: { vi: 'lơ lửng', en: 'limbo' } } })).toContain(
      'limbo: cannot be reached',
    )
  })
})
