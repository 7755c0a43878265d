import { isRefusal, refuse } from '#kernel/refusal.ts'
import { rolesNeedingSecondFactor } from '#kernel/role.ts'
import { deviceOf } from '#platform/session/device.ts'
import { logSignIn } from '#platform/session/sign-in-log.ts'
import { handle, handlePublic, type Call, type Handler } from '#record/module.ts'
import { accept, lookUp } from './accept.ts'
import { installFirst } from './first-administrator.ts'
import { invite } from './invite.ts'
import { getUserId, listInvitationsOf, listSessionsOf, pageSignIns, readFactors, stateOf } from './read.ts'
import * as schema from './schema.ts'
import { withdraw, type Invitation } from './store.ts'

type AnyCall = Pick<Call<unknown, unknown, unknown>, 'shell' | 'services' | 'person' | 'facts'>

async function mine({ shell: { db, authority }, person }: AnyCall) {
  return { authority, userId: await getUserId(db, authority, person.staffId) }
}

function current({ shell, services, facts }: AnyCall) {
  return services.sessions.findSession(facts.raw, shell.authority)
}

function shown(row: Invitation, now: Date) {
  return {
    id: row.invitation_id,
    purpose: row.purpose === 'reset' ? ('reset' as const) : ('invitation' as const),
    way: row.way,
    state: stateOf(row, now),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at.toISOString(),
  }
}

const administrators: Handler[] = [
  handle(schema.invitePerson, async (call) => {
    const made = await invite(call)
    if (isRefusal(made)) return made
    const { invitation, ...rest } = made
    return { ...shown(invitation, call.shell.clock()), ...rest }
  }),
  handle(schema.listInvitations, async ({ shell: { db, authority, clock }, params }) => {
    const rows = await listInvitationsOf(db, authority, params.id)
    return { rows: rows.map((row) => shown(row, clock())) }
  }),
  handle(schema.withdrawInvitation, async ({ shell: { db, authority, clock }, params }) => {
    const gone = { authority, staffId: params.id, id: params.invitationId, now: clock() }
    const done = await db.transaction().execute((tx) => withdraw(tx, gone))
    return done ? {} : refuse('not-found', 'Không có lời mời này, hoặc nó đã được dùng.')
  }),
]

const strangers: Handler[] = [
  handlePublic(schema.readInvitation, async (call) => {
    const found = await lookUp(call, call.body)
    if (isRefusal(found)) return found
    const { purpose, expiresAt } = shown(found.invitation, call.shell.clock())
    return { purpose, expiresAt, name: found.account.name, email: found.account.email }
  }),
  handlePublic(schema.acceptInvitation, (call) => accept(call, call.body)),
  handlePublic(schema.openFirstAdministrator, (call) => installFirst(call, call.body)),
  handlePublic(schema.readSignInOptions, async ({ shell, services }) => {
    const { describe, oidc, lettersLeave } = services.sessions.ports
    const { name: office, origin } = await describe(shell.authority)
    const { protocol, hostname } = new URL(origin)
    const named = hostname === 'localhost' || (protocol === 'https:' && !/^[\d.]+$|^\[/.test(hostname))
    return { office, oidc: oidc ? { name: oidc.name } : null, passkeys: named, letters: lettersLeave !== false }
  }),
]

const owners: Handler[] = [
  handle(schema.listMySignIns, async (call) => {
    const page = await pageSignIns(call.shell.db, await mine(call), call.query)
    const rows = page.rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      event: row.event as (typeof schema.signInEvents)[number],
      method: row.method as (typeof schema.signInMethods)[number] | null,
      device: row.device,
    }))
    return { ...page, rows }
  }),
  handle(schema.listMySessions, async (call) => {
    const now = call.shell.clock()
    const [rows, here] = await Promise.all([
      listSessionsOf(call.shell.db, { ...(await mine(call)), now }),
      current(call),
    ])
    return {
      rows: rows.map((row) => ({
        id: row.id,
        current: row.id === here?.id,
        device: deviceOf(row.user_agent),
        method: (row.method ?? 'password') as (typeof schema.signInMethods)[number],
        secondFactor: row.second_factor === true,
        startedAt: row.created_at.toISOString(),
        seenAt: row.updated_at.toISOString(),
        expiresAt: row.expires_at.toISOString(),
      })),
    }
  }),
  handle(schema.endMySession, async (call) => {
    const ended = await call.services.sessions.endSessions({ ...(await mine(call)), only: call.params.id })
    if (ended === 0) return refuse('not-found', 'Phiên này đã kết thúc.')
    await logEnded(call)
    return {}
  }),
  handle(schema.endMyOtherSessions, async (call) => {
    const here = await current(call)
    if (!here) return refuse('not-signed-in', 'Hãy đăng nhập lại.')
    const ended = await call.services.sessions.endSessions({ ...(await mine(call)), except: here.id })
    if (ended > 0) await logEnded(call)
    return { ended }
  }),
  handle(schema.readMySecondFactor, async (call) => {
    const factors = await readFactors(call.shell.db, await mine(call), call.services.sessions.ports.secret)
    const required = call.person.grants.some((grant) => rolesNeedingSecondFactor.includes(grant.role))
    return { required, inThisSession: call.person.secondFactor, ...factors }
  }),
]

async function logEnded(call: AnyCall): Promise<void> {
  const { db, clock } = call.shell
  await logSignIn(db, { ...(await mine(call)), at: clock(), event: 'session-ended', userAgent: call.facts.userAgent })
}

export const signInHandlers: readonly Handler[] = [...administrators, ...strangers, ...owners]
