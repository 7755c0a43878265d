import { describe, expect, it } from 'vitest'
import { gaps } from '#kernel/gaps.ts'
import { allWorkflows, staleWorkflowPages } from './workflows-command.ts'

describe('the workflow tables of the program', () => {
  it.each(allWorkflows().map((workflow) => [`${workflow.module}/${workflow.kind}`, workflow] as const))(
    '%s has no gap',
    (_, workflow) => {
      expect(gaps(workflow)).toEqual([])
    },
  )

  it('write a deed under one name only within a module', () => {
    const names = allWorkflows().flatMap(({ module, kind, steps }) =>
      [...new Set(steps.map(({ past }) => past))].map((past) => ({ key: `${module}/${past}`, kind })),
    )
    const twice = names.filter(({ key }, at) => names.findIndex((other) => other.key === key) !== at)
    expect(twice).toEqual([])
  })

  it('stand in docs/workflows as they are', async () => {
    expect(await staleWorkflowPages()).toEqual([])
  })
})
