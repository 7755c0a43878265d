import type { Person } from '#kernel/actor.ts'
import { createTokenReader } from './cookie.ts'
import { openDesks } from './open-desks.ts'
import { isOpen } from './open-paths.ts'
import { addressHeader, type SignInPorts } from './ports.ts'
import { readSession, type OpenSession } from './read-session.ts'
import { createRemembered } from './remembered-sessions.ts'

/**
 * Signing in and staying signed in, for all authorities of the program.
 *
 * A session that was looked up is remembered for three seconds. What ends a session in this process drops it at once; another
 * process may take it for open for those three seconds longer. What roles a person has is asked with every request.
 */
export type Sessions = {
  ports: SignInPorts
  /** Answers a request below /api/auth. `address` is the caller's, as the HTTP layer knows it. */
  handle(request: Request, from: { authority: string; address: string }): Promise<Response>
  /** The session of a request, if its cookie is ours, it is open, and it was opened at this authority. */
  findSession(request: Request, authority: string): Promise<OpenSession | undefined>
  /** The member of staff who asks; undefined without a session, or where they have left. */
  authenticate(request: Request, authority: string): Promise<Person | undefined>
  /** Ends sessions of an account, one, all, or all but one, and forgets what is remembered of them; says how many were open. */
  endSessions(ended: Ended): Promise<number>
}

type Ended = { authority: string; userId: string; only?: string; except?: string }

export function createSessions(ports: SignInPorts): Sessions {
  const remembered = createRemembered()
  const sessionToken = createTokenReader(ports.secret)
  const { deskOf, authFor } = openDesks(ports, remembered.forget)

  async function findSession(request: Request, authority: string): Promise<OpenSession | undefined> {
    if (!request.headers.has('cookie')) return undefined
    const desk = await deskOf(authority)
    const token = sessionToken(request.headers, desk.origin)
    if (token === undefined) return undefined
    const now = ports.clock()
    const known = remembered.find(token, { authority, now })
    if (known) return known
    const session = await readSession(ports, { authority, token, now })
    if (session) remembered.keep(token, { authority, session, now })
    return session
  }

  async function handle(request: Request, { authority, address }: { authority: string; address: string }) {
    const { pathname } = new URL(request.url)
    if (!isOpen(request.method, pathname)) return notFound()
    const auth = await authFor(authority, pathname)
    const answer = await auth.handler(withAddress(request, address))
    const token = sessionToken(request.headers, (await deskOf(authority)).origin)
    if (token !== undefined) remembered.forget(token)
    return answer
  }

  async function authenticate(request: Request, authority: string): Promise<Person | undefined> {
    const session = await findSession(request, authority)
    if (!session) return undefined
    const person = await ports.findPerson(ports.db, { authority, userId: session.userId, now: ports.clock() })
    return person && { ...person, secondFactor: session.secondFactor }
  }

  async function endSessions(ended: Ended): Promise<number> {
    const count = await deleteSessions(ports, ended)
    // All of the account, also those that the caller has already deleted in a transaction of its own.
    remembered.forgetAccount(ended.userId)
    return count
  }

  return { ports, handle, findSession, authenticate, endSessions }
}

const notFound = () => Response.json({ code: 'NOT_FOUND', message: 'Không có địa chỉ này.' }, { status: 404 })

async function deleteSessions({ db }: SignInPorts, { authority, userId, only, except }: Ended): Promise<number> {
  const ended = await db
    .deleteFrom('auth_sessions')
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .$if(only !== undefined, (query) => query.where('id', '=', only ?? ''))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .returning('id')
    .execute()
  return ended.length
}

/** The same request, saying from where it came; whatever the caller wrote there itself is overwritten. */
function withAddress(request: Request, address: string): Request {
  const headers = new Headers(request.headers)
  headers.set(addressHeader, address)
  return new Request(request, { headers })
}
