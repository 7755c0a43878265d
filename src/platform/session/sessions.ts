import type { Person } from '#kernel/actor.ts'
import { createAuth, type Auth } from './auth.ts'
import { sessionToken } from './cookie.ts'
import type { Desk } from './desk.ts'
import { authBase, isOpen } from './open-paths.ts'
import { addressHeader, idleFor, lastsFor, type SignInPorts } from './ports.ts'
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

/**
 * Signing in and staying signed in, for all authorities of the program.
 *
 * A session that was looked up is remembered for three seconds. What ends a session in this process drops it at once; another
 * process may take it for open for those three seconds longer. Roles are never remembered: a grant taken back counts at once.
 */
export type Sessions = {
  ports: SignInPorts
  /** Answers a request below /api/auth. `address` is the caller's, as the HTTP layer knows it. */
  handle(request: Request, from: { authority: string; address: string }): Promise<Response>
  /** The session of a request, if its cookie is ours, it is open, and it was opened at this authority. */
  findSession(request: Request, authority: string): Promise<OpenSession | undefined>
  /** The member of staff who asks; undefined without a session, or where they have left. */
  authenticate(request: Request, authority: string): Promise<Person | undefined>
  /** Ends sessions of an account: one, all, or all but one. */
  endSessions(ended: { authority: string; userId: string; only?: string; except?: string }): Promise<number>
}

const rememberedFor = 3_000
const mostRemembered = 2_000
/** A session in use is prolonged once in so many milliseconds, not with every request. */
const seenEvery = 5 * 60_000

export function createSessions(ports: SignInPorts): Sessions {
  const remembered = new Map<string, { authority: string; session: OpenSession; until: number }>()
  const desks = new Map<string, Promise<{ desk: Desk; auth: Auth }>>()
  const offices = new Map<string, { auth: Promise<Auth>; at: number }>()

  async function openDesk(authority: string): Promise<{ desk: Desk; auth: Auth }> {
    const { origin, name } = await ports.describe(authority)
    const forget = (token: string) => void remembered.delete(token)
    const desk: Desk = { ...ports, authority, origin, name, forget, notes: new WeakMap() }
    return { desk, auth: createAuth(desk, { oidc: false }) }
  }

  function deskOf(authority: string): Promise<{ desk: Desk; auth: Auth }> {
    const known = desks.get(authority)
    if (known) return known
    const opened = openDesk(authority)
    desks.set(authority, opened)
    opened.catch(() => desks.delete(authority))
    return opened
  }

  /** Apart, because it asks the provider: one that is down must not keep anyone from a password. Asked again after 10 s. */
  async function officeOf(desk: Desk): Promise<Auth> {
    const now = ports.clock().getTime()
    const known = offices.get(desk.authority)
    if (known) {
      const auth = await known.auth
      const found = (await auth.$context).socialProviders.some((provider) => provider.id === 'oidc')
      if (found || now - known.at < 10_000) return auth
    }
    const auth = createAuth(desk, { oidc: true })
    offices.set(desk.authority, { auth: Promise.resolve(auth), at: now })
    return auth
  }

  async function findSession(request: Request, authority: string): Promise<OpenSession | undefined> {
    if (!request.headers.has('cookie')) return undefined
    const { desk } = await deskOf(authority)
    const token = sessionToken(request.headers, desk.origin, ports.secret)
    if (token === undefined) return undefined
    const now = ports.clock()
    const known = remembered.get(token)
    if (known && known.authority === authority && known.until > now.getTime()) return known.session
    remembered.delete(token)
    const session = await readSession(ports, { authority, token, now })
    if (!session) return undefined
    if (remembered.size >= mostRemembered) remembered.delete(remembered.keys().next().value ?? '')
    remembered.set(token, {
      authority,
      session,
      until: Math.min(now.getTime() + rememberedFor, session.expiresAt.getTime()),
    })
    return session
  }

  return {
    ports,
    findSession,
    handle: async (request, { authority, address }) => {
      const { pathname } = new URL(request.url)
      if (!isOpen(request.method, pathname))
        return Response.json({ code: 'NOT_FOUND', message: 'Không có địa chỉ này.' }, { status: 404 })
      const { desk, auth } = await deskOf(authority)
      const viaOffice = pathname === `${authBase}/sign-in/social` || pathname.startsWith(`${authBase}/callback/`)
      const chosen = viaOffice && ports.oidc ? await officeOf(desk) : auth
      const token = sessionToken(request.headers, desk.origin, ports.secret)
      const answer = await chosen.handler(withAddress(request, address))
      if (token !== undefined) remembered.delete(token)
      return answer
    },
    authenticate: async (request, authority) => {
      const session = await findSession(request, authority)
      if (!session) return undefined
      const person = await ports.findPerson(ports.db, { authority, userId: session.userId, now: ports.clock() })
      return person && { ...person, secondFactor: session.secondFactor }
    },
    endSessions: async ({ authority, userId, only, except }) => {
      const ended = await ports.db
        .deleteFrom('auth_sessions')
        .where('authority_id', '=', authority)
        .where('user_id', '=', userId)
        .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
        .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
        .returning('token')
        .execute()
      for (const { token } of ended) remembered.delete(token)
      return ended.length
    },
  }
}

async function readSession(
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

/** The same request, saying from where it came; whatever the caller wrote there itself is overwritten. */
function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}
