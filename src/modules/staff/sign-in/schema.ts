import { z } from 'zod'
import { reasonGiven } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

/*
 * Signing in is done with better-auth's own endpoints under /api/auth; those the console calls, and no others, are open
 * (src/platform/session/open-paths.ts). All take and give JSON; errors are `{ code, message }`, `message` in Vietnamese
 * where the code is one of ours (marked *).
 *
 *   POST /sign-in/email               {email, password} -> {user} or {twoFactorRedirect: true}: then one of the next two
 *                                     401 INVALID_EMAIL_OR_PASSWORD, 429 TOO_MANY_ATTEMPTS* (header Retry-After, seconds)
 *   POST /two-factor/verify-totp      {code}; also finishes the enrolment, and lifts a session without second factor
 *                                     401 INVALID_CODE, 401 CODE_ALREADY_USED* (wait for the next one), 429
 *   POST /two-factor/verify-backup-code {code}   (a recovery code)
 *   GET  /passkey/generate-authenticate-options, then POST /passkey/verify-authentication {response}
 *   POST /sign-in/social              {provider: 'oidc', callbackURL: '/console/', errorCallbackURL: '/console/dang-nhap'} -> {url}
 *   POST /sign-out                    {}
 *   POST /request-password-reset      {email} -> always the same answer; the letter leads to /console/dat-lai-mat-khau#token=…
 *   POST /reset-password              {token, newPassword}; 400 INVALID_TOKEN, 400 PASSWORD_REFUSED*
 *   POST /change-password             {currentPassword, newPassword}; ends the other sessions; 400 INVALID_PASSWORD, PASSWORD_REFUSED*
 *   POST /two-factor/enable           {password} -> {totpURI, backupCodes}; takes effect with the first verify-totp
 *   POST /two-factor/disable          {password}
 *   POST /two-factor/generate-backup-codes {password} -> {backupCodes}
 *   GET  /passkey/generate-register-options, then POST /passkey/verify-registration {response, name}
 *   GET  /passkey/list-user-passkeys, POST /passkey/update-passkey {id, name}, POST /passkey/delete-passkey {id}
 *
 * Where an account has no password (OIDC only), `password` is left out. Adding or removing a passkey needs a session younger
 * than 15 minutes: 403 SESSION_NOT_FRESH* means "sign in again, then go on". Who has TOTP or a passkey changes either only in
 * a session opened with one of them: 403 SECOND_FACTOR_FIRST*. USER_VERIFICATION_REQUIRED*: the device did not ask for finger,
 * face or PIN. 403 ACCOUNT_CLOSED*. 503 BUSY*: again in a few seconds. A failed OIDC sign-in returns to errorCallbackURL with
 * `?error=…` (`signup_disabled`, `account_not_linked` and `unable_to_link_account` mean: nobody here was invited by that address).
 * The link of an invitation is /console/loi-moi#token=…; of the first administrator /console/quan-tri-dau-tien#token=….
 */

const instant = z.iso.datetime()
const staffId = z.uuid()
const email = z.email().max(200)
/** Checked by `passwordFault` of rules.ts, here and in the console. */
const password = z.string().min(1).max(200)

export const purposes = ['invitation', 'reset'] as const
export const invitationStates = ['open', 'used', 'expired', 'withdrawn'] as const

export const invitation = z.object({
  id: z.uuid(),
  /** `reset` where the person has signed in before: the same paper then sets a new password. */
  purpose: z.enum(purposes),
  way: z.enum(['email', 'code']),
  state: z.enum(invitationStates),
  createdAt: instant,
  expiresAt: instant,
})

export const invitePerson = endpoint({
  name: 'invite-person',
  method: 'POST',
  path: '/staff/{id}/invitations',
  summary: 'Invites a person to sign in, or lets them set a new password: by e-mail, or with a code to print',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: staffId }),
  body: z.object({
    way: z.enum(['email', 'code']),
    /** Removes TOTP, recovery codes and passkeys when the paper is used: for a person who lost them all. */
    removeSecondFactor: z.boolean().default(false),
    /** Why it is removed: a code of the table of changes of accounts; a recorded decision, told to the person. */
    reason: reasonGiven.optional(),
  }),
  /** `code` is shown this once, only where it is to be printed; `address` is where it is typed in. */
  output: invitation.extend({ email, code: z.string().optional(), address: z.string() }),
})

export const listInvitations = endpoint({
  name: 'list-invitations',
  method: 'GET',
  path: '/staff/{id}/invitations',
  summary: 'Invitations and reset codes made out for a person, newest first',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: staffId }),
  output: z.object({ rows: z.array(invitation) }),
})

export const withdrawInvitation = endpoint({
  name: 'withdraw-invitation',
  method: 'DELETE',
  path: '/staff/{id}/invitations/{invitationId}',
  summary: 'Makes an invitation or a reset code useless',
  access: ['administrator'],
  scope: 'none',
  params: z.object({ id: staffId, invitationId: z.uuid() }),
  output: z.object({}),
})

