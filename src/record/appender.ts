import type { Db, Transaction } from '#platform/db.ts'
import type { Clock } from '#platform/clock.ts'
import { openBatch, type Batch, type QueuedJob } from './append.ts'

/** Most decisions that share one commit. */
const batchLimit = 64

type Waiting = {
  work: (batch: Batch) => Promise<unknown>
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

export type Appender = {
  /**
   * Runs `work` inside a batch of the authority's record and resolves once the commit is durable.
   * Decisions that wait at the same time share one transaction and one fsync (group commit).
   * `work` either appends, or returns without having written anything.
   */
  run<T>(authority: string, work: (batch: Batch) => Promise<T>): Promise<T>
}

export type AppenderParts = {
  db: Db
  clock: Clock
  enqueue: (tx: Transaction, jobs: readonly QueuedJob[]) => Promise<void>
  /** Called after each commit with the new size of the record. */
  onCommitted: (authority: string, size: number) => void
}

export function createAppender(parts: AppenderParts): Appender {
  const queues = new Map<string, Waiting[]>()
  const running = new Set<string>()

  async function drain(authority: string): Promise<void> {
    if (running.has(authority)) return
    running.add(authority)
    try {
      const waiting = queues.get(authority) ?? []
      while (waiting.length > 0) await commitTogether(parts, authority, waiting.splice(0, batchLimit))
    } finally {
      running.delete(authority)
      queues.delete(authority)
    }
  }

  return {
    run: (authority, work) =>
      new Promise((resolve, reject) => {
        const queue = queues.get(authority) ?? []
        queues.set(authority, queue)
        queue.push({ work, resolve: resolve as (value: unknown) => void, reject })
        void drain(authority)
      }),
  }
}

/** One transaction for all; where one of several decisions throws, none is written and each is tried alone. */
async function commitTogether(parts: AppenderParts, authority: string, waiting: readonly Waiting[]): Promise<void> {
  const results: unknown[] = []
  let size = -1
  let deciding = true
  try {
    await parts.db.transaction().execute(async (tx) => {
      const open = await openBatch(tx, authority, parts.clock())
      for (const one of waiting) results.push(await one.work(open.batch))
      deciding = false
      if (open.batch.count() > 0) size = await open.flush()
      if (open.jobs.length > 0) await parts.enqueue(tx, open.jobs)
    })
  } catch (error) {
    // After deciding, the outcome of a failed commit may be unknown: trying again could decide twice.
    if (waiting.length === 1 || !deciding) return waiting.forEach((one) => one.reject(error))
    for (const one of waiting) await commitTogether(parts, authority, [one])
    return
  }
  waiting.forEach((one, index) => one.resolve(results[index]))
  if (size >= 0) parts.onCommitted(authority, size)
}
