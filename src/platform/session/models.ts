/*
 * The names under which better-auth's models stand in the database (migrations/0010-sign-in.sql): ours, snake_case.
 * Every one of these tables also has `authority_id`, of which better-auth does not know: see scope-to-authority.ts.
 */

const times = { createdAt: 'created_at', updatedAt: 'updated_at' } as const

export const userModel = { modelName: 'auth_users', fields: { emailVerified: 'email_verified', ...times } } as const

export const sessionModel = {
  modelName: 'auth_sessions',
  fields: {
    userId: 'user_id',
    expiresAt: 'expires_at',
    ipAddress: 'ip_address',
    userAgent: 'user_agent',
    ...times,
  },
  additionalFields: {
    /** How it was opened: one of `signInMethods`. */
    method: { type: 'string', required: false, input: false, fieldName: 'method' },
    secondFactor: { type: 'boolean', required: false, input: false, fieldName: 'second_factor' },
  },
} as const

export const accountModel = {
  modelName: 'auth_accounts',
  fields: {
    accountId: 'account_id',
    providerId: 'provider_id',
    userId: 'user_id',
    accessToken: 'access_token',
    refreshToken: 'refresh_token',
    idToken: 'id_token',
    accessTokenExpiresAt: 'access_token_expires_at',
    refreshTokenExpiresAt: 'refresh_token_expires_at',
    ...times,
  },
} as const

export const verificationModel = {
  modelName: 'auth_verifications',
  fields: { expiresAt: 'expires_at', ...times },
} as const

export const twoFactorSchema = {
  user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
  twoFactor: {
    modelName: 'auth_two_factors',
    fields: {
      backupCodes: 'backup_codes',
      userId: 'user_id',
      failedVerificationCount: 'failed_verification_count',
      lockedUntil: 'locked_until',
    },
  },
} as const

export const passkeySchema = {
  passkey: {
    modelName: 'auth_passkeys',
    fields: {
      publicKey: 'public_key',
      userId: 'user_id',
      credentialID: 'credential_id',
      deviceType: 'device_type',
      backedUp: 'backed_up',
      createdAt: 'created_at',
    },
  },
} as const
