import type { GenericEndpointContext } from '@better-auth/core'
import type { Guessing } from './guess-limit.ts'
import { changeLetter } from './letters.ts'
import { addressHeader, type SignInPorts } from './ports.ts'
import { logSignIn } from './sign-in-log.ts'

/** A session as better-auth hands it to hooks, with our columns. */
export type HookSession = {
  id: string
  token: string
  userId: string
  createdAt: Date
  method?: string | null
  secondFactor?: boolean | null
}

/** What the hooks of one request tell one another. */
export type Note = {
  /** The account at work: of the session, of the pending second step, or of the reset token. */
  userId?: string
  session?: HookSession
  /** Whether TOTP was on when the request came. */
  totpWasOn?: boolean
  /** The office's own sign-in vouched for a second factor (`amr` has `mfa`, RFC 8176). */
  mfa?: boolean
}

/** One authority's sign-in: what its hooks share. */
export type Desk = SignInPorts & {
  authority: string
  name: string
  origin: string
  notes: WeakMap<Request, Note>
  /** Drops what is remembered of a session; see `Sessions`. */
  forget: (token: string) => void
}

export function noteOf(desk: Desk, context: { request?: Request | undefined } | null): Note {
  if (!context?.request) return {}
  const known = desk.notes.get(context.request)
  if (known) return known
  const fresh: Note = {}
  desk.notes.set(context.request, fresh)
  return fresh
}

export function guessing(desk: Desk): Guessing {
  return { db: desk.db, secret: desk.secret, authority: desk.authority, now: desk.clock() }
}

export function addressOf(context: Pick<GenericEndpointContext, 'headers'>): string {
  return context.headers?.get(addressHeader) ?? 'unknown'
}

/** Writes the owner's log and, where how they sign in has changed, tells them by letter; never keeps the answer waiting. */
export function remember(
  desk: Desk,
  { headers }: { headers?: Headers | undefined },
  what: { userId: string; event: string; method?: string | null | undefined },
): void {
  const { db, authority } = desk
  const event = { ...what, authority, at: desk.clock(), userAgent: headers?.get('user-agent') ?? null }
  void logSignIn(db, event).catch(() => desk.warn({ event: what.event }, 'the sign-in log could not be written'))
  void tellOwner(desk, what.userId, what.event).catch(() =>
    desk.warn({ event: what.event }, 'a letter about sign-in could not be sent'),
  )
}

async function tellOwner(desk: Desk, userId: string, event: string): Promise<void> {
  const letter = changeLetter({ email: '', name: '', office: '' }, event)
  if (!letter) return
  const user = await desk.db
    .selectFrom('auth_users')
    .select(['email', 'name'])
    .where('authority_id', '=', desk.authority)
    .where('id', '=', userId)
    .executeTakeFirst()
  const addressed = user && changeLetter({ ...user, office: desk.name }, event)
  if (addressed) await desk.sendMail(addressed)
}
