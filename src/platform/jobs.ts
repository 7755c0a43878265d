import { sql } from 'kysely'
import { fromKysely, PgBoss, type Job, type JobResult } from 'pg-boss'
import type { Json } from '#kernel/entry.ts'
import type { Db, Transaction } from './db.ts'
import { resumeJobs } from './resume-jobs.ts'

export type JobLog = { info(facts: object, text: string): void; error(facts: object, text: string): void }

export type JobRunner = {
  queue: string
  schedule?: string
  retries?: number
  batch?: number
  lanes?: number
  run(data: Record<string, Json>): Promise<void>
}

type Queued = { queue: string; data: Record<string, Json>; priority?: number }

export type Jobs = {
  /** Queues jobs inside the given transaction: they exist if, and only if, it commits. */
  enqueue(tx: Transaction | Db, jobs: readonly Queued[]): Promise<void>
  /** Instant at which a worker last asked for work; undefined before the first time. */
  heartbeat(): Date | undefined
  /** Age in seconds of the oldest job that is due and not begun. */
  oldestWaiting(db: Db): Promise<number>
  stop(): Promise<void>
}

const zone = 'Asia/Ho_Chi_Minh'

/** Starts the queues in the same database as everything else (schema `pgboss`), and their workers unless told otherwise. */
export async function startJobs(
  url: string,
  runners: readonly JobRunner[],
  { log, work = true }: { log: JobLog; work?: boolean },
): Promise<Jobs> {
  const boss = new PgBoss({
    connectionString: url,
    schema: 'pgboss',
    max: 4,
    application_name: 'minhbach-jobs',
    supervise: work,
    schedule: work,
  })
  let lastSeen: Date | undefined
  boss.on('error', (error) => log.error({ err: error }, 'job queue'))
  await boss.start()
  await Promise.all(runners.map((runner) => prepareQueue(boss, runner)))
  const beat = work
    ? setInterval(() => void askHeartbeat(boss).then((at) => (lastSeen = at ?? lastSeen)), 5_000)
    : undefined
  beat?.unref()
  const alive = work ? await resumeJobs(url) : undefined
  if (work) {
    lastSeen = new Date()
    for (const runner of runners)
      for (let lane = 0; lane < (runner.lanes ?? 1); lane++) await startWorker(boss, runner, log)
  }
  return {
    enqueue: (tx, jobs) => enqueue(boss, tx, jobs),
    heartbeat: () => lastSeen,
    oldestWaiting,
    stop: async () => {
      clearInterval(beat)
      await boss.stop({ graceful: true, timeout: 5_000 })
      await alive?.release()
    },
  }
}

async function prepareQueue(boss: PgBoss, { queue, schedule, retries = 5 }: JobRunner): Promise<void> {
  const options = { retryLimit: retries, retryDelay: 5, retryBackoff: true, retryDelayMax: 3_600, expireInSeconds: 600 }
  if (await boss.getQueue(queue)) await boss.updateQueue(queue, options)
  else await boss.createQueue(queue, options)
  if (schedule) await boss.schedule(queue, schedule, {}, { tz: zone })
}

/** While fetches come back full the worker goes on at once: a burst of decisions is not worked off one job a second. */
const atOnce = { pollingIntervalSeconds: 1, batchSize: 10, burstWhenBatchFull: true, perJobResults: true } as const

async function startWorker(boss: PgBoss, runner: JobRunner, log: JobLog): Promise<void> {
  const options = { ...atOnce, batchSize: runner.batch ?? atOnce.batchSize }
  const worker = await boss.work(runner.queue, options, async (jobs) => {
    const results: JobResult[] = []
    for (const job of jobs) results.push(await runJob(runner, job, log))
    // A fetch of one job is never taken for full: the worker is told to look again.
    if (options.batchSize === 1) boss.notifyWorker(worker)
    return results
  })
}

/** Each job of a fetch succeeds or fails for itself. */
async function runJob(runner: JobRunner, job: Job<unknown>, log: JobLog): Promise<JobResult> {
  try {
    await runner.run((job.data ?? {}) as Record<string, Json>)
    return { id: job.id, status: 'completed' }
  } catch (error) {
    log.error({ err: error, queue: runner.queue, job: job.id }, 'job failed, will be tried again')
    return { id: job.id, status: 'failed' }
  }
}

async function enqueue(boss: PgBoss, tx: Transaction | Db, jobs: readonly Queued[]): Promise<void> {
  const db = fromKysely(tx)
  for (const queue of new Set(jobs.map((job) => job.queue))) {
    await boss.insert(
      queue,
      jobs.filter((job) => job.queue === queue).map(({ data, priority = 0 }) => ({ data, priority })),
      { db },
    )
  }
}

async function askHeartbeat(boss: PgBoss): Promise<Date | undefined> {
  try {
    await boss.getQueues()
    return new Date()
  } catch {
    return undefined
  }
}

async function oldestWaiting(db: Db): Promise<number> {
  const { rows } = await sql<{ age: number | null }>`
    select extract(epoch from now() - min(start_after))::float8 as age from pgboss.job
    where state in ('created', 'retry') and start_after <= now()`.execute(db)
  return rows[0]?.age ?? 0
}
