import { randomBytes, randomUUID } from 'node:crypto'
import { symmetricEncrypt } from 'better-auth/crypto'
import { sql } from 'kysely'
import type { Db, Transaction } from '#platform/db.ts'
import { hashPassword } from './password-hash.ts'
import './tables.ts'

type Login = { authority: string; userId: string }

/**
 * An account nobody can use yet: until the time given, its invitation (or the office's own sign-in) makes it usable.
 * Where the address was in use by somebody else before, as the address of a post is, theirs is closed and gives it up.
 */
export async function inviteLogin(
  tx: Transaction,
  invited: { authority: string; email: string; name: string; until: Date; now: Date },
): Promise<string> {
  const { authority, email, name, until, now } = invited
  const former = await tx
    .updateTable('auth_users')
    .set((eb) => ({ closed_at: eb.fn.coalesce('closed_at', eb.val(now)), email: sql`id || '@closed.invalid'` }))
    .where('authority_id', '=', authority)
    .where('email', '=', email.toLowerCase())
    .where('activated_at', 'is not', null)
    .returning('id')
    .executeTakeFirst()
  if (former) await closeLogin(tx, { authority, userId: former.id, now })
  const row = await tx
    .insertInto('auth_users')
    .values({
      authority_id: authority,
      email: email.toLowerCase(),
      name,
      email_verified: false,
      invited_until: until,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'email']).doUpdateSet({ name, invited_until: until, updated_at: now }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/** Sets the password of an account, makes it usable, and ends every session that was open under the old one. */
export async function setPassword(
  tx: Transaction,
  { authority, userId, hash, now }: Login & { hash: string; now: Date },
): Promise<void> {
  await tx
    .insertInto('auth_accounts')
    .values({
      authority_id: authority,
      account_id: userId,
      provider_id: 'credential',
      user_id: userId,
      password: hash,
      created_at: now,
      updated_at: now,
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'provider_id', 'account_id']).doUpdateSet({ password: hash, updated_at: now }),
    )
    .execute()
  await tx
    .updateTable('auth_users')
    .set((eb) => ({ activated_at: eb.fn.coalesce('activated_at', eb.val(now)), invited_until: null, updated_at: now }))
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
  await tx.deleteFrom('auth_sessions').where('authority_id', '=', authority).where('user_id', '=', userId).execute()
}

/** Takes TOTP, recovery codes and passkeys away: for a person who lost them all and stands before an administrator. */
export async function removeSecondFactor(tx: Transaction, { authority, userId }: Login): Promise<void> {
  for (const table of ['auth_two_factors', 'auth_passkeys'] as const) {
    await tx.deleteFrom(table).where('authority_id', '=', authority).where('user_id', '=', userId).execute()
  }
  await tx
    .updateTable('auth_users')
    .set({ two_factor_enabled: false })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
}

/** When a member of staff leaves: no more sign-in, every session ends. `reopenLogin` takes it back. */
export async function closeLogin(tx: Transaction, { authority, userId, now }: Login & { now: Date }): Promise<void> {
  await tx
    .updateTable('auth_users')
    .set({ closed_at: now })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
  await tx.deleteFrom('auth_sessions').where('authority_id', '=', authority).where('user_id', '=', userId).execute()
}

export async function reopenLogin(tx: Transaction, { authority, userId }: Login): Promise<void> {
  await tx
    .updateTable('auth_users')
    .set({ closed_at: null })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
}

/** Nothing opens the account any more, and nobody is in it, until its person is let in anew. */
export async function lockOut(tx: Transaction, login: Login): Promise<void> {
  const { authority, userId } = login
  await removeSecondFactor(tx, login)
  await forgetResetLinks(tx, login)
  for (const table of ['auth_accounts', 'auth_sessions'] as const) {
    await tx.deleteFrom(table).where('authority_id', '=', authority).where('user_id', '=', userId).execute()
  }
}

/** When the name of a member of staff changes. */
export async function renameLogin(
  tx: Transaction,
  { authority, userId, name, now }: Login & { name: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('auth_users')
    .set({ name, updated_at: now })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
}

/** When the work address of a member of staff changes. */
export async function readdressLogin(
  tx: Transaction,
  { authority, userId, email, now }: Login & { email: string; now: Date },
): Promise<void> {
  await tx
    .updateTable('auth_users')
    .set({ email: email.toLowerCase(), updated_at: now })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
}

/** Makes links by which a password could be reset void. */
export async function forgetResetLinks(tx: Transaction, { authority, userId }: Login): Promise<void> {
  await tx.deleteFrom('auth_verifications').where('authority_id', '=', authority).where('value', '=', userId).execute()
}

export type NewLogin = {
  authority: string
  email: string
  name: string
  password: string
  totpSecret?: string
  now: Date
}

/** An account ready for use, for sample data and tests: the caller links it, as `staff.user_id`. */
export async function createLogin(
  db: Db,
  { secret }: { secret: string },
  login: NewLogin,
): Promise<{ userId: string; recoveryCodes: string[] }> {
  const { authority, now, totpSecret } = login
  const hash = await hashPassword(login.password)
  const recoveryCodes = totpSecret === undefined ? [] : Array.from({ length: 10 }, () => randomBytes(6).toString('hex'))
  const sealed = totpSecret !== undefined && {
    secret: await symmetricEncrypt({ key: secret, data: totpSecret }),
    backup_codes: await symmetricEncrypt({ key: secret, data: JSON.stringify(recoveryCodes) }),
  }
  const userId = await db.transaction().execute(async (tx) => {
    const id = await inviteLogin(tx, { ...login, until: now })
    await setPassword(tx, { authority, userId: id, hash, now })
    if (sealed) {
      await tx
        .insertInto('auth_two_factors')
        .values({ authority_id: authority, id: randomUUID(), user_id: id, ...sealed, verified: true })
        .execute()
      await tx
        .updateTable('auth_users')
        .set({ two_factor_enabled: true })
        .where('authority_id', '=', authority)
        .where('id', '=', id)
        .execute()
    }
    return id
  })
  return { userId, recoveryCodes }
}
