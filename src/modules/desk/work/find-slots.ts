import type { Person } from '#kernel/actor.ts'
import { rolesNeedingSecondFactor } from '#kernel/role.ts'
import { nothing, type Step, type Workflow } from '#kernel/workflow.ts'

/**
 * A capacity in which a step may be taken: as the person concerned, as anyone, by a role for some units, or as somebody
 * of the unit where nobody is concerned yet.
 */
export type Way = {
  as: 'concerned' | 'staff' | 'role' | 'unit'
  /** Units for which the role is held; null where it is held for the whole authority. */
  units: readonly string[] | null
  /** The person, and the absent person in whose stead the role is used. */
  ids: readonly string[]
  /** Steps whose doer may not take this one. */
  notBy: readonly string[]
}

/** Subjects of one kind in one state, and the ways in which the person may move them. */
export type Slot = { module: string; kind: string; state: string; ways: Way[] }

/**
 * Where the person may have work. A step waits for somebody where its table gives it a term or says so; in another state
 * only subjects that were given a deadline of their own wait (`onlyDue`). `all` counts every step the person may take.
 */
export function findSlots(
  workflow: Workflow,
  person: Person,
  show: 'waiting' | 'all',
): (Slot & { onlyDue: boolean })[] {
  return Object.keys(workflow.states).flatMap((state) => {
    const steps = workflow.steps.filter((step) => step.by !== 'clock' && step.from.includes(state) && state !== nothing)
    const timed = steps.filter((step) => step.within || step.waits)
    const counted = show === 'all' || timed.length === 0 ? steps : timed
    const ways = counted.flatMap((step) => waysOf(step, person))
    if (ways.length === 0) return []
    const onlyDue = show === 'waiting' && timed.length === 0
    return [{ module: workflow.module, kind: workflow.kind, state, ways, onlyDue }]
  })
}

function waysOf(step: Step, person: Person): Way[] {
  if (step.by === 'clock') return []
  const notBy = step.notBy ?? []
  const own = { ids: [person.staffId], notBy, units: null }
  return step.by.flatMap((wanted): Way[] => {
    if (wanted === 'staff' || wanted === 'concerned') return [{ ...own, as: wanted }]
    if (wanted === 'unit') return person.unitId ? [{ ...own, as: wanted, units: [person.unitId] }] : []
    if (rolesNeedingSecondFactor.includes(wanted) && !person.secondFactor) return []
    const held = person.grants.filter((grant) => grant.role === wanted)
    const steads = [...new Set(held.map((grant) => grant.inStead))]
    return steads.map((inStead) => {
      const units = held.filter((grant) => grant.inStead === inStead).map((grant) => grant.unitId)
      const ids = inStead === undefined ? [person.staffId] : [person.staffId, inStead]
      return { as: 'role', ids, notBy, units: units.includes(null) ? null : units.filter((unit) => unit !== null) }
    })
  })
}
