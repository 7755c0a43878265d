import type { Person } from '#kernel/actor.ts'
import { dayOf } from '#kernel/day.ts'
import type { Db } from '#platform/db.ts'
import { hashToken } from './issue-token.ts'
import { findTokenInUse } from './read.ts'

export type TokenAsked = {
  db: Db
  authority: string
  now: Date
  /** The owner with the roles in force now; undefined where they are no longer in office. */
  findPerson: (
    db: Db,
    asked: { authority: string; now: Date; staffId: string; secondFactor: boolean },
  ) => Promise<Person | undefined>
}

const form = /^Bearer (mb_[A-Za-z0-9_-]{43})$/i

/** Whether a request carries an access token at all: then no cookie counts. */
export function bearsToken(headers: Headers): boolean {
  return headers.has('authorization')
}

/**
 * The person on whose behalf a token acts: its owner, with the owner's roles as they are now and the token's scopes.
 * @returns undefined where the token is unknown, revoked or past, belongs to another authority, or its owner has left
 */
export async function authenticateToken(
  headers: Headers,
  { db, authority, now, findPerson }: TokenAsked,
): Promise<Person | undefined> {
  const token = form.exec(headers.get('authorization') ?? '')?.[1]
  if (token === undefined) return undefined
  const found = await findTokenInUse(db, { authority, hash: hashToken(token), now })
  if (!found) return undefined
  const owner = await findPerson(db, { authority, now, staffId: found.owner_id, secondFactor: found.second_factor })
  if (!owner) return undefined
  if (found.last_used_on !== dayOf(now)) await markUsed(db, { authority, id: found.token_id, day: dayOf(now) })
  const { staffId, grants, unitId = null } = owner
  return { authority, staffId, unitId, grants, secondFactor: found.second_factor, scopes: found.scopes }
}

async function markUsed(db: Db, { authority, id, day }: { authority: string; id: string; day: string }): Promise<void> {
  await db
    .updateTable('access_tokens')
    .set({ last_used_on: day })
    .where('authority_id', '=', authority)
    .where('token_id', '=', id)
    .execute()
}
