import type { Db } from '#platform/db.ts'
import type { AuthorityTable } from '#record/schema.ts'
import type { Insertable } from 'kysely'

export type NewAuthority = Omit<Insertable<AuthorityTable>, 'created_at'> & { now: Date }

/** Makes the row of an authority and the empty head of its record. Opening the record is its first entry. */
export async function foundAuthority(db: Db, { now, ...authority }: NewAuthority): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await tx
      .insertInto('authorities')
      .values({ ...authority, created_at: now })
      .execute()
    await tx.insertInto('record_heads').values({ authority_id: authority.authority_id }).execute()
  })
}

/** The authority that is served under a host; where only one exists, a loopback host means that one. */
export async function findAuthorityByHost(db: Db, host: string): Promise<string | undefined> {
  const rows = await db.selectFrom('authorities').select(['authority_id', 'host']).execute()
  const named = rows.find((row) => row.host === host)
  if (named) return named.authority_id
  return rows.length === 1 && /^(localhost|127\.0\.0\.1|\[::1\])(:\d+)?$/.test(host) ? rows[0]?.authority_id : undefined
}
