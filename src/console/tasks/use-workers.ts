import { listStaff } from '#modules/staff/people/schema.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useAnswer } from '../server/queries.ts'

export type Worker = { id: string; name: string }
export type WorkingUnit = { id: string; name: string; people: Worker[] }

/** Units in which somebody works, with who does: what a task can be dropped on. All units where staff are many. */
export function useWorkingUnits(): WorkingUnit[] {
  const units = useAnswer(getUnitTree, { query: {} }).data?.units ?? []
  const staff = useAnswer(listStaff, { query: { size: 200, sort: 'name' } }).data
  const people = Map.groupBy(staff?.rows ?? [], ({ unitId }) => unitId)
  const many = (staff?.total ?? 0) > (staff?.rows.length ?? 0)
  return units
    .map(({ id, name }) => ({ id, name, people: people.get(id) ?? [] }))
    .filter((unit) => many || unit.people.length > 0)
}
