import type { Generated } from 'kysely'

type MailboxTable = {
  authority_id: string
  host: string
  port: number
  security: 'tls' | 'starttls'
  username: string
  password: string
  folder: string
  state: 'on' | 'off'
  since: Date
  uid_validity: number | null
  last_uid: Generated<number>
  trying_uid: number | null
  tries: Generated<number>
  claimed_until: Date | null
  checked_at: Date | null
  problem: string | null
  changed_at: Date
}

type MailboxLetterTable = {
  authority_id: string
  mark: string
  came_from: string
  seen_at: Date
  files: number
  problem: string | null
}

declare module '#platform/db.ts' {
  interface Tables {
    mailboxes: MailboxTable
    mailbox_letters: MailboxLetterTable
  }
}
