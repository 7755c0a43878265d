import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import {
  accountAnywhere,
  address,
  claimGuess,
  forgetGuess,
  networkOf,
  type Claim,
  type Guessing,
} from '#platform/session/guess-limit.ts'
import { hashPassword, TooBusy } from '#platform/session/password-hash.ts'
import { logSignIn } from '#platform/session/sign-in-log.ts'
import type { PublicCall } from '#record/module.ts'
import { findAccount } from './read.ts'
import { passwordFault } from './rules.ts'
import type { Proof } from './secrets.ts'
import { findOpenInvitation, useInvitation, type Invitation } from './store.ts'

type Asking = Pick<PublicCall<unknown, unknown, unknown>, 'shell' | 'services' | 'facts'>
export type Account = { id: string; name: string; email: string }

/** One answer for every proof that opens nothing: wrong, used, withdrawn, out of date, or for nobody. */
const nothing = () =>
  refuse('not-found', 'Liên kết hoặc mã không đúng, đã dùng, hoặc đã hết hạn. Hãy xin quản trị viên một mã mới.')

/** The invitation a proof opens and whom it is for; counts a guess against the address, and the account where one is named. */
export async function lookUp(
  asking: Asking,
  proof: Proof,
): Promise<{ invitation: Invitation; account: Account } | Refusal> {
  const { shell, services } = asking
  const { db, authority, clock } = shell
  const { guessing, claims } = guessesOf(asking, proof)
  const wait = await claimGuess(guessing, claims)
  if (wait > 0) return tooMany(wait)
  const invitation = await findOpenInvitation(db, {
    authority,
    secret: services.sessions.ports.secret,
    proof,
    now: clock(),
  })
  const account = invitation?.user_id ? await findAccount(db, authority, invitation.user_id) : undefined
  if (!invitation || !account || account.closed_at) return nothing()
  await forgetGuess(guessing, claims)
  return { invitation, account }
}

/** Sets the password that an invitation or a reset allows to set. */
export async function accept(
  asking: Asking,
  { proof, password }: { proof: Proof; password: string },
): Promise<{ email: string } | Refusal> {
  const found = await lookUp(asking, proof)
  if (isRefusal(found)) return found
  const { invitation, account } = found
  const fault = passwordFault(password, account)
  if (fault) return refuse('not-allowed', fault.vi, { field: 'password' })
  const hash = await hashInTurn(password)
  if (isRefusal(hash)) return hash
  const { db, authority, clock } = asking.shell
  const now = clock()
  const done = await db.transaction().execute((tx) => useInvitation(tx, invitation, { hash, now }))
  if (!done) return nothing()
  await asking.services.sessions.endSessions({ authority, userId: account.id })
  const by = { authority, userId: account.id, at: now, userAgent: asking.facts.userAgent }
  await logSignIn(db, { ...by, event: invitation.purpose === 'reset' ? 'password-changed' : 'accepted' })
  if (invitation.remove_second_factor) await logSignIn(db, { ...by, event: 'second-factor-removed' })
  return { email: account.email }
}

/** The hash of a password; refuses where too many others wait for theirs. */
export async function hashInTurn(password: string): Promise<string | Refusal> {
  try {
    return await hashPassword(password)
  } catch (error) {
    if (error instanceof TooBusy) return tooMany(5)
    throw error
  }
}

export function tooMany(wait: number): Refusal {
  return refuse(
    'too-many',
    `Đã thử quá nhiều lần. Hãy đợi ${wait < 90 ? `${wait} giây` : `${Math.ceil(wait / 60)} phút`} rồi thử lại.`,
  )
}

export function guessesOf({ shell, services, facts }: Asking, proof: Proof): { guessing: Guessing; claims: Claim[] } {
  const { db, authority, clock } = shell
  const guessing = { db, authority, secret: services.sessions.ports.secret, now: clock() }
  const network: Claim = { limit: address, whom: networkOf(facts.address) }
  if ('token' in proof) return { guessing, claims: [network] }
  return { guessing, claims: [{ limit: accountAnywhere, whom: `invitation ${proof.email.toLowerCase()}` }, network] }
}
