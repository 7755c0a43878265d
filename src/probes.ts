import { sql } from 'kysely'
import type { Probe } from '#platform/http/health.ts'
import { findHalt, haltRemedies } from '#record/halt.ts'
import { recordSize } from '#record/read.ts'
import type { AppParts } from './app-parts.ts'
import { listAuthorities } from './authorities.ts'

/** Seconds after which a waiting job, a silent worker or an unpublished decision means that something is stuck. */
const patience = { job: 300, worker: 60, checkpoint: 60 }

/** What /readyz asks. */
export function probesOf({ services, publishing, jobs }: Pick<AppParts, 'services' | 'publishing' | 'jobs'>): Probe[] {
  const { db, clock } = services
  return [
    {
      name: 'database',
      ask: async () => {
        await sql`select 1`.execute(db)
        return { ok: true }
      },
    },
    {
      name: 'job-queue',
      ask: async () => {
        const seconds = Math.round(await jobs.oldestWaiting(db))
        return { ok: seconds < patience.job, note: seconds }
      },
    },
    {
      name: 'worker',
      ask: async () => {
        const seen = jobs.heartbeat()
        return { ok: seen !== undefined && clock().getTime() - seen.getTime() < patience.worker * 1_000 }
      },
    },
    { name: 'checkpoint', ask: () => askCheckpoint() },
    { name: 'decisions', ask: () => askDecisions() },
  ]

  /** A record that cannot be published takes no decisions, and what to run is said here. */
  async function askDecisions() {
    for (const { id } of await listAuthorities(db)) {
      const halt = await findHalt(db, id)
      if (halt) return { ok: false, note: haltRemedies[halt] }
    }
    return { ok: true }
  }

  /** Every decision that is older than a minute must be under a public checkpoint. */
  async function askCheckpoint() {
    let behind = 0
    for (const { id } of await listAuthorities(db)) {
      const published = await publishing.publishedSize(id)
      const size = await recordSize(db, id)
      if (published >= size) continue
      const oldest = await db
        .selectFrom('record_entries')
        .select('at')
        .where('authority_id', '=', id)
        .where('seq', '=', published)
        .executeTakeFirst()
      if (oldest && clock().getTime() - oldest.at.getTime() > patience.checkpoint * 1_000) behind += size - published
    }
    return { ok: behind === 0, note: behind }
  }
}
