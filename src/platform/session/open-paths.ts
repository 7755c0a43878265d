/**
 * The endpoints of better-auth that are open, below /api/auth; every other answers 404. What each is for stands in
 * modules/staff/sign-in/schema.ts.
 */
export const openPaths: ReadonlySet<string> = new Set([
  'POST /sign-in/email',
  'POST /sign-in/social',
  'GET /callback/oidc',
  'POST /sign-out',
  'POST /request-password-reset',
  'POST /reset-password',
  'POST /change-password',
  'POST /two-factor/enable',
  'POST /two-factor/disable',
  'POST /two-factor/verify-totp',
  'POST /two-factor/verify-backup-code',
  'POST /two-factor/generate-backup-codes',
  'GET /passkey/generate-register-options',
  'POST /passkey/verify-registration',
  'GET /passkey/generate-authenticate-options',
  'POST /passkey/verify-authentication',
  'GET /passkey/list-user-passkeys',
  'POST /passkey/update-passkey',
  'POST /passkey/delete-passkey',
])

export const authBase = '/api/auth'

export function isOpen(method: string, pathname: string): boolean {
  return openPaths.has(`${method} ${pathname.slice(authBase.length)}`)
}
