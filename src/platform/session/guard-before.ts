import type { GenericEndpointContext } from '@better-auth/core'
import { APIError, createAuthMiddleware, getSessionFromCtx } from 'better-auth/api'
import { z } from 'zod'
import { addressOf, guessing, noteOf, type Desk, type HookSession, type Note } from './desk.ts'
import {
  accountAnywhere,
  accountHere,
  address,
  claimGuess,
  codes,
  letters,
  networkOf,
  starts,
  type Claim,
} from './guess-limit.ts'
import { refuseWeakChange } from './guard-changes.ts'
import { claimCode } from './totp.ts'

/** Runs before every open endpoint: counts the guess, takes codes out of use, refuses weak passwords. */
export function guardBefore(desk: Desk) {
  return createAuthMiddleware(async (ctx) => {
    refuseMalformed(ctx)
    const note = noteOf(desk, ctx)
    await identify(ctx, note)
    await slowDown(desk, ctx, note)
    await refuseWeakChange(desk, ctx, note)
    if (ctx.path === '/two-factor/verify-totp') await refuseReplay(desk, ctx, note)
    if (ctx.path === '/reset-password' || ctx.path === '/change-password') await refuseWeak(desk, ctx, note)
    if (ctx.path === '/sign-in/social') refuseExtras(ctx)
    const firm = firmly[ctx.path]
    return firm && { context: { body: { ...body(ctx), ...firm } } }
  })
}

/** What the caller may not choose: a new password ends the other sessions, and no device is spared the second step. */
const firmly: Readonly<Record<string, Record<string, boolean>>> = {
  '/change-password': { revokeOtherSessions: true },
  '/two-factor/verify-totp': { trustDevice: false },
  '/two-factor/verify-backup-code': { trustDevice: false, disableSession: false },
}

export function body(ctx: Pick<GenericEndpointContext, 'body'>): Record<string, unknown> {
  return typeof ctx.body === 'object' && ctx.body !== null ? (ctx.body as Record<string, unknown>) : {}
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

/** What PostgreSQL could not even look for: a text with NUL, a passkey's id that is none. */
function refuseMalformed(ctx: GenericEndpointContext): void {
  const { id } = body(ctx)
  if ((id === undefined || z.uuid().safeParse(id).success) && !holdsNul(ctx.body)) return
  throw new APIError('BAD_REQUEST', { code: 'INVALID_INPUT', message: 'Yêu cầu không đúng dạng.' })
}

/** A passkey's answer, the deepest that is sent here, has four levels. */
const deepest = 12

/** Whether a text holds NUL; what is nested deeper than anything sent here counts as if it did. */
function holdsNul(value: unknown, depth = 0): boolean {
  if (typeof value === 'string') return value.includes('\0')
  if (typeof value !== 'object' || value === null) return false
  return depth > deepest || Object.values(value).some((inner) => holdsNul(inner, depth + 1))
}

/** What is counted against a request: also given back when the guess turns out right. */
export function claimsOf(ctx: GenericEndpointContext, { userId }: Note): Claim[] {
  const network = networkOf(addressOf(ctx))
  const email = text(body(ctx)['email']).trim().toLowerCase()
  switch (ctx.path) {
    case '/sign-in/email':
      return [
        { limit: accountHere, whom: `${email}\n${network}` },
        { limit: accountAnywhere, whom: email },
        { limit: address, whom: network },
      ]
    case '/two-factor/verify-totp':
    case '/two-factor/verify-backup-code':
    case '/two-factor/enable':
    case '/two-factor/disable':
    case '/two-factor/generate-backup-codes':
    case '/change-password':
      return [
        { limit: codes, whom: userId ?? network },
        { limit: address, whom: network },
      ]
    case '/request-password-reset':
      return [
        { limit: letters, whom: email },
        { limit: address, whom: network },
      ]
    case '/reset-password':
    case '/passkey/verify-authentication':
      return [{ limit: address, whom: network }]
    default:
      return [{ limit: starts, whom: network }]
  }
}

/** Whose account this is about: the session's, or that of a sign-in that waits for its second step. */
async function identify(ctx: GenericEndpointContext, note: Note): Promise<void> {
  if (ctx.path === '/sign-in/email') return
  const found = await getSessionFromCtx(ctx)
  if (found) {
    note.session = found.session as HookSession
    note.userId = found.user.id
    note.totpWasOn = (found.user as { twoFactorEnabled?: boolean | null }).twoFactorEnabled === true
    return
  }
  const pending = await ctx.getSignedCookie(ctx.context.createAuthCookie('two_factor').name, ctx.context.secret)
  if (!pending) return
  const verification = await ctx.context.internalAdapter.findVerificationValue(pending)
  if (verification) note.userId = verification.value
}

async function slowDown(desk: Desk, ctx: GenericEndpointContext, note: Note): Promise<void> {
  const wait = await claimGuess(guessing(desk), claimsOf(ctx, note))
  if (wait === 0) return
  const message = `Đã thử quá nhiều lần. Hãy đợi ${wait < 90 ? `${wait} giây` : `${Math.ceil(wait / 60)} phút`} rồi thử lại.`
  throw new APIError('TOO_MANY_REQUESTS', { code: 'TOO_MANY_ATTEMPTS', message, wait }, { 'Retry-After': String(wait) })
}

async function refuseReplay(desk: Desk, ctx: GenericEndpointContext, { userId }: Note): Promise<void> {
  const code = text(body(ctx)['code'])
  if (!userId || !/^\d{6}$/.test(code)) return
  if (await claimCode(desk.db, { authority: desk.authority, userId, code, now: desk.clock() })) return
  const message = 'Mã này đã được dùng. Hãy đợi mã tiếp theo trên ứng dụng xác thực.'
  throw new APIError('UNAUTHORIZED', { code: 'CODE_ALREADY_USED', message })
}

async function refuseWeak(desk: Desk, ctx: GenericEndpointContext, note: Note): Promise<void> {
  if (ctx.path === '/reset-password') {
    const reset = await ctx.context.internalAdapter.findVerificationValue(`reset-password:${text(body(ctx)['token'])}`)
    if (reset) note.userId = reset.value
    else delete note.userId
  }
  const user = note.userId ? await ctx.context.internalAdapter.findUserById(note.userId) : null
  const fault = desk.passwordFault(text(body(ctx)['newPassword']), user ?? { name: '', email: '' })
  if (fault) throw new APIError('BAD_REQUEST', { code: 'PASSWORD_REFUSED', message: fault.vi, english: fault.en })
}

/** The way through the provider's page is the only one: no ID token from elsewhere, no scopes of the caller's choice. */
function refuseExtras(ctx: GenericEndpointContext): void {
  const known = ['provider', 'callbackURL', 'errorCallbackURL', 'disableRedirect']
  const extra = Object.keys(body(ctx)).find((name) => !known.includes(name))
  if (extra !== undefined)
    throw new APIError('BAD_REQUEST', { code: 'UNKNOWN_FIELD', message: `Trường không được nhận: ${extra}` })
}
