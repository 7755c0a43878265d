import type { Generated, GeneratedAlways } from 'kysely'
import type { Role } from '#kernel/role.ts'

export type UnitTypeTable = {
  authority_id: string
  code: string
  vi: string
  en: string
  side: 'state' | 'party'
  rank: number
}

export type PublicUnitTable = {
  authority_id: string
  unit_id: string
  name: string
  type: string
  type_vi: string
  type_en: string
  side: 'state' | 'party'
  rank: number
  state_parent_id: string | null
  party_parent_id: string | null
  valid_from: string | null
  valid_until: string | null
  state: 'active' | 'ended'
  first_seq: number
  last_seq: number
  folded: GeneratedAlways<string>
}

export type PublicUnitNameTable = {
  authority_id: string
  unit_id: string
  seq: number
  name: string
  name_key: string
  valid_from: string | null
  valid_until: string | null
}

export type PublicUnitLinkTable = {
  authority_id: string
  predecessor_id: string
  successor_id: string
  stated_by: string
  on_day: string | null
}

export type UnitAliasTable = {
  authority_id: string
  unit_id: string
  kind: 'alias' | 'abbreviation'
  name: string
  name_key: string
}

export type StaffTable = {
  authority_id: string
  staff_id: string
  user_id: string | null
  name: string
  sort_key: string
  email: string
  phone: Generated<string>
  title: Generated<string>
  unit_id: string | null
  active_from: string | null
  active_until: string | null
  folded: GeneratedAlways<string>
  version: Generated<number>
  created_at: Date
  changed_at: Date
  erased_at: Date | null
}

export type RoleGrantTable = {
  authority_id: string
  grant_id: string
  staff_id: string
  role: Role
  unit_id: string | null
  valid_from: string
  valid_until: string | null
  paper: Generated<string>
  /** A copy of the state of its subject, which the database keeps. */
  state: Generated<string>
}

export type PublicGrantTable = {
  authority_id: string
  grant_id: string
  role: string | null
  unit_id: string | null
  unit_name: string | null
  valid_from: string | null
  valid_until: string | null
  state: string
  reason: string | null
  granted_at: Date
  changed_at: Date
  last_seq: number
  erased_ground: string | null
}

export type DeputyshipTable = {
  authority_id: string
  deputyship_id: string
  absent_id: string
  deputy_id: string
  roles: Role[] | null
  valid_from: string
  valid_until: string
  paper: Generated<string>
}

export type WorkAssignmentTable = {
  authority_id: string
  module: string
  subject: string
  kind: string
  staff_id: string
  assigned_at: Date
}

export type HandoverTable = {
  authority_id: string
  handover_id: string
  from_id: string
  to_id: string
  items: { module: string; subject: string }[]
  note: Generated<string>
  at: Date
}

export type AccountChangeTable = {
  authority_id: string
  change_id: string
  staff_id: string
  did: 'remove-second-factor' | 'change-address'
  former_address: Generated<string | null>
  new_address: Generated<string | null>
  at: Date
}

declare module '#platform/db.ts' {
  interface Tables {
    unit_types: UnitTypeTable
    public_units: PublicUnitTable
    public_unit_names: PublicUnitNameTable
    public_unit_links: PublicUnitLinkTable
    unit_aliases: UnitAliasTable
    staff: StaffTable
    role_grants: RoleGrantTable
    public_grants: PublicGrantTable
    deputyships: DeputyshipTable
    work_assignments: WorkAssignmentTable
    handovers: HandoverTable
    account_changes: AccountChangeTable
  }
}
