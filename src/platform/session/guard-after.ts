import type { GenericEndpointContext } from '@better-auth/core'
import { createAuthMiddleware, isAPIError } from 'better-auth/api'
import { noteOf, guessing, remember, type Desk, type Note } from './desk.ts'
import { body, claimsOf } from './guard-before.ts'
import { forgetGuess } from './guess-limit.ts'

/** Runs after every open endpoint: gives back what was counted, lifts the session, writes the owner's log. */
export function guardAfter(desk: Desk) {
  return createAuthMiddleware(async (ctx) => {
    const note = noteOf(desk, ctx)
    const failure = failureOf(ctx)
    if (failure) return logFailure(desk, ctx, { note, failure })
    if (!costsAlways.has(ctx.path)) await forgetGuess(guessing(desk), claimsOf(ctx, note))
    const lifts = ctx.path === '/two-factor/verify-totp' || ctx.path === '/two-factor/verify-backup-code'
    if (lifts && note.session && note.totpWasOn) await liftSession(desk, note.session)
    if (ctx.path === '/passkey/generate-authenticate-options') return demandVerification(ctx)
    logSuccess(desk, ctx, note)
    return undefined
  })
}

/** A letter costs whether or not it was asked for by its owner; what is only begun proves nothing. */
const costsAlways: ReadonlySet<string> = new Set([
  '/request-password-reset',
  '/sign-in/social',
  '/passkey/generate-authenticate-options',
  '/passkey/generate-register-options',
])

type Failure = { status: number; code: string | undefined }

function failureOf(ctx: GenericEndpointContext): Failure | undefined {
  const { returned } = ctx.context as { returned?: unknown }
  if (!isAPIError(returned) || returned.statusCode < 400) return undefined
  return { status: returned.statusCode, code: (returned.body as { code?: string } | undefined)?.code }
}

/** Somebody's wrong password or code, for the owner to see. Written beside the answer, which takes as long for an account that does not exist. */
function logFailure(
  desk: Desk,
  ctx: GenericEndpointContext,
  { note, failure }: { note: Note; failure: Failure },
): undefined {
  if (failure.status >= 500) return undefined
  if (ctx.path.startsWith('/two-factor/verify-') && note.userId) {
    const method = ctx.path.endsWith('totp') ? 'totp' : 'recovery-code'
    remember(desk, ctx, { userId: note.userId, event: 'code-failed', method })
  }
  if (ctx.path === '/sign-in/email') void logWrongPassword(desk, ctx).catch(() => undefined)
  return undefined
}

async function logWrongPassword(desk: Desk, ctx: GenericEndpointContext): Promise<void> {
  const user = await desk.db
    .selectFrom('auth_users')
    .select('id')
    .where('authority_id', '=', desk.authority)
    .where('email', '=', String(body(ctx)['email']).trim().toLowerCase())
    .executeTakeFirst()
  if (user) remember(desk, ctx, { userId: user.id, event: 'failed', method: 'password' })
}

async function liftSession(desk: Desk, session: { id: string; token: string }): Promise<void> {
  await desk.db
    .updateTable('auth_sessions')
    .set({ second_factor: true })
    .where('authority_id', '=', desk.authority)
    .where('id', '=', session.id)
    .execute()
  desk.forget(session.token)
}

const ownEvents: Readonly<Record<string, string>> = {
  '/two-factor/disable': 'totp-off',
  '/two-factor/generate-backup-codes': 'recovery-codes-made',
  '/change-password': 'password-changed',
  '/reset-password': 'password-changed',
  '/passkey/verify-registration': 'passkey-added',
  '/passkey/delete-passkey': 'passkey-removed',
  '/sign-out': 'session-ended',
}

function logSuccess(desk: Desk, ctx: GenericEndpointContext, note: Note): void {
  const opened = ctx.context.newSession
  const event = ownEvents[ctx.path]
  if (event !== undefined) {
    if (note.userId) remember(desk, ctx, { userId: note.userId, event })
  } else if (ctx.path === '/two-factor/verify-totp' && note.session) {
    if (!note.totpWasOn) remember(desk, ctx, { userId: note.session.userId, event: 'totp-on' })
  } else if (opened) {
    const { userId, method } = opened.session as { userId: string; method?: string }
    remember(desk, ctx, { userId, event: 'signed-in', method })
  }
}

/** The plugin asks for user verification where it can be had; here a passkey stands for both factors, so it must be. */
function demandVerification(ctx: GenericEndpointContext) {
  const { returned } = ctx.context as { returned?: Record<string, unknown> }
  return ctx.json({ ...returned, userVerification: 'required' })
}
