import { dayOf } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Reason } from '#record/act.ts'
import type { Call } from '#record/module.ts'
import { logSignIn } from '#platform/session/sign-in-log.ts'
import { accountChangeKind } from '../accounts/account-change.ts'
import { invitationLetter } from './letters.ts'
import { findInvitable, type InvitedPerson } from './read.ts'
import { printedCode } from './rules.ts'
import { hashOf, newCode, newToken } from './secrets.ts'
import { makeInvitation, withdraw, type Invitation, type NewInvitation } from './store.ts'

type Asked = { way: 'email' | 'code'; removeSecondFactor: boolean; reason?: Reason | undefined }
type Made = { invitation: Invitation; email: string; code?: string; address: string }

/** Makes out an invitation or a reset for a member of staff and, where it goes by e-mail, sends it. */
export async function invite({
  shell,
  services,
  params,
  body,
  person,
  facts,
}: Call<{ id: string }, unknown, Asked>): Promise<Made | Refusal> {
  const { db, authority, clock, newId } = shell
  const now = clock()
  const invited = await findInvitable(db, { authority, staffId: params.id, today: dayOf(now) })
  if (!invited) return refuse('not-found', 'Không có cán bộ này, hoặc người này đã thôi làm việc.')
  const token = newToken()
  const code = newCode()
  const proof = body.way === 'email' ? { token } : { email: invited.email, code }
  const { secret } = services.sessions.ports
  const { way, removeSecondFactor, reason } = body
  const paper = { authority, id: newId(), by: person.staffId, way, removeSecondFactor, now }
  const made = { invited, paper: { ...paper, secretHash: hashOf(secret, proof) } }
  const invitation = removeSecondFactor
    ? await makeRemoval({ shell, person }, { ...made, reason })
    : await db.transaction().execute((tx) => makeInvitation(tx, invited, made.paper))
  if (isRefusal(invitation)) return invitation
  const userId = invitation.user_id ?? ''
  await logSignIn(db, { authority, userId, at: now, event: 'invited', userAgent: facts.userAgent })
  const address = await services.address(authority, '/console/loi-moi')
  if (body.way === 'code') return { invitation, email: invited.email, code: printedCode(code), address }
  return (
    (await send({ shell, services }, { invitation, invited, link: `${address}#token=${token}` })) ?? {
      invitation,
      email: invited.email,
      address,
    }
  )
}

type Removal = { invited: InvitedPerson; paper: NewInvitation; reason: Reason | undefined }

/** That the paper takes the second factor away is decided and recorded; the paper is made out with the decision or not at all. */
function makeRemoval(
  { shell, person: by }: Pick<Call<unknown, unknown, unknown>, 'shell' | 'person'>,
  { invited, paper, reason }: Removal,
): Promise<Invitation | Refusal> {
  return shell.appender.run(shell.authority, async (batch) => {
    if (!invited.activated) return refuse('not-allowed', 'Người này chưa từng đăng nhập, nên chưa có gì để gỡ.')
    const input = { begins: { did: 'remove-second-factor', staffId: invited.staffId } as const }
    const done = await actIn(shell, batch, accountChangeKind, { do: 'remove-second-factor', by, reason, input })
    if (isRefusal(done)) return done
    await batch.settle()
    return makeInvitation(batch.tx, invited, paper)
  })
}

type Sent = { invitation: Invitation; invited: { staffId: string; name: string; email: string }; link: string }

async function send(
  { shell, services }: Pick<Call<unknown, unknown, unknown>, 'shell' | 'services'>,
  { invitation, invited, link }: Sent,
): Promise<Refusal | undefined> {
  const { db, authority, clock } = shell
  const { name: office } = await services.sessions.ports.describe(authority)
  const purpose = invitation.purpose === 'reset' ? 'reset' : 'invitation'
  try {
    await services.mail.send(invitationLetter({ ...invited, office, expiresAt: invitation.expires_at, purpose }, link))
    return undefined
  } catch {
    services.log.warn({ authority }, 'an invitation could not be sent')
    const gone = { authority, staffId: invited.staffId, id: invitation.invitation_id, now: clock() }
    await db.transaction().execute((tx) => withdraw(tx, gone))
    return refuse('not-allowed', 'Không gửi được thư. Hãy in mã và trao tận tay.', { field: 'way' })
  }
}
