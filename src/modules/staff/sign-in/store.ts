import type { Selectable } from 'kysely'
import type { Db, Transaction } from '#platform/db.ts'
import { inviteLogin, removeSecondFactor, setPassword } from '#platform/session/logins.ts'
import { invitationLasts, mostGuesses } from './rules.ts'
import { hashOf, type Proof } from './secrets.ts'
import type { InvitationTable } from './tables.ts'
import '../tables.ts'

export type Invitation = Selectable<InvitationTable>

export type NewInvitation = {
  authority: string
  id: string
  by: string | null
  way: 'email' | 'code'
  removeSecondFactor: boolean
  secretHash: Uint8Array
  now: Date
}

type Invited = { staffId: string; name: string; email: string; userId: string | null; activated: boolean }

/** Makes out an invitation, or a reset where the person has signed in before; older ones of the same person become void. */
export async function makeInvitation(tx: Transaction, person: Invited, made: NewInvitation): Promise<Invitation> {
  const { authority, id, by, way, secretHash, now } = made
  const purpose = person.activated ? 'reset' : 'invitation'
  const until = new Date(now.getTime() + invitationLasts[purpose][way])
  const userId =
    person.activated && person.userId ? person.userId : await openAccount(tx, person, { authority, until, now })
  await withdraw(tx, { authority, staffId: person.staffId, now })
  return tx
    .insertInto('sign_in_invitations')
    .values({
      authority_id: authority,
      invitation_id: id,
      purpose,
      way,
      staff_id: person.staffId,
      user_id: userId,
      secret_hash: secretHash,
      remove_second_factor: made.removeSecondFactor,
      created_by: by,
      created_at: now,
      expires_at: until,
      used_at: null,
      withdrawn_at: null,
    })
    .returningAll()
    .executeTakeFirstOrThrow()
}

async function openAccount(
  tx: Transaction,
  { staffId, email, name }: Invited,
  { authority, until, now }: { authority: string; until: Date; now: Date },
): Promise<string> {
  const userId = await inviteLogin(tx, { authority, email, name, until, now })
  await tx
    .updateTable('staff')
    .set({ user_id: userId })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .execute()
  return userId
}

/** Makes one invitation of a person void, or all that are open. The office's own sign-in is then closed to who never came. */
export async function withdraw(
  tx: Transaction,
  { authority, staffId, id, now }: { authority: string; staffId: string; id?: string; now: Date },
): Promise<boolean> {
  const rows = await tx
    .updateTable('sign_in_invitations')
    .set({ withdrawn_at: now })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .$if(id !== undefined, (query) => query.where('invitation_id', '=', id ?? ''))
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('user_id')
    .execute()
  if (id !== undefined && rows[0]?.user_id) {
    await tx
      .updateTable('auth_users')
      .set({ invited_until: null })
      .where('authority_id', '=', authority)
      .where('id', '=', rows[0].user_id)
      .where('activated_at', 'is', null)
      .execute()
  }
  return rows.length > 0
}

type Asked = { authority: string; secret: string; proof: Proof; now: Date }

/** The open invitation that a proof is for. A wrong code counts against every open paper of that address. */
export async function findOpenInvitation(
  db: Db,
  { authority, secret, proof, now }: Asked,
): Promise<Invitation | undefined> {
  const found = await open(db, authority, now)
    .where('secret_hash', '=', hashOf(secret, proof))
    .where('way', '=', 'token' in proof ? 'email' : 'code')
    .where('purpose', '!=', 'first-administrator')
    .executeTakeFirst()
  if (!found && 'email' in proof) {
    await db
      .updateTable('sign_in_invitations')
      .set((eb) => ({ guesses: eb('guesses', '+', 1) }))
      .where('authority_id', '=', authority)
      .where('way', '=', 'code')
      .where('used_at', 'is', null)
      .where('user_id', 'in', (eb) =>
        eb
          .selectFrom('auth_users')
          .select('id')
          .where('authority_id', '=', authority)
          .where('email', '=', proof.email.toLowerCase()),
      )
      .execute()
  }
  return found
}

export function open(db: Db, authority: string, now: Date) {
  return db
    .selectFrom('sign_in_invitations')
    .selectAll()
    .where('authority_id', '=', authority)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', now)
    .where('guesses', '<', mostGuesses)
}

/**
 * Uses an invitation up and gives the account its password; of two that come at once one finds nothing.
 * @returns false where it was used in between
 */
export async function useInvitation(
  tx: Transaction,
  used: Invitation,
  { hash, now }: { hash: string; now: Date },
): Promise<boolean> {
  const taken = await takeInvitation(tx, used, now)
  if (!taken || !used.user_id) return false
  const login = { authority: used.authority_id, userId: used.user_id }
  await setPassword(tx, { ...login, hash, now })
  if (used.remove_second_factor) await removeSecondFactor(tx, login)
  if (used.way === 'email') {
    await tx
      .updateTable('auth_users')
      .set({ email_verified: true })
      .where('authority_id', '=', login.authority)
      .where('id', '=', login.userId)
      .execute()
  }
  return true
}

export async function takeInvitation(tx: Transaction, used: Invitation, now: Date): Promise<boolean> {
  const taken = await tx
    .updateTable('sign_in_invitations')
    .set({ used_at: now })
    .where('authority_id', '=', used.authority_id)
    .where('invitation_id', '=', used.invitation_id)
    .where('used_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .returning('invitation_id')
    .execute()
  return taken.length > 0
}
