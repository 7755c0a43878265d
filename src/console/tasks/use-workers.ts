import { listStaff } from '#modules/staff/people/schema.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { workingUnits, type Worker, type WorkingUnit } from './working-units.ts'
import type { WrittenFacts } from './written.ts'

/** What a task can be dropped on. */
export function useWorkingUnits(): WorkingUnit[] {
  const { units, staff } = useNames()
  return workingUnits(units, staff)
}

/** Puts names beside who leads and who joins in, as the list has them; one that is not known here is shown as “…”. */
export function useNamed() {
  const { units, staff } = useNames()
  const nameOf = (of: readonly Worker[], id: string | null) =>
    id === null ? null : (of.find((one) => one.id === id)?.name ?? '…')
  return (facts: Partial<WrittenFacts>) => ({
    ...facts,
    ...(facts.unitId !== undefined && { unitName: nameOf(units, facts.unitId) }),
    ...(facts.staffId !== undefined && { staffName: nameOf(staff?.rows ?? [], facts.staffId) }),
    ...(facts.joinIds && { joins: facts.joinIds.map((id) => ({ id, name: nameOf(units, id) ?? '' })) }),
  })
}

function useNames() {
  const units = useAnswer(getUnitTree, { query: {} }).data?.units ?? []
  return { units, staff: useAnswer(listStaff, { query: { size: 200, sort: 'name' } }).data }
}
