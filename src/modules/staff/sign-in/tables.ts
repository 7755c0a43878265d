import type { Generated } from 'kysely'

export type InvitationTable = {
  authority_id: string
  invitation_id: string
  purpose: 'invitation' | 'reset' | 'first-administrator'
  way: 'email' | 'code'
  staff_id: string | null
  user_id: string | null
  secret_hash: Uint8Array
  remove_second_factor: Generated<boolean>
  guesses: Generated<number>
  created_by: string | null
  created_at: Date
  expires_at: Date
  used_at: Date | null
  withdrawn_at: Date | null
}

declare module '#platform/db.ts' {
  interface Tables {
    sign_in_invitations: InvitationTable
  }
}
