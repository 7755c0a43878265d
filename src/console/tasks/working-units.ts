export type Worker = { id: string; name: string }
export type WorkingUnit = { id: string; name: string; people: Worker[] }

type Unit = { id: string; name: string; own: boolean }
type Staff = { rows: readonly (Worker & { unitId: string | null })[]; total: number }

/** Units in which somebody works, with who does. Where staff are more than were told, all units of the authority: the others would be refused. */
export function workingUnits(units: readonly Unit[], staff: Staff | undefined): WorkingUnit[] {
  const people = Map.groupBy(staff?.rows ?? [], ({ unitId }) => unitId)
  const isMany = (staff?.total ?? 0) > (staff?.rows.length ?? 0)
  return units
    .filter(({ id, own }) => (isMany ? own : people.has(id)))
    .map(({ id, name }) => ({ id, name, people: people.get(id) ?? [] }))
}
