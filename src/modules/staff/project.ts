import type { Transaction } from '#platform/db.ts'
import { together } from '#record/gather-rows.ts'
import type { Project, Projected } from '#record/kinds.ts'
import { projectGrants } from './grants/project-grant.ts'
import { projectUnit } from './units/project-unit.ts'

/** Public rows of the staff module: units, and who may decide what, without names. */
export const projectStaff: Project = together(async (tx: Transaction, projected: readonly Projected[]) => {
  await projectGrants(
    tx,
    projected.filter(({ kind }) => kind === 'role-grant'),
  )
  for (const one of projected) if (one.kind === 'unit') await projectUnit(tx, one)
})

export const staffPublicTables = ['public_units', 'public_unit_names', 'public_unit_links', 'public_grants'] as const
