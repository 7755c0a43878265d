import { idleFor, lastsFor, type SignInPorts } from './ports.ts'
import './tables.ts'

export type OpenSession = {
  id: string
  userId: string
  method: string
  secondFactor: boolean
  startedAt: Date
  seenAt: Date
  expiresAt: Date
}

/** A session in use is prolonged once in so many milliseconds, not with every request. */
const seenEvery = 5 * 60_000

/** The open session of a token at an authority; prolongs it where it was not seen for a while. */
export async function readSession(
  { db }: SignInPorts,
  { authority, token, now }: { authority: string; token: string; now: Date },
): Promise<OpenSession | undefined> {
  const row = await db
    .selectFrom('auth_sessions')
    .select(['id', 'user_id', 'method', 'second_factor', 'created_at', 'updated_at', 'expires_at'])
    .where('authority_id', '=', authority)
    .where('token', '=', token)
    .executeTakeFirst()
  const end = row && Math.min(row.expires_at.getTime(), row.created_at.getTime() + lastsFor)
  if (!row || end === undefined || end <= now.getTime()) return undefined
  if (now.getTime() - row.updated_at.getTime() > seenEvery) {
    row.expires_at = new Date(Math.min(row.created_at.getTime() + lastsFor, now.getTime() + idleFor))
    row.updated_at = now
    await db
      .updateTable('auth_sessions')
      .set({ updated_at: now, expires_at: row.expires_at })
      .where('authority_id', '=', authority)
      .where('id', '=', row.id)
      .execute()
  }
  return {
    id: row.id,
    userId: row.user_id,
    method: row.method ?? 'password',
    secondFactor: row.second_factor === true,
    startedAt: row.created_at,
    seenAt: row.updated_at,
    expiresAt: row.expires_at,
  }
}
