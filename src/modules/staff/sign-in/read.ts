import { symmetricDecrypt } from 'better-auth/crypto'
import type { Db } from '#platform/db.ts'
import type { ListQuery } from '#kernel/listing.ts'
import { slice } from '#kernel/listing.ts'
import { mostGuesses } from './rules.ts'
import type { Invitation } from './store.ts'
import '#platform/session/tables.ts'
import '../tables.ts'
import './tables.ts'

export type InvitedPerson = {
  staffId: string
  name: string
  email: string
  userId: string | null
  /** Has signed in, or set a password, before. */
  activated: boolean
}

/** A member of staff in office, as an invitation needs them. */
export async function findInvitable(
  db: Db,
  { authority, staffId, today }: { authority: string; staffId: string; today: string },
): Promise<InvitedPerson | undefined> {
  const row = await db
    .selectFrom('staff')
    .leftJoin('auth_users', (join) =>
      join.onRef('auth_users.authority_id', '=', 'staff.authority_id').onRef('auth_users.id', '=', 'staff.user_id'),
    )
    .select(['staff.staff_id', 'staff.name', 'staff.email', 'staff.user_id', 'activated_at'])
    .where('staff.authority_id', '=', authority)
    .where('staff.staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .where((eb) => eb.or([eb('active_until', 'is', null), eb('active_until', '>=', today)]))
    .executeTakeFirst()
  if (!row) return undefined
  return { staffId, name: row.name, email: row.email, userId: row.user_id, activated: row.activated_at !== null }
}

export function stateOf(row: Invitation, now: Date): 'open' | 'used' | 'expired' | 'withdrawn' {
  if (row.used_at) return 'used'
  if (row.withdrawn_at || row.guesses >= mostGuesses) return 'withdrawn'
  return row.expires_at > now ? 'open' : 'expired'
}

export async function listInvitationsOf(db: Db, authority: string, staffId: string): Promise<Invitation[]> {
  return db
    .selectFrom('sign_in_invitations')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .orderBy('created_at', 'desc')
    .limit(50)
    .execute()
}

export async function findAccount(db: Db, authority: string, userId: string) {
  return db
    .selectFrom('auth_users')
    .select(['id', 'name', 'email', 'activated_at', 'closed_at'])
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .executeTakeFirst()
}

/** The sign-in account of a member of staff. */
export async function getUserId(db: Db, authority: string, staffId: string): Promise<string> {
  const row = await db
    .selectFrom('staff')
    .select('user_id')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .executeTakeFirstOrThrow()
  if (!row.user_id) throw new Error('a signed-in person has no account')
  return row.user_id
}

export async function pageSignIns(db: Db, owner: { authority: string; userId: string }, query: ListQuery) {
  const { limit, offset } = slice(query)
  const mine = db
    .selectFrom('auth_sign_ins')
    .where('authority_id', '=', owner.authority)
    .where('user_id', '=', owner.userId)
  const [rows, count] = await Promise.all([
    mine
      .select(['id', 'at', 'event', 'method', 'device'])
      .orderBy('at', 'desc')
      .orderBy('id')
      .limit(limit)
      .offset(offset)
      .execute(),
    mine.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
  ])
  return { rows, total: count.total, page: query.page, size: query.size }
}

export async function listSessionsOf(
  db: Db,
  { authority, userId, now }: { authority: string; userId: string; now: Date },
) {
  return db
    .selectFrom('auth_sessions')
    .select(['id', 'method', 'second_factor', 'user_agent', 'created_at', 'updated_at', 'expires_at'])
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .where('expires_at', '>', now)
    .orderBy('updated_at', 'desc')
    .execute()
}

/** What a person has set up to sign in with. */
export async function readFactors(
  db: Db,
  { authority, userId }: { authority: string; userId: string },
  secret: string,
) {
  const [totp, passkeys, password] = await Promise.all([
    db
      .selectFrom('auth_two_factors')
      .select(['verified', 'backup_codes'])
      .where('authority_id', '=', authority)
      .where('user_id', '=', userId)
      .executeTakeFirst(),
    db
      .selectFrom('auth_passkeys')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('authority_id', '=', authority)
      .where('user_id', '=', userId)
      .executeTakeFirstOrThrow(),
    db
      .selectFrom('auth_accounts')
      .select('id')
      .where('authority_id', '=', authority)
      .where('user_id', '=', userId)
      .where('provider_id', '=', 'credential')
      .executeTakeFirst(),
  ])
  const on = totp !== undefined && totp.verified !== false
  const codes = on ? (JSON.parse(await symmetricDecrypt({ key: secret, data: totp.backup_codes })) as unknown[]) : []
  return { totp: on, recoveryCodesLeft: codes.length, passkeys: passkeys.n, hasPassword: password !== undefined }
}
