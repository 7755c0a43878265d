import { randomBytes } from 'node:crypto'
import { cookiePrefix } from '#platform/session/cookie.ts'
import { createLogin } from '#platform/session/logins.ts'
import type { SignInPorts } from '#platform/session/ports.ts'
import { createSessions, type Sessions } from '#platform/session/sessions.ts'
import { passwordFault } from '#modules/staff/sign-in/rules.ts'
import { CookieJar } from './cookie-jar.ts'
import { openTestDatabase } from './database.ts'
import { newAuthority } from './shell.ts'

type Letter = { to: string; subject: string; text: string }

/** A password that the rule takes. */
export const goodPassword = 'con cò bay lả bay la'

/** An authority with its sign-in on a database of its own, a clock that can be moved, and an outbox. */
export async function openSignInDesk({
  origin = 'http://localhost:18080',
  ...more
}: Partial<SignInPorts> & { origin?: string } = {}) {
  const database = await openTestDatabase()
  const letters: Letter[] = []
  const time = { ahead: 0 }
  const ports: SignInPorts = {
    db: database.db,
    secret: randomBytes(32).toString('base64url'),
    clock: () => new Date(Date.now() + time.ahead),
    describe: async () => ({ origin, name: 'UBND phường Hồ Sen' }),
    sendMail: async (letter) => void letters.push(letter),
    passwordFault,
    findPerson: async (_db, { authority, userId }) => ({ authority, staffId: userId, grants: [] }),
    warn: () => undefined,
    ...more,
  }
  const authority = await newAuthority(database.db, { host: new URL(origin).host })
  return { ...database, ports, sessions: createSessions(ports), letters, time, authority, origin }
}

export type SignInDesk = Awaited<ReturnType<typeof openSignInDesk>>

/** Makes an account that can be used at once. */
export function addLogin(
  desk: SignInDesk,
  login: { email: string; name?: string; password?: string; totpSecret?: string; authority?: string },
) {
  return createLogin(desk.db, desk.ports, {
    authority: desk.authority,
    name: 'Trần Văn Bình',
    password: goodPassword,
    now: desk.ports.clock(),
    ...login,
  })
}

/** A browser as far as cookies go. */
export class Visitor {
  readonly cookies = new CookieJar()
  /** Set-Cookie lines of the last answer. */
  set: string[] = []
  readonly #to: { sessions: Sessions; authority: string; origin: string; address: string }

  constructor(
    desk: SignInDesk,
    { authority = desk.authority, address = '203.0.113.7' }: { authority?: string; address?: string } = {},
  ) {
    this.#to = { sessions: desk.sessions, authority, origin: desk.origin, address }
  }

  request(path: string, init: RequestInit = {}): Request {
    const headers = new Headers({
      'user-agent': 'Mozilla/5.0 (Windows NT 10.0) Chrome/140',
      ...(init.headers as Record<string, string>),
      ...this.cookies.header(),
    })
    if (!headers.has('origin')) headers.set('origin', this.#to.origin)
    return new Request(this.#to.origin + path, { ...init, headers })
  }

  async send(path: string, init: RequestInit = {}): Promise<Response> {
    const { sessions, authority, address } = this.#to
    const answer = await sessions.handle(this.request(`/api/auth${path}`, init), { authority, address })
    this.set = this.cookies.take(answer)
    return answer
  }

  post(path: string, body: object, headers: Record<string, string> = {}): Promise<Response> {
    return this.send(path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json', ...headers },
    })
  }

  signIn(email: string, password = goodPassword): Promise<Response> {
    return this.post('/sign-in/email', { email, password })
  }

  session() {
    return this.#to.sessions.findSession(this.request('/'), this.#to.authority)
  }

  get cookie(): string | undefined {
    return this.cookies.get(`${cookiePrefix(this.#to.origin)}.session_token`)
  }
}

export async function codeOf(answer: Response): Promise<string | undefined> {
  return ((await answer.json()) as { code?: string }).code
}
