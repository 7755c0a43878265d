import type { Auth } from './auth.ts'
import type { Desk } from './desk.ts'
import { authBase } from './open-paths.ts'
import type { SignInPorts } from './ports.ts'

type Opened = { desk: Desk; auth?: Promise<Auth> }

/**
 * One desk, with better-auth behind it, for each authority that was asked for. better-auth is loaded when somebody signs in
 * for the first time: it is half of the program's modules, and a request with a session does not need it.
 */
export function openDesks(ports: SignInPorts, forget: (token: string) => void) {
  const desks = new Map<string, Promise<Opened>>()
  const offices = new Map<string, { auth: Auth; at: number }>()

  async function open(authority: string): Promise<Opened> {
    const { origin, name } = await ports.describe(authority)
    return { desk: { ...ports, authority, origin, name, forget, notes: new WeakMap() } }
  }

  function openedOf(authority: string): Promise<Opened> {
    const known = desks.get(authority)
    if (known) return known
    const opened = open(authority)
    desks.set(authority, opened)
    opened.catch(() => desks.delete(authority))
    return opened
  }

  const deskOf = async (authority: string): Promise<Desk> => (await openedOf(authority)).desk

  /** Apart, because it asks the provider: one that is down must not keep anyone from a password. Asked again after 10 s. */
  async function officeOf(desk: Desk): Promise<Auth> {
    const now = ports.clock().getTime()
    const known = offices.get(desk.authority)
    if (known && (now - known.at < 10_000 || (await knowsProvider(known.auth)))) return known.auth
    const auth = await load(desk, { oidc: true })
    offices.set(desk.authority, { auth, at: now })
    return auth
  }

  /** The better-auth that answers a path: for the office's own sign-in another than for all else. */
  async function authFor(authority: string, pathname: string): Promise<Auth> {
    const opened = await openedOf(authority)
    const viaOffice = pathname === `${authBase}/sign-in/social` || pathname.startsWith(`${authBase}/callback/`)
    return viaOffice && ports.oidc ? officeOf(opened.desk) : (opened.auth ??= load(opened.desk, { oidc: false }))
  }

  return { deskOf, authFor }
}

async function knowsProvider(auth: Auth): Promise<boolean> {
  const { socialProviders } = await auth.$context
  return socialProviders.some(({ id }) => id === 'oidc')
}

async function load(desk: Desk, options: { oidc: boolean }): Promise<Auth> {
  const { createAuth } = await import('./auth.ts')
  return createAuth(desk, options)
}
