import type { Person } from '#kernel/actor.ts'
import type { ImportPreview, ImportProblem } from '#kernel/import-report.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import { previewOf, problemsIn, readTable, type ImportTable } from '#reading/import-table.ts'
import type { Shell } from '#record/act.ts'
import type { UnitType } from './schema.ts'
import { enterUnitIn } from './enter-unit.ts'
import { planUnits, unitFields, type PlannedUnit, type UnitField } from './plan-units.ts'
import { loadUnits } from './store.ts'
import { listUnitTypes } from './unit-types.ts'

type File = { content: string; mapping?: Record<string, string> | undefined }

/** What importing the file would do, with every problem by row; nothing is written. */
export async function previewUnits(db: Db, authority: string, file: File): Promise<ImportPreview> {
  const { table, planned } = await read(db, authority, file)
  return previewOf(unitFields, { ...table, problems: planned.problems })
}

/** A row that the rules refused when it was decided: takes the whole import back. */
class RowRefused extends Error {
  readonly problem: ImportProblem
  constructor(problem: ImportProblem) {
    super(problem.message)
    this.problem = problem
  }
}

/** Enters all units of the file, each by its own recorded decision, in one commit; or none. */
export async function importUnits(
  shell: Shell,
  by: Person,
  file: File,
): Promise<{ imported: number; problems: ImportProblem[] } | Refusal> {
  const { table, planned } = await read(shell.db, shell.authority, file)
  const { problems } = planned
  if (problems.length > 0) return { imported: 0, problems: problemsIn(unitFields, { ...table, problems }) }
  try {
    const refused = await shell.appender.run(shell.authority, async (batch) => {
      const ids = new Map<string, string>()
      const units = new Map(await loadUnits(batch.tx, shell.authority))
      for (const unit of planned.units) {
        const facts = { ...unit.facts, ...idsFrom(unit, ids) }
        const done = await enterUnitIn(shell, batch, { by, facts, units })
        if (isRefusal(done)) throw new RowRefused({ row: unit.row, message: done.rule })
        ids.set(unit.key, done.subject)
      }
    })
    if (isRefusal(refused)) return refused
  } catch (error) {
    if (error instanceof RowRefused) return { imported: 0, problems: [error.problem] }
    throw error
  }
  return { imported: planned.units.length, problems: [] }
}

/** What the unit refers to, as far as it was entered before from the same file. */
function idsFrom(
  { stateParentKey, partyParentKey, predecessorKeys, facts }: PlannedUnit,
  ids: ReadonlyMap<string, string>,
) {
  return {
    predecessorIds: [...facts.predecessorIds, ...predecessorKeys.flatMap((key) => ids.get(key) ?? [])],
    stateParentId: stateParentKey === null ? facts.stateParentId : (ids.get(stateParentKey) ?? null),
    partyParentId: partyParentKey === null ? facts.partyParentId : (ids.get(partyParentKey) ?? null),
  }
}

async function read(db: Db, authority: string, file: File) {
  const table: ImportTable<UnitField> = readTable(unitFields, file)
  const units = await loadUnits(db, authority)
  const types: UnitType[] = await listUnitTypes(db, authority)
  return { table, planned: planUnits(table, { units, types }) }
}
