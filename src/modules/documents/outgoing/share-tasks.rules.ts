type Shared = { id: string; unitIds: readonly string[] }

/**
 * Which of the chosen units each task goes to, by its id. One that chosen units have already goes to them. Others go to the
 * chosen units that have none of their own, or to all where each has. A unit that would get nothing was chosen for all of it.
 */
export function shareTasks(tasks: readonly Shared[], chosen: readonly string[]): Map<string, readonly string[]> {
  const owners = tasks.map(({ unitIds }) => chosen.filter((unit) => unitIds.includes(unit)))
  const free = chosen.filter((unit) => owners.every((units) => !units.includes(unit)))
  const rest = free.length > 0 ? free : chosen
  const forAll = owners.some((units) => units.length === 0) ? [] : free
  return new Map(
    tasks.map(({ id }, at) => {
      const own = owners[at] ?? []
      return [id, own.length > 0 ? chosen.filter((unit) => own.includes(unit) || forAll.includes(unit)) : rest]
    }),
  )
}
