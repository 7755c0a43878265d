import type { Person } from '#kernel/actor.ts'
import type { Endpoint } from '#kernel/endpoint.ts'
import type { Clock } from '#platform/clock.ts'
import type { Db } from '#platform/db.ts'
import type { Log } from '#platform/log.ts'
import type { Registry } from '#platform/metrics.ts'
import type { Rate } from './rate-limit.ts'

/** Facts of a request that a function may need beside its validated input. */
export type Facts = { id: string; address: string; userAgent: string; headers: Headers; raw: Request }

/** What an endpoint's function is given beside what the program hands in for the authority. */
export type Input = { params: unknown; query: unknown; body: unknown; facts: Facts; person?: Person }

/** An endpoint with its function; the handlers of all modules fit this. */
export type Mounted<Given> = { endpoint: Endpoint; run(call: Given & Input): Promise<unknown> }

/** The authority that a host belongs to, and what its functions are given. */
export type Hosted<Given> = { authority: string; given: Given }

/** An answer to a call that looked at personal data, for the log that its subject may read. */
export type Looked<Given> = { hosted: Hosted<Given>; endpoint: Endpoint; input: Input; output: unknown }

export type HttpParts<Given> = {
  db: Db
  clock: Clock
  log: Log
  metrics: Registry
  /** Undefined where no authority has this host. */
  hosted(host: string): Promise<Hosted<Given> | undefined>
  /** The person whom a session cookie or an access token vouches for; never anyone of another authority. */
  authenticate(request: Request, hosted: Hosted<Given>): Promise<Person | undefined>
  /** Proxies of ours in front of the program. */
  trustedProxies: number
  /** Origins besides a request's own host whose pages may write: where the public site is served elsewhere. */
  ownOrigins: readonly string[]
  /** Called after each answer of an endpoint marked `personal`. */
  onPersonal?(looked: Looked<Given>): Promise<void>
  rates?: Partial<Rates>
  /** Milliseconds that a request may take; uploads have four times as long. */
  timeLimit?: number
}

export type Rates = {
  /** Signed-in persons and tokens, each for itself. */
  staff: Rate
  /** Anyone else, by address (IPv6 by network). */
  anyone: Rate
  /** Writes by anyone who is not signed in, by address. */
  strangersWrites: Rate
}

export const defaultRates: Rates = {
  staff: { perSecond: 50, burst: 300 },
  anyone: { perSecond: 50, burst: 300 },
  strangersWrites: { perSecond: 1, burst: 30 },
}