/** The link of a letter carries a token; a printed code goes with the e-mail address it was made out for. */
const proof = z.union([
  z.object({ token: z.string().min(20).max(100) }),
  z.object({ email, code: z.string().trim().min(8).max(30) }),
])

export const readInvitation = endpoint({
  name: 'read-invitation',
  method: 'POST',
  path: '/sign-in/invitation/read',
  summary: 'Whom an invitation is for, before it is used',
  access: 'public',
  scope: 'none',
  body: proof,
  output: z.object({ purpose: z.enum(purposes), name: z.string(), email, expiresAt: instant }),
})

export const acceptInvitation = endpoint({
  name: 'accept-invitation',
  method: 'POST',
  path: '/sign-in/invitation',
  summary: 'Uses an invitation or a reset code: sets the password. The person then signs in with it',
  access: 'public',
  scope: 'none',
  body: z.object({ proof, password }),
  output: z.object({ email }),
})

export const openFirstAdministrator = endpoint({
  name: 'open-first-administrator',
  method: 'POST',
  path: '/sign-in/first-administrator',
  summary: 'Uses the one-time link printed at the first start: makes the first administrator of an empty installation',
  access: 'public',
  scope: 'none',
  body: z.object({
    token: z.string().min(20).max(100),
    name: z.string().trim().min(2).max(120),
    email,
    password,
  }),
  output: z.object({ email }),
})

export const readSignInOptions = endpoint({
  name: 'read-sign-in-options',
  method: 'GET',
  path: '/sign-in/options',
  summary: 'What the sign-in page offers',
  access: 'public',
  scope: 'none',
  output: z.object({
    /** Whose desk this is: its name. */
    office: z.string(),
    /** Name on the button where the office has its own sign-in. */
    oidc: z.object({ name: z.string() }).nullable(),
    /** A passkey needs a host name (or localhost) and HTTPS: an address cannot be a relying party. */
    passkeys: z.boolean(),
    /** Whether letters leave the house: without them a forgotten password is a matter for the administrator. */
    letters: z.boolean(),
  }),
})

export const signInMethods = ['password', 'totp', 'recovery-code', 'passkey', 'oidc'] as const

/** What a sign-in log says. `failed` and `code-failed` are somebody's wrong password or code for this account. */
export const signInEvents = [
  'signed-in',
  'failed',
  'code-failed',
  'invited',
  'accepted',
  'reset-asked',
  'password-changed',
  'totp-on',
  'totp-off',
  'recovery-codes-made',
  'second-factor-removed',
  'passkey-added',
  'passkey-removed',
  'session-ended',
] as const

export const listMySignIns = endpoint({
  name: 'list-my-sign-ins',
  method: 'GET',
  path: '/me/sign-ins',
  summary: 'My own sign-in log, newest first; nobody else can read it',
  access: 'staff',
  scope: 'none',
  query: listQuery,
  output: listOf(
    z.object({
      id: z.uuid(),
      at: instant,
      event: z.enum(signInEvents),
      method: z.enum(signInMethods).nullable(),
      /** Coarse: "Chrome trên Windows". */
      device: z.string(),
    }),
  ),
})

export const listMySessions = endpoint({
  name: 'list-my-sessions',
  method: 'GET',
  path: '/me/sessions',
  summary: 'Where I am signed in now',
  access: 'staff',
  scope: 'none',
  output: z.object({
    rows: z.array(
      z.object({
        id: z.uuid(),
        current: z.boolean(),
        device: z.string(),
        method: z.enum(signInMethods),
        secondFactor: z.boolean(),
        startedAt: instant,
        /** When the session was last seen at work, within five minutes. */
        seenAt: instant,
        expiresAt: instant,
      }),
    ),
  }),
})

export const endMySession = endpoint({
  name: 'end-my-session',
  method: 'DELETE',
  path: '/me/sessions/{id}',
  summary: 'Signs me out on another device',
  access: 'staff',
  scope: 'none',
  params: z.object({ id: z.uuid() }),
  output: z.object({}),
})

export const endMyOtherSessions = endpoint({
  name: 'end-my-other-sessions',
  method: 'DELETE',
  path: '/me/sessions',
  summary: 'Signs me out everywhere but here',
  access: 'staff',
  scope: 'none',
  output: z.object({ ended: z.int() }),
})

export const readMySecondFactor = endpoint({
  name: 'read-my-second-factor',
  method: 'GET',
  path: '/me/second-factor',
  summary: 'Whether my roles need a second factor, and what I have set up',
  access: 'staff',
  scope: 'none',
  output: z.object({
    required: z.boolean(),
    /** Whether this session was opened, or lifted, with one. Where required and false, the console leads to set-up. */
    inThisSession: z.boolean(),
    totp: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.int(),
    hasPassword: z.boolean(),
  }),
})
