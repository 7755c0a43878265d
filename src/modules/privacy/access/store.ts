import type { Db } from '#platform/db.ts'

export type AccessLogTable = {
  authority_id: string
  access_id: string
  at: Date
  by_staff: string
  concerned: string
  endpoint: string
  subject: string | null
}

declare module '#platform/db.ts' {
  interface Tables {
    access_log: AccessLogTable
  }
}

/** Somebody looked at somebody's data, directly or through a subject that concerns that person. */
export type Look = {
  authority: string
  at: Date
  by: string
  concerned: string
  endpoint: string
  subject: string | null
}

export async function writeLooks(db: Db, looks: readonly (Look & { id: string })[]): Promise<void> {
  if (looks.length === 0) return
  await db
    .insertInto('access_log')
    .values(
      looks.map(({ id, authority, at, by, concerned, endpoint, subject }) => ({
        authority_id: authority,
        access_id: id,
        at,
        by_staff: by,
        concerned,
        endpoint,
        subject,
      })),
    )
    .execute()
}
