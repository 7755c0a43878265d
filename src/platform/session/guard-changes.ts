import type { GenericEndpointContext } from '@better-auth/core'
import { APIError } from 'better-auth/api'
import type { Desk, Note } from './desk.ts'
import { freshForSeconds } from './ports.ts'

/** What changes how somebody signs in. The password is guarded by the password itself. */
const changes: ReadonlySet<string> = new Set([
  '/two-factor/enable',
  '/two-factor/disable',
  '/two-factor/generate-backup-codes',
  '/passkey/generate-register-options',
  '/passkey/verify-registration',
  '/passkey/delete-passkey',
])

/**
 * Who has a second factor changes it only in a session opened with one: a stolen password must not be enough to add a factor
 * of the thief's. And the session is young, or the password is given with the change (ASVS 5, 7.5.1).
 */
export async function refuseWeakChange(
  desk: Desk,
  ctx: GenericEndpointContext,
  { session, totpWasOn }: Note,
): Promise<void> {
  if (!session || !changes.has(ctx.path)) return
  if (!session.secondFactor && (totpWasOn || (await hasPasskey(desk, session.userId)))) {
    const message = 'Hãy đăng nhập lại bằng khoá truy cập hoặc mã xác thực trước khi thay đổi cách đăng nhập.'
    throw new APIError('FORBIDDEN', { code: 'SECOND_FACTOR_FIRST', message })
  }
  const byPassword =
    ctx.path.startsWith('/two-factor/') && (await ctx.context.internalAdapter.findCredentialAccount(session.userId))
  const age = desk.clock().getTime() - new Date(session.createdAt).getTime()
  if (!byPassword && age > freshForSeconds * 1_000) {
    const message = 'Hãy đăng nhập lại rồi thay đổi: phiên này đã mở hơn 15 phút.'
    throw new APIError('FORBIDDEN', { code: 'SESSION_NOT_FRESH', message })
  }
}

async function hasPasskey({ db, authority }: Desk, userId: string): Promise<boolean> {
  const row = await db
    .selectFrom('auth_passkeys')
    .select('id')
    .where('authority_id', '=', authority)
    .where('user_id', '=', userId)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}
