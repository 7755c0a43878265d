import type { Project } from '#record/kinds.ts'
import { projectGrant } from './grants/project-grant.ts'
import { projectUnit } from './units/project-unit.ts'

/** Public rows of the staff module: units, and who may decide what, without names. */
export const projectStaff: Project = async (tx, projected) => {
  if (projected.kind === 'role-grant') await projectGrant(tx, projected)
  if (projected.kind === 'unit') await projectUnit(tx, projected)
}

export const staffPublicTables = ['public_units', 'public_unit_names', 'public_unit_links', 'public_grants'] as const
