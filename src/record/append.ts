import { createHash, randomBytes } from 'node:crypto'
import { canonicalize } from '#kernel/canonical.ts'
import { maxEntryBytes, type Entry, type Json, type PublicEntry } from '#kernel/entry.ts'
import type { Transaction } from '#platform/db.ts'
import { gatherRows, type Write } from './gather-rows.ts'
import type { Halt } from './halt.ts'
import { lockSubject, type LoadedSubjects, type SubjectKey, type SubjectRow } from './subjects.ts'
import { writeBatch, type WrittenEntry } from './write-batch.ts'

/** What a decision says of itself; sequence, time, links and commitment are added by the batch. */
export type Draft = SubjectKey & {
  did: string
  by: PublicEntry['by']
  reason?: string
  basis?: string
  policy?: string
  automated: PublicEntry['automated']
  public: Record<string, Json>
  body: Json
  internal?: boolean
}

export type Appended = { seq: number; at: Date; entry: Entry; body: Json }

/** A job that must exist if, and only if, the decision does. Of one queue those with the higher priority, 0 without one, come first. */
export type QueuedJob = { queue: string; data: Record<string, Json>; priority?: number }

/** Decisions of one authority that share a transaction. Opened by the appender only. */
export type Batch = {
  /** @throws while rows wait to be written: a statement would not see them */
  readonly tx: Transaction
  authority: string
  /** The instant of every entry in this batch: never before the last entry of the record. */
  at: Date
  lock(key: SubjectKey): Promise<SubjectRow | undefined>
  /** Registers a new subject, or a changed one, to be written with the batch. */
  keep(row: SubjectRow): void
  append(draft: Draft): Appended
  /** Writes a row of a decision; among decisions that are decided together it may wait for theirs, until `settle`. */
  write<One>(write: Write<One>, one: One): Promise<void>
  /** Writes what waits. */
  settle(): Promise<void>
  enqueue(job: QueuedJob): void
  /** How many entries this batch holds so far. */
  count(): number
}

type Pending = { draft: Draft; seq: number; text: string; salt: Buffer; body: string }

export type OpenBatch = {
  batch: Batch
  jobs: QueuedJob[]
  /** From here on, or no longer, the rows of decisions may wait for one another. */
  gather(on: boolean): void
  /** Why nothing may be appended now; null where it may. */
  halted: Halt | null
  flush(): Promise<number>
}

/** Locks the head of the authority's record and opens a batch on it. */
export async function openBatch(tx: Transaction, authority: string, now: Date): Promise<OpenBatch> {
  const head = await tx
    .selectFrom('record_heads')
    .select(['size', 'last_at', 'halted'])
    .where('authority_id', '=', authority)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const lastAt = head.last_at instanceof Date ? head.last_at : new Date(0)
  const at = now > lastAt ? now : lastAt
  const subjects: LoadedSubjects = new Map()
  const dirty = new Set<SubjectRow>()
  const pending: Pending[] = []
  const jobs: QueuedJob[] = []
  const rows = gatherRows(tx)

  function append(draft: Draft): Appended {
    const seq = head.size + pending.length
    const subject = subjects.get(`${draft.module}/${draft.subject}`)
    if (!subject) throw new Error(`append: subject ${draft.module}/${draft.subject} was not locked or kept first`)
    // A public entry links to public ones only: a link to an internal entry would tell whose it is.
    const last = draft.internal ? subject.last_seq : subject.last_public_seq
    const prev = last >= 0 ? last : undefined
    const made = makeEntry(draft, { seq, at, prev })
    pending.push({ draft, seq, ...made })
    if (subject.first_seq < 0) subject.first_seq = seq
    subject.last_seq = seq
    if (!draft.internal) subject.last_public_seq = seq
    dirty.add(subject)
    return { seq, at, entry: made.entry, body: JSON.parse(made.body) as Json }
  }

  const batch: Batch = {
    get tx() {
      return rows.tx()
    },
    authority,
    at,
    lock: (key) => lockSubject(tx, subjects, authority, key),
    keep: (row) => {
      subjects.set(`${row.module}/${row.subject}`, row)
      dirty.add(row)
    },
    append,
    write: rows.write,
    settle: rows.settle,
    enqueue: (job) => void jobs.push(job),
    count: () => pending.length,
  }
  const flush = async () => {
    if (pending.length === 0) return head.size
    const size = head.size + pending.length
    await writeBatch(tx, { authority, at, size, entries: pending.map(written), subjects: [...dirty] })
    return size
  }
  return { batch, jobs, halted: head.halted, gather: rows.gather, flush }
}

/** A new subject's row, not yet in the record: its first entry fills in the sequence numbers. */
export function newSubject(batch: Batch, key: SubjectKey, state: string): SubjectRow {
  return {
    authority_id: batch.authority,
    ...key,
    state,
    entered_at: batch.at,
    salt: randomBytes(32),
    first_seq: -1,
    last_seq: -1,
    last_public_seq: -1,
    deeds: [],
    concerned: [],
    unit_id: null,
    due_at: null,
  }
}

function makeEntry(draft: Draft, place: { seq: number; at: Date; prev: number | undefined }) {
  const salt = randomBytes(32)
  const at = place.at.toISOString()
  const facts = {
    module: draft.module,
    subject: draft.subject,
    do: draft.did,
    by: draft.by,
    ...(draft.reason !== undefined && { reason: draft.reason }),
    ...(draft.basis !== undefined && { basis: draft.basis }),
    ...(draft.policy !== undefined && { policy: draft.policy }),
    automated: draft.automated,
    ...(place.prev !== undefined && { prev: place.prev }),
    public: draft.public,
  }
  const body = canonicalize(draft.internal ? { ...facts, body: draft.body } : draft.body)
  const commitment = createHash('sha256').update(salt).update(body).digest('hex')
  const entry: Entry = draft.internal
    ? { v: 1, seq: place.seq, at, commitment }
    : { v: 1, seq: place.seq, at, ...facts, commitment }
  const text = canonicalize(entry)
  const length = Buffer.byteLength(text)
  if (length > maxEntryBytes) throw new Error(`an entry may have ${maxEntryBytes} bytes; this one has ${length}`)
  return { entry, text, salt, body }
}

function written({ draft, seq, text, salt, body }: Pending): WrittenEntry {
  const { module, kind, subject, did, internal = false } = draft
  return { seq, module, kind, subject, did, internal, entry: text, salt: salt.toString('hex'), body }
}
