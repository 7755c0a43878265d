import type { Generated } from 'kysely'
import type { Halt } from './halt.ts'

export type AuthorityTable = {
  authority_id: string
  host: string
  name: string
  short_name: string
  superior: Generated<string>
  address: Generated<string>
  phone: Generated<string>
  email: Generated<string>
  opening_hours: Generated<string>
  created_at: Date
}

export type HeadTable = { authority_id: string; size: Generated<number>; last_at: Generated<Date>; halted: Halt | null }

export type EntryTable = {
  authority_id: string
  seq: number
  at: Date
  module: string
  kind: string
  subject: string
  did: string
  internal: boolean
  /** Canonical JSON, exactly the bytes that the tree hashes. */
  entry: Uint8Array
}

export type ContentTable = {
  authority_id: string
  seq: number
  salt: Uint8Array | null
  body: string | null
  erased_at: Date | null
  erased_ground: string | null
}

/** A step taken, as kept beside the subject: `who` and `inStead` are the salted hashes that the entry shows. */
export type Deed = { do: string; who: string; inStead?: string; seq: number }

export type SubjectTable = {
  authority_id: string
  module: string
  kind: string
  subject: string
  state: string
  entered_at: Date
  salt: Uint8Array | null
  first_seq: number
  last_seq: number
  /** -1 where the subject has no public entry yet. */
  last_public_seq: Generated<number>
  deeds: Deed[]
  concerned: Generated<string[]>
  unit_id: string | null
  due_at: Date | null
}

declare module '#platform/db.ts' {
  interface Tables {
    authorities: AuthorityTable
    record_heads: HeadTable
    record_entries: EntryTable
    record_contents: ContentTable
    record_subjects: SubjectTable
  }
}
