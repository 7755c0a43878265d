import type { z } from 'zod'
import type { EventStream } from '#kernel/answer.ts'
import type { Person } from '#kernel/actor.ts'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { Json } from '#kernel/entry.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Fetch } from '#platform/fetch-outside.ts'
import type { ResolveOutside } from '#platform/outside-address.ts'
import type { KeptFiles } from '#platform/kept-files.ts'
import type { Sessions } from '#platform/session/sessions.ts'
import type { Shell } from './act.ts'
import type { QueuedJob } from './append.ts'
import type { AnySubjectKind, Project } from './kinds.ts'

/** What a module plugs into the program: the type of the face in its index.ts. */
export type Module = {
  name: string
  subjectKinds: readonly AnySubjectKind[]
  project?: Project
  /** Tables that `project` fills and nothing else does; `rebuild` empties them. */
  publicTables: readonly string[]
  handlers: readonly Handler[]
  workers?: readonly Worker[]
  retention?: readonly Retained[]
  /** Finds subjects and things for the global search; `folded` is lower case without diacritics. */
  search?: (db: Db, asked: { authority: string; person: Person; folded: string; limit: number }) => Promise<Found[]>
}

export type Found = { kind: string; id: string; title: string; note: string; href: string }

/** The outside world, shared by all authorities of the process. */
export type Services = {
  db: Db
  /** Every module of the program: for what goes through all of them (search, retention, notices). */
  modules: readonly Module[]
  clock: Clock
  newId: () => string
  /** The installation's secret, kept outside the database: keys for single purposes are derived from it. */
  secret: string
  mail: Mailer
  /** Files as they came: part of every backup. */
  files: KeptFiles
  /** Files on their way in, until they are read: part of no backup. */
  arrivals: KeptFiles
  /** Folder into which other programs, a scanner for one, put files to be taken in. */
  inbox: string
  sessions: Sessions
  /** Absolute address of a path of the application for an authority: for links in letters. */
  address: (authority: string, path: string) => Promise<string>
  shellFor: (authority: string) => Shell
  enqueue: (tx: Transaction | Db, jobs: readonly QueuedJob[]) => Promise<void>
  /** Tells the open consoles of these persons that something changed (server-sent events). */
  announce: (authority: string, staffIds: readonly string[], topic: string) => void
  /** Live events for one open console of a person, until its `close` is called; returns what ends them. */
  subscribe: (authority: string, staffId: string, stream: EventStream) => () => void
  fetchOutside: Fetch
  /** For connections that are not HTTP: the address of a host that may be reached; undefined where it may not. */
  addressOutside: ResolveOutside
  log: {
    info(facts: object, text: string): void
    warn(facts: object, text: string): void
    error(facts: object, text: string): void
  }
}

/** `office`: the name of the authority that writes. `id` names the letter for good: sent again after a failure, mailboxes show it once. */
export type Letter = { to: string; office: string; subject: string; text: string; id?: string }
export type Mailer = { send(letter: Letter): Promise<void> }

/** Work done after the commit. Delivered at least once: `run` must bear being run again for the same job. */
export type Worker = {
  queue: string
  /** Cron expression in Vietnamese time where the work recurs by itself. */
  schedule?: string
  /** Tries after the first, with growing pauses; 5 unless said. */
  retries?: number
  /** Jobs fetched together, done one after the other; 10 unless said, 1 for long work. */
  batch?: number
  /** Jobs of the queue that go on side by side; 1 unless said. */
  lanes?: number
  run(services: Services, data: Record<string, Json>): Promise<void>
}

/** A kind of data, why and how long it is kept: one row of the public retention table. */
export type Retained = {
  kind: string
  label: Words
  purpose: Words
  basis: string
  /** How long, in words, and in days for the daily job; null where the end is not a span of time. */
  period: Words
  days: number | null
  /** Erases what is past its time and says how many rows that were; absent where nothing is erased by time. */
  apply?: (db: Transaction, asked: { authority: string; now: Date; days: number }) => Promise<number>
  /** Whether this kind also knows those who hold a ticket: `staffId` below may then be `ticket:` and the ticket's id. */
  tickets?: true
  /** What is held about one person, for their request. */
  about?: (db: Db, asked: { authority: string; staffId: string }) => Promise<Json>
  /**
   * Erases what is held about one person as far as the law allows; says what stays and why. The content of that person's
   * ended matters is erased before in the same transaction.
   */
  erase?: (
    db: Transaction,
    asked: { authority: string; staffId: string; now: Date },
  ) => Promise<{ erased: number; kept?: string }>
}

export type RequestFacts = { id: string; address: string; userAgent: string; headers: Headers; raw: Request }

export type PublicCall<P, Q, B> = {
  shell: Shell
  services: Services
  params: P
  query: Q
  body: B
  facts: RequestFacts
}
export type Call<P, Q, B> = PublicCall<P, Q, B> & { person: Person }

/** An endpoint with the function that answers it. */
export type Handler = {
  endpoint: Endpoint
  run(call: PublicCall<unknown, unknown, unknown> & { person?: Person }): Promise<unknown>
}

/** Binds an endpoint for signed-in staff to its function; the types of the shapes hold on both sides. */
export function handle<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, O>,
  run: (call: Call<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<O> | Refusal>,
): Handler {
  return { endpoint, run }
}

/** The same for an endpoint that anyone may call. */
export function handlePublic<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  endpoint: Endpoint<P, Q, B, O>,
  run: (call: PublicCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<z.input<O> | Refusal>,
): Handler {
  return { endpoint, run }
}
