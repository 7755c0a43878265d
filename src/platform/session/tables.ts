import type { Generated } from 'kysely'

export type UserTable = {
  authority_id: string
  id: Generated<string>
  name: string
  email: string
  email_verified: boolean
  image: string | null
  created_at: Generated<Date>
  updated_at: Generated<Date>
  two_factor_enabled: boolean | null
  invited_until: Date | null
  activated_at: Date | null
  closed_at: Date | null
}

export type SessionTable = {
  authority_id: string
  id: Generated<string>
  expires_at: Date
  token: string
  created_at: Generated<Date>
  updated_at: Date
  ip_address: string | null
  user_agent: string | null
  user_id: string
  method: string | null
  second_factor: boolean | null
}

export type AccountTable = {
  authority_id: string
  id: Generated<string>
  account_id: string
  provider_id: string
  user_id: string
  password: string | null
  created_at: Generated<Date>
  updated_at: Date
}

export type VerificationTable = {
  authority_id: string
  id: Generated<string>
  identifier: string
  expires_at: Date
  value: string
}

export type TwoFactorTable = {
  authority_id: string
  id: Generated<string>
  secret: string
  backup_codes: string
  user_id: string
  verified: boolean | null
}

export type PasskeyTable = { authority_id: string; id: Generated<string>; user_id: string }

export type GuessTable = { authority_id: string; key: string; guesses: number; last_at: Date; blocked_until: Date }

export type UsedCodeTable = { authority_id: string; user_id: string; code: string; at: Date }

export type SignInTable = {
  authority_id: string
  id: Generated<string>
  user_id: string
  at: Date
  event: string
  method: string | null
  device: string
}

declare module '#platform/db.ts' {
  interface Tables {
    auth_users: UserTable
    auth_sessions: SessionTable
    auth_accounts: AccountTable
    auth_verifications: VerificationTable
    auth_two_factors: TwoFactorTable
    auth_passkeys: PasskeyTable
    auth_guesses: GuessTable
    auth_used_codes: UsedCodeTable
    auth_sign_ins: SignInTable
  }
}
