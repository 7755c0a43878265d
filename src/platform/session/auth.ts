import type { AuthContext, BetterAuthOptions } from '@better-auth/core'
import { passkey } from '@better-auth/passkey'
import { betterAuth } from 'better-auth'
import { APIError, isAPIError } from 'better-auth/api'
import { genericOAuth, twoFactor } from 'better-auth/plugins'
import { cookiePrefix } from './cookie.ts'
import { remember, type Desk } from './desk.ts'
import { guardAfter } from './guard-after.ts'
import { guardBefore } from './guard-before.ts'
import { resetLetter } from './letters.ts'
import { accountModel, passkeySchema, sessionModel, twoFactorSchema, userModel, verificationModel } from './models.ts'
import { authBase } from './open-paths.ts'
import { hashPassword, TooBusy, verifyPassword } from './password-hash.ts'
import { freshForSeconds, lastsFor } from './ports.ts'
import { ScopeToAuthority } from './scope-to-authority.ts'
import { keepingAccount, linkingAccount, openingSession } from './session-hooks.ts'

export type Auth = { handler: (request: Request) => Promise<Response>; $context: Promise<AuthContext> }

/** better-auth for one authority at its own address. `oidc` adds the office's own sign-in, whose description is fetched at once. */
export function createAuth(desk: Desk, { oidc }: { oidc: boolean }): Auth {
  return betterAuth(authOptions(desk, { oidc })) as Auth
}

export function authOptions(desk: Desk, { oidc }: { oidc: boolean }): BetterAuthOptions {
  const { origin, secret } = desk
  const secure = origin.startsWith('https://')
  return {
    appName: desk.name,
    baseURL: origin,
    basePath: authBase,
    secret,
    trustedOrigins: loopbackNames(origin),
    telemetry: { enabled: false },
    // Counted in PostgreSQL, by account and by address, in guard-before.ts.
    rateLimit: { enabled: false },
    database: { db: desk.db.withPlugin(new ScopeToAuthority(desk.authority)), type: 'postgres', transaction: true },
    advanced: {
      // It would miss a default on authority_id, which ScopeToAuthority writes; auth.test.ts looks for what really is missing.
      database: { generateId: 'uuid', validateSchema: false },
      cookiePrefix: cookiePrefix(origin),
      useSecureCookies: false, // would put `__Secure-` before our `__Host-`
      defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
      disableOriginCheck: false,
      disableCSRFCheck: false,
      ipAddress: { disableIpTracking: true },
    },
    user: userModel,
    session: {
      ...sessionModel,
      expiresIn: lastsFor / 1_000,
      freshAge: freshForSeconds,
      // Sessions.findSession prolongs them; see ports.ts.
      disableSessionRefresh: true,
    },
    account: {
      ...accountModel,
      accountLinking: { enabled: true, requireLocalEmailVerified: false },
      storeStateStrategy: 'cookie',
    },
    verification: { ...verificationModel, storeIdentifier: 'hashed' },
    emailAndPassword: passwords(desk),
    databaseHooks: {
      session: {
        create: { before: openingSession(desk) },
        delete: { after: async (session) => desk.forget(session.token) },
      },
      account: { create: { before: linkingAccount(desk) }, update: { before: keepingAccount(desk) } },
    },
    onAPIError: {
      errorURL: `${origin}/console/dang-nhap`,
      onError: (error) => {
        if (!isAPIError(error) || error.statusCode >= 500) desk.warn({ part: 'better-auth', error }, 'signing in broke')
      },
    },
    logger: { level: 'error', log: (_level, message) => desk.warn({ part: 'better-auth' }, message) },
    plugins: plugins(desk, oidc),
  }
}

function passwords(desk: Desk): BetterAuthOptions['emailAndPassword'] {
  return {
    enabled: true,
    disableSignUp: true,
    minPasswordLength: 1, // the rule is desk.passwordFault
    maxPasswordLength: 200,
    password: { hash: (password) => orBusy(hashPassword(password)), verify: (given) => orBusy(verifyPassword(given)) },
    resetPasswordTokenExpiresIn: 3_600,
    revokeSessionsOnPasswordReset: true,
    // Not awaited: how long a letter takes must not tell whether the account exists.
    sendResetPassword: async ({ user, token }, request) => {
      void sendReset(desk, { user, token }, request).catch(() => desk.warn({}, 'a reset letter could not be sent'))
    },
  }
}

async function orBusy<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof TooBusy)) throw error
    throw new APIError('SERVICE_UNAVAILABLE', {
      code: 'BUSY',
      message: 'Đang có quá nhiều người đăng nhập. Hãy thử lại sau ít giây.',
    })
  }
}

async function sendReset(
  desk: Desk,
  { user, token }: { user: { id: string; email: string; name: string }; token: string },
  request?: Request,
) {
  const row = await desk.db
    .selectFrom('auth_users')
    .select(['activated_at', 'closed_at'])
    .where('authority_id', '=', desk.authority)
    .where('id', '=', user.id)
    .executeTakeFirst()
  // Who was invited and has not come yet uses the invitation.
  if (!row?.activated_at || row.closed_at) return
  await desk.sendMail(
    resetLetter({ ...user, office: desk.name }, `${desk.origin}/console/dat-lai-mat-khau#token=${token}`),
  )
  remember(desk, { headers: request?.headers }, { userId: user.id, event: 'reset-asked' })
}

function plugins(desk: Desk, oidc: boolean): NonNullable<BetterAuthOptions['plugins']> {
  return [
    twoFactor({
      issuer: desk.name,
      allowPasswordless: true,
      schema: twoFactorSchema,
      accountLockout: { enabled: false },
    }),
    passkey({
      rpID: new URL(desk.origin).hostname,
      rpName: desk.name,
      origin: loopbackNames(desk.origin),
      schema: passkeySchema,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      registration: {
        afterVerification: ({ verification }) => demandVerified(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: ({ verification }) => demandVerified(verification.authenticationInfo.userVerified),
      },
    }),
    ...(oidc && desk.oidc ? [officeSignIn(desk.oidc)] : []),
    // Last, so that its hook sees what the two-factor plugin made of a sign-in.
    {
      id: 'desk',
      hooks: {
        before: [{ matcher: () => true, handler: guardBefore(desk) }],
        after: [{ matcher: () => true, handler: guardAfter(desk) }],
      },
    },
  ]
}

function officeSignIn({ issuer, clientId, clientSecret, name }: NonNullable<Desk['oidc']>) {
  return genericOAuth({
    config: [
      {
        providerId: 'oidc',
        name,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        requireIdTokenVerification: true,
        clientId,
        clientSecret,
        scopes: ['openid', 'email', 'profile'],
        pkce: true,
        disableSignUp: true,
        disableImplicitSignUp: true,
      },
    ],
  })
}

/** A passkey stands for two factors only where the device has asked for finger, face or PIN. */
async function demandVerified(verified: boolean | undefined): Promise<void> {
  if (verified) return
  throw new APIError('UNAUTHORIZED', {
    code: 'USER_VERIFICATION_REQUIRED',
    message: 'Khoá truy cập phải hỏi vân tay, khuôn mặt hoặc mã PIN của thiết bị.',
  })
}

/** On one's own machine both names of it are the same place. */
function loopbackNames(origin: string): string[] {
  const url = new URL(origin)
  if (url.hostname !== 'localhost' && url.hostname !== '127.0.0.1') return [origin]
  return ['localhost', '127.0.0.1'].map((host) => `${url.protocol}//${host}${url.port ? `:${url.port}` : ''}`)
}
