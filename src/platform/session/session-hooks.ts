import type { GenericEndpointContext } from '@better-auth/core'
import { APIError } from 'better-auth/api'
import { decodeJwt } from 'jose'
import { noteOf, type Desk, type Note } from './desk.ts'
import { idleFor } from './ports.ts'

/** Runs when better-auth opens a session: says how it was opened, how strongly, and until when it lives without work. */
export function openingSession(desk: Desk) {
  return async ({ userId }: { userId: string }, context: GenericEndpointContext | null) => {
    const user = await desk.db
      .selectFrom('auth_users')
      .select(['closed_at', 'activated_at'])
      .where('authority_id', '=', desk.authority)
      .where('id', '=', userId)
      .executeTakeFirst()
    if (!user || user.closed_at) {
      throw new APIError('FORBIDDEN', { code: 'ACCOUNT_CLOSED', message: 'Tài khoản này đã đóng.' })
    }
    const now = desk.clock()
    if (!user.activated_at) await activate(desk, userId, now)
    const expiresAt = new Date(now.getTime() + idleFor)
    const opened = howOpened(context?.path ?? '', noteOf(desk, context))
    return {
      data: {
        ...opened,
        userAgent: context?.headers?.get('user-agent') ?? '',
        createdAt: now,
        updatedAt: now,
        expiresAt,
      },
    }
  }
}

/** @throws where a path opens a session that is not known to: then nothing is known of its strength */
function howOpened(path: string, { session, mfa }: Note): { method: string; secondFactor: boolean } {
  const before = session?.method ?? 'password'
  switch (path) {
    case '/sign-in/email':
      return { method: 'password', secondFactor: false }
    case '/callback/:id':
      return { method: 'oidc', secondFactor: mfa === true }
    case '/passkey/verify-authentication':
      return { method: 'passkey', secondFactor: true }
    case '/two-factor/verify-totp':
      return { method: session ? before : 'totp', secondFactor: true }
    case '/two-factor/verify-backup-code':
      return { method: 'recovery-code', secondFactor: true }
    case '/two-factor/disable':
      return { method: before, secondFactor: before === 'passkey' }
    case '/change-password':
      return { method: before, secondFactor: session?.secondFactor === true }
    default:
      throw new Error(`${path} may not open a session`)
  }
}

async function activate({ db, authority }: Desk, userId: string, now: Date): Promise<void> {
  await db
    .updateTable('auth_users')
    .set({ activated_at: now, invited_until: null })
    .where('authority_id', '=', authority)
    .where('id', '=', userId)
    .execute()
}

const noTokens = { accessToken: null, refreshToken: null, idToken: null, scope: null }

/** The office's own sign-in is asked who somebody is and for nothing else: none of its tokens is kept. */
export function keepingAccount(desk: Desk) {
  return async (account: Record<string, unknown>, context: GenericEndpointContext | null) => {
    if (account['providerId'] !== 'oidc') return undefined
    const token = account['idToken']
    const amr = typeof token === 'string' ? decodeJwt(token)['amr'] : undefined
    noteOf(desk, context).mfa = Array.isArray(amr) && amr.includes('mfa')
    return { data: noTokens }
  }
}

/** Links the office's own sign-in to an account that is in use or whose invitation still stands; else refuses. */
export function linkingAccount(desk: Desk) {
  const keep = keepingAccount(desk)
  return async (account: Record<string, unknown>, context: GenericEndpointContext | null) => {
    if (account['providerId'] !== 'oidc') return undefined
    const user = await desk.db
      .selectFrom('auth_users')
      .select(['invited_until', 'activated_at'])
      .where('authority_id', '=', desk.authority)
      .where('id', '=', String(account['userId']))
      .executeTakeFirst()
    const invited = user?.invited_until && user.invited_until > desk.clock()
    if (!user?.activated_at && !invited) return false
    return keep(account, context)
  }
}
