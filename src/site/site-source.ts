import type { PublicEntry, InternalEntry } from '#kernel/entry.ts'
import type { Words, Workflow } from '#kernel/workflow.ts'

/** Who speaks on the site. `origin` is the public address without a path: `https://hosen.example`. */
export type SiteAuthority = {
  id: string
  name: string
  shortName: string
  superior: string
  address: string
  phone: string
  email: string
  openingHours: string
  origin: string
  /** Where forms and searches are answered; the same as `origin` unless the public files live elsewhere. */
  application: string
  /** Path of the record's public files: `/record/`, or `/record-2/` where another had to end. */
  record: string
}

export type UnitName = { id: string; name: string }

export type SiteUnit = {
  id: string
  parent: string | null
  /** The superior on the other side, where a unit has one on both. */
  alsoUnder?: UnitName
  name: string
  /** Code of its kind. */
  kind: string
  /** What kind of unit, as people call it: “Phòng chuyên môn”. */
  type: Words
  phone?: string
  /** First day of validity, YYYY-MM-DD. */
  validFrom?: string
  /** Last day of validity, YYYY-MM-DD; absent while the unit exists. */
  validUntil?: string
  /** The units it came from. */
  predecessors?: readonly UnitName[]
  successors?: readonly UnitName[]
}

/** One row of the retention table. `period` is said in words because some periods end with an event. */
export type RetentionRow = { kind: Words; purpose: Words; basis: string; period: Words }

export type SiteCheckpoint = {
  size: number
  /** Root hash, base64, as in the checkpoint file. */
  root: string
  at: Date
  witnesses: readonly { name: string; at?: Date }[]
}

/** Something in force now that people should know before anything else. */
export type SiteAlert = { title: string; text?: string; href?: string; since: Date; urgent: boolean }

/**
 * An entry as the world may see it; `erased` where the content it commits to was erased and a tombstone says so: on a day,
 * or before the first day of a month.
 */
export type SiteEntry = {
  seq: number
  at: Date
  entry: PublicEntry | InternalEntry
  erased?: { ground: string } & ({ at: Date } | { before: Date })
}

/** Everything the public site is made of. Each function reads; none of them decides. */
export type SiteSource = {
  authority(): Promise<SiteAuthority>
  units(): Promise<readonly SiteUnit[]>
  workflows(): Promise<readonly Workflow[]>
  retention(): Promise<readonly RetentionRow[]>
  alerts(): Promise<readonly SiteAlert[]>
  checkpoint(): Promise<SiteCheckpoint | undefined>
  /** Entries of the record from `from` (inclusive) to `to` (exclusive), in order. */
  entries(range: { from: number; to: number }): Promise<readonly SiteEntry[]>
  /** The newest public entries of one kind of deed (past tense) below `before`, newest first. */
  entriesByDeed(query: { did: string; before: number; limit: number }): Promise<readonly SiteEntry[]>
  /** How many public entries of this kind of deed stand below `before`. */
  countByDeed(query: { did: string; before: number }): Promise<number>
}
