import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import { claimGuess } from '#platform/session/guess-limit.ts'
import { inviteLogin, setPassword } from '#platform/session/logins.ts'
import type { PublicCall } from '#record/module.ts'
import { personSortKey } from '#vietnamese/sort-key.ts'
import { installFirstAdministrator } from '../grants/grant-role.ts'
import { guessesOf, hashInTurn, tooMany } from './accept.ts'
import { invitationLasts, passwordFault } from './rules.ts'
import { hashOf, newToken } from './secrets.ts'
import { open, takeInvitation } from './store.ts'
import './tables.ts'

/**
 * The token of a fresh link for the first administrator, while the authority has none; earlier links become void.
 * It opens `/console/quan-tri-dau-tien#token=…`. Undefined where a role was ever granted.
 */
export async function makeFirstAdministratorToken(
  db: Db,
  { authority, now, newId }: { authority: string; now: Date; newId: () => string },
): Promise<string | undefined> {
  const granted = await db
    .selectFrom('role_grants')
    .select('grant_id')
    .where('authority_id', '=', authority)
    .limit(1)
    .executeTakeFirst()
  if (granted) return undefined
  const token = newToken()
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('sign_in_invitations')
      .set({ withdrawn_at: now })
      .where('authority_id', '=', authority)
      .where('purpose', '=', 'first-administrator')
      .where('used_at', 'is', null)
      .execute()
    await tx
      .insertInto('sign_in_invitations')
      .values({
        authority_id: authority,
        invitation_id: newId(),
        purpose: 'first-administrator',
        way: 'email',
        staff_id: null,
        user_id: null,
        secret_hash: hashOf('', { token }),
        created_by: null,
        created_at: now,
        expires_at: new Date(now.getTime() + invitationLasts['first-administrator'].email),
        used_at: null,
        withdrawn_at: null,
      })
      .execute()
  })
  return token
}

type Asking = Pick<PublicCall<unknown, unknown, unknown>, 'shell' | 'services' | 'facts'>
type First = { token: string; name: string; email: string; password: string }

/** Uses the link: makes the person, the account and, as the record's decision by the clock, the role. */
export async function installFirst(asking: Asking, first: First): Promise<{ email: string } | Refusal> {
  const { shell } = asking
  const { db, authority, clock } = shell
  const { guessing, claims } = guessesOf(asking, first)
  const wait = await claimGuess(guessing, claims)
  if (wait > 0) return tooMany(wait)
  const now = clock()
  const invitation = await open(db, authority, now)
    .where('purpose', '=', 'first-administrator')
    .where('secret_hash', '=', hashOf('', { token: first.token }))
    .executeTakeFirst()
  if (!invitation) return used()
  const fault = passwordFault(first.password, first)
  if (fault) return refuse('not-allowed', fault.vi, { field: 'password' })
  const hash = await hashInTurn(first.password)
  if (isRefusal(hash)) return hash
  const staffId = await db.transaction().execute(async (tx) => {
    if (!(await takeInvitation(tx, invitation, now))) return undefined
    return makeStaff(tx, first, { authority, id: shell.newId(), hash, now })
  })
  if (staffId === undefined) return used()
  const installed = await installFirstAdministrator(shell, staffId)
  return isRefusal(installed) ? installed : { email: first.email.toLowerCase() }
}

const used = () =>
  refuse(
    'not-found',
    'Liên kết này không đúng, đã dùng, hoặc đã hết hạn. Khởi động lại chương trình để có liên kết mới.',
  )

async function makeStaff(
  tx: Transaction,
  { name, email }: First,
  { authority, id, hash, now }: { authority: string; id: string; hash: string; now: Date },
): Promise<string> {
  const userId = await inviteLogin(tx, { authority, email, name, until: now, now })
  await setPassword(tx, { authority, userId, hash, now })
  // A start that broke off between person and role has left the person behind.
  const row = await tx
    .insertInto('staff')
    .values({
      authority_id: authority,
      staff_id: id,
      user_id: userId,
      name,
      sort_key: personSortKey(name),
      email: email.toLowerCase(),
      unit_id: null,
      active_from: null,
      active_until: null,
      created_at: now,
      changed_at: now,
      erased_at: null,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'email'])
        .where('erased_at', 'is', null)
        .doUpdateSet({ user_id: userId, name, sort_key: personSortKey(name), changed_at: now }),
    )
    .returning('staff_id')
    .executeTakeFirstOrThrow()
  return row.staff_id
}
