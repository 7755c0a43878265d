import type { Insertable } from 'kysely'
import { UsageError } from '#platform/command.ts'
import type { Db } from '#platform/db.ts'
import type { AuthorityTable } from '#record/schema.ts'

export type NewAuthority = Omit<Insertable<AuthorityTable>, 'created_at'> & { now: Date }

/** One authority as requests and letters need it. */
export type Authority = { id: string; host: string; name: string }

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

export async function listAuthorities(db: Db): Promise<Authority[]> {
  const rows = await db
    .selectFrom('authorities')
    .select(['authority_id', 'host', 'name'])
    .orderBy('created_at')
    .execute()
  return rows.map((row) => ({ id: row.authority_id, host: row.host, name: row.name }))
}

/**
 * The authority that a command is about: the one named by its host, or the only one there is.
 * @throws UsageError where it is neither
 */
export async function chooseAuthority(db: Db, host: string | undefined): Promise<Authority> {
  const all = await listAuthorities(db)
  const found = host === undefined && all.length === 1 ? all[0] : all.find((one) => one.host === host)
  if (found) return found
  throw new UsageError(`Hãy chọn cơ quan bằng --host: ${all.map((one) => one.host).join(', ')} / Choose one by --host.`)
}

const loopback = /^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/

/**
 * The authorities of the database, read again at most once in five seconds.
 * Under a loopback name the only authority there is answers.
 */
export function authorityList(db: Db): {
  byHost(host: string): Promise<Authority | undefined>
  byId(id: string): Promise<Authority>
} {
  let known: readonly Authority[] = []
  let readAt = -Infinity
  async function read(): Promise<readonly Authority[]> {
    if (performance.now() - readAt > 5_000) {
      known = await listAuthorities(db)
      readAt = performance.now()
    }
    return known
  }
  return {
    byHost: async (host) => {
      const all = await read()
      const named = all.find((one) => one.host === host.toLowerCase())
      return named ?? (all.length === 1 && loopback.test(host) ? all[0] : undefined)
    },
    byId: async (id) => {
      const found = (await read()).find((one) => one.id === id)
      if (!found) throw new Error(`no authority ${id}`)
      return found
    },
  }
}
