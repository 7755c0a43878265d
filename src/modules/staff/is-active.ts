import { sql, type RawBuilder } from 'kysely'

/** SQL: the subject of this module whose id stands in the column (a grant, a deputyship) is active. */
export function isActive(authority: string, column: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from record_subjects s where s.authority_id = ${authority} and s.module = 'staff'
    and s.subject = ${sql.ref(column)}::text and s.state = 'active')`
}
