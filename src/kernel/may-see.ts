import type { Person } from './actor.ts'
import type { Standing } from './check.ts'
import { nothing, type Workflow } from './workflow.ts'

/**
 * Whether the person may look into the subject: it concerns them, they took a step of it, or its table gives one of
 * their roles something to do with it once it is begun.
 */
export function maySee(workflow: Workflow, standing: Standing, person: Person): boolean {
  return standing.concerned || standing.deeds.some((deed) => deed.self) || worksOn(workflow, standing, person)
}

/** Whether the table gives the person work on such a subject: then the names of the others are shown as well. */
export function worksOn(
  workflow: Workflow,
  { unitId }: Pick<Standing, 'unitId'>,
  person: Pick<Person, 'unitId'> & { grants: readonly Pick<Person['grants'][number], 'role' | 'unitId'>[] },
): boolean {
  const covers = (unit: string | null) => unit === null || unitId === undefined || unit === unitId
  return workflow.steps.some(
    ({ by, from }) =>
      by !== 'clock' &&
      from.some((state) => state !== nothing) &&
      by.some(
        (wanted) =>
          wanted === 'staff' ||
          (wanted === 'unit' && Boolean(person.unitId) && person.unitId === unitId) ||
          person.grants.some((held) => held.role === wanted && covers(held.unitId)),
      ),
  )
}
