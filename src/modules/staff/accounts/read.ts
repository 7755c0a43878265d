import { sql } from 'kysely'
import type { z } from 'zod'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { accountChange } from './schema.ts'

type Shown = z.output<typeof accountChange>

/** The latest changes of a person's account that somebody else decided. */
export async function listAccountChanges(db: Db, authority: string, staffId: string): Promise<Shown[]> {
  const { rows } = await sql<Omit<Shown, 'at'> & { at: Date }>`
    select c.change_id as id, c.did, s.state, c.at from account_changes c
    join record_subjects s on s.authority_id = c.authority_id and s.module = 'staff' and s.subject = c.change_id::text
    where c.authority_id = ${authority} and c.staff_id = ${staffId}
    order by c.at desc, c.change_id limit 50`.execute(db)
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
