import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { startJobs, type Jobs } from './jobs.ts'

const log = { info: () => undefined, error: () => undefined }
let database: TestDatabase
let jobs: Jobs | undefined

beforeEach(async () => {
  database = await openTestDatabase()
})
afterEach(async () => {
  await jobs?.stop()
  await database.close()
})

async function until(done: () => boolean): Promise<void> {
  const limit = Date.now() + 15_000
  while (!done() && Date.now() < limit) await sleep(50)
}

describe('the job queue', () => {
  it('works off a burst without waiting between jobs, and tries again only what failed', async () => {
    const ran: number[] = []
    const run = async (data: Record<string, unknown>) => {
      const n = Number(data['n'])
      ran.push(n)
      if (n === 3 && ran.filter((one) => one === 3).length === 1) throw new Error('once')
    }
    jobs = await startJobs(database.url, [{ queue: 'burst', run }], { log })
    const begun = Date.now()
    await jobs.enqueue(
      database.db,
      Array.from({ length: 60 }, (_, n) => ({ queue: 'burst', data: { n } })),
    )
    await until(() => new Set(ran).size === 60)
    expect(Date.now() - begun).toBeLessThan(12_000)
    const { rows } = await sql<{
      name: string
      state: string
    }>`select state::text, count(*)::int as jobs from pgboss.job where name = 'burst' group by 1 order by 1`.execute(
      database.db,
    )
    expect(rows.map(({ state }) => state)).not.toContain('failed')
    expect(ran.filter((n) => n !== 3)).toHaveLength(59)
  })

  it('goes from one long job to the next at once, in as many lanes as are asked for', async () => {
    const going = { now: 0, most: 0, ended: 0 }
    const run = async () => {
      going.most = Math.max(going.most, ++going.now)
      await sleep(60)
      going.now -= 1
      going.ended += 1
    }
    jobs = await startJobs(database.url, [{ queue: 'long', batch: 1, lanes: 2, run }], { log })
    const begun = Date.now()
    await jobs.enqueue(
      database.db,
      Array.from({ length: 30 }, (_, n) => ({ queue: 'long', data: { n } })),
    )
    await until(() => going.ended === 30)
    expect(going).toEqual({ now: 0, most: 2, ended: 30 })
    expect(Date.now() - begun).toBeLessThan(8_000)
  })

  it('takes up at once what a killed process had begun, but nothing that a living one works on', async () => {
    const ran: string[] = []
    const runners = [
      { queue: 'taken-up', run: async (data: Record<string, unknown>) => void ran.push(String(data['name'])) },
    ]
    const before = await startJobs(database.url, runners, { log, work: false })
    await before.enqueue(database.db, [{ queue: 'taken-up', data: { name: 'orphan' } }])
    await sql`update pgboss.job set state = 'active', started_on = now() where name = 'taken-up'`.execute(database.db)
    await before.stop()
    jobs = await startJobs(database.url, runners, { log })
    await until(() => ran.length > 0)
    expect(ran).toEqual(['orphan'])
    await sql`update pgboss.job set state = 'active' where name = 'taken-up'`.execute(database.db)
    const second = await startJobs(database.url, runners, { log })
    const { rows } = await sql`select state::text from pgboss.job where name = 'taken-up'`.execute(database.db)
    expect(rows).toEqual([{ state: 'active' }])
    await second.stop()
  })

  it('has no job of a transaction that was rolled back', async () => {
    jobs = await startJobs(database.url, [{ queue: 'never', run: () => Promise.resolve() }], { log, work: false })
    const { enqueue, oldestWaiting } = jobs
    await database.db
      .transaction()
      .execute(async (tx) => {
        await enqueue(tx, [{ queue: 'never', data: {} }])
        throw new Error('rolled back')
      })
      .catch(() => undefined)
    expect(await oldestWaiting(database.db)).toBe(0)
    const { rows } = await sql`select from pgboss.job where name = 'never'`.execute(database.db)
    expect(rows).toEqual([])
  })
})
