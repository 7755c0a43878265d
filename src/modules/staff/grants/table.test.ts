import { describe, expect, it } from 'vitest'
import type { Person } from '#kernel/actor.ts'
import { check, type Standing } from '#kernel/check.ts'
import { gaps } from '#kernel/gaps.ts'
import { isRefusal } from '#kernel/refusal.ts'
import { roles, type Role } from '#kernel/role.ts'
import type { Step, Workflow } from '#kernel/workflow.ts'
import { accountChangeWorkflow } from '../accounts/rules.ts'
import { deputyshipWorkflow, handoverWorkflow } from '../handover/rules.ts'
import { unitWorkflow } from '../units/rules.ts'
import { roleGrantWorkflow } from './rules.ts'

const workflows = [roleGrantWorkflow, unitWorkflow, deputyshipWorkflow, handoverWorkflow, accountChangeWorkflow]

const holder = (role: Role): Person => ({
  authority: 'a',
  staffId: 'p',
  grants: [{ role, unitId: null }],
  secondFactor: true,
})
const reasonFor = (step: Step) => ({
  code: Array.isArray(step.reason) ? String(step.reason[0]) : undefined,
  text: 'Vì thế.',
})

/** Every state, step and role of a table, with and without being concerned. */
function everyCase(workflow: Workflow) {
  const states = ['nothing', ...Object.keys(workflow.states)]
  return states.flatMap((state) =>
    workflow.steps.flatMap((step) =>
      roles.flatMap((role) => [true, false].map((concerned) => ({ state, step, role, concerned }))),
    ),
  )
}

describe.each(workflows.map((workflow) => [workflow.kind, workflow] as const))('the table of %s', (_kind, workflow) => {
  it('has no gap', () => {
    expect(gaps(workflow)).toEqual([])
  })

  it('lets exactly those roles take a step that it names, from exactly those states', () => {
    for (const { state, step, role, concerned } of everyCase(workflow)) {
      const standing: Standing = { state, deeds: [], concerned, unitId: null }
      const result = check(workflow, standing, { do: step.do, by: holder(role), reason: reasonFor(step) })
      const named = step.by !== 'clock' && (step.by.includes(role) || (concerned && step.by.includes('concerned')))
      const ownMatter = concerned && (step.notBy?.includes('concerned') ?? false)
      const allowed = step.from.includes(state) && named && !ownMatter
      expect([state, step.do, role, concerned, !isRefusal(result)]).toEqual([state, step.do, role, concerned, allowed])
    }
  })

  it('bars from each step whoever took one that it names under notBy', () => {
    for (const step of workflow.steps) {
      for (const before of step.notBy ?? []) {
        if (before === 'concerned' || step.by === 'clock') continue
        const role = step.by.find((one): one is Role => one !== 'concerned' && one !== 'staff')
        if (!role) continue
        const standing: Standing = { state: step.from[0] ?? '', deeds: [{ do: before, self: true }], concerned: false }
        const attempt = { do: step.do, by: holder(role), reason: reasonFor(step) }
        expect(check(workflow, standing, attempt)).toMatchObject({ refused: 'same-person' })
      }
    }
  })

  it('asks for the reason that a step demands', () => {
    for (const step of workflow.steps.filter((one) => one.reason !== undefined && one.by !== 'clock')) {
      const role =
        step.by === 'clock' ? undefined : step.by.find((one): one is Role => one !== 'concerned' && one !== 'staff')
      if (!role) continue
      const standing: Standing = { state: step.from[0] ?? '', deeds: [], concerned: false }
      expect(check(workflow, standing, { do: step.do, by: holder(role) })).toMatchObject({ refused: 'reason-required' })
      const invented = { do: step.do, by: holder(role), reason: { code: 'criticised-the-office' } }
      expect(check(workflow, standing, invented)).toMatchObject({ refused: 'reason-required' })
    }
  })

  it('leaves steps of the clock to the clock', () => {
    for (const step of workflow.steps.filter((one) => one.by === 'clock')) {
      const standing: Standing = { state: step.from[0] ?? '', deeds: [], concerned: true }
      expect(check(workflow, standing, { do: step.do, by: holder('administrator') })).toMatchObject({
        refused: 'role-required',
      })
      expect(check(workflow, standing, { do: step.do, by: 'clock' })).toBe(step)
    }
  })
})

it('has words of its own for every step, past and deed, across the module', () => {
  const pasts = workflows.flatMap((workflow) => workflow.steps.map((step) => step.past))
  expect(new Set(pasts).size).toBe(pasts.length)
})
