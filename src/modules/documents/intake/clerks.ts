import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import type { Services } from '#record/module.ts'

/** Staff ids of the clerks in office today: they see what arrives. */
export async function clerksOf({ db, clock }: Pick<Services, 'db' | 'clock'>, authority: string): Promise<string[]> {
  const today = dayOf(clock())
  const { rows } = await sql<{ id: string }>`select distinct staff_id as id from role_grants
    where authority_id = ${authority} and role = 'clerk' and state = 'active' and valid_from <= ${today}
      and (valid_until is null or valid_until >= ${today})`.execute(db)
  return rows.map(({ id }) => id)
}
