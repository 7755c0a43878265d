import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Clock } from '#platform/clock.ts'
import { openBatch, type Batch, type OpenBatch, type QueuedJob } from './append.ts'
import { refuseHalted } from './halt.ts'
import { runsOf, type Asking, type Question } from './question.ts'

/** Most decisions that share one commit. */
const batchLimit = 64

type Waiting = {
  work: (batch: Batch, answer: never) => Promise<unknown>
  asking?: Asking | undefined
  resolve: (value: unknown) => void
  reject: (error: unknown) => void
}

export type Appender = {
  /**
   * Runs `work` inside a batch of the authority's record and resolves once the commit is durable.
   * Decisions that wait at the same time share one transaction and one fsync (group commit).
   * `work` either appends, or returns without having written anything; refused after it appended, it has written nothing either.
   * @returns what `work` returns; or a refusal, without asking it, while the record takes no decisions
   */
  run<T>(authority: string, work: (batch: Batch) => Promise<T>): Promise<T | Refusal>
  /**
   * The same for work that begins with a question: where several wait, one statement answers all of them, and one of each
   * kind writes their rows. Before `work` asks the database anything else it must settle the batch.
   */
  runAsked<Asked, Answer, T>(
    authority: string,
    asking: { question: Question<Asked, Answer>; asked: Asked },
    work: (batch: Batch, answer: Answer) => Promise<T>,
  ): Promise<T | Refusal>
  /** Work that appends nothing, such as erasing again after a restore: while the record takes no decisions too. */
  mend<T>(authority: string, work: (batch: Batch) => Promise<T>): Promise<T>
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

  function wait<T>(authority: string, one: Pick<Waiting, 'work' | 'asking'>): Promise<T | Refusal> {
    return new Promise((resolve, reject) => {
      const queue = queues.get(authority) ?? []
      queues.set(authority, queue)
      queue.push({ ...one, resolve: resolve as (value: unknown) => void, reject })
      void drain(authority)
    })
  }

  return {
    run: (authority, work) => wait(authority, { work }),
    runAsked: (authority, asking, work) => wait(authority, { work, asking }),
    mend: (authority, work) =>
      parts.db.transaction().execute(async (tx) => {
        const { batch } = await openBatch(tx, authority, parts.clock())
        const done = await work(batch)
        if (batch.count() > 0) throw new Error('mend: a decision goes through run')
        return done
      }),
  }
}

type Deciding = { run: readonly Waiting[]; results: unknown[] }

/** Decides, in their order, works that have one question about different things, or one work alone. */
async function decideRun(tx: Transaction, { batch, gather }: OpenBatch, { run, results }: Deciding): Promise<void> {
  const { authority, at } = batch
  const question = run[0]?.asking?.question
  const answers = await question?.ask(tx, { authority, at, asked: run.map(({ asking }) => asking?.asked) })
  gather(question !== undefined)
  for (const [index, { work }] of run.entries()) {
    const before = batch.count()
    const result = await work(batch, answers?.[index] as never)
    if (isRefusal(result) && batch.count() > before) throw new RefusedHalfway(result)
    results.push(result)
  }
  await batch.settle()
}

/** A work of several decisions was refused after the first of them: what it wrote goes with the transaction. */
class RefusedHalfway extends Error {
  override name = 'RefusedHalfway'
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.rule)
    this.refusal = refusal
  }
}

/** One transaction for all; where one of several decisions throws or is refused halfway, none is written and each is tried alone. */
async function commitTogether(parts: AppenderParts, authority: string, waiting: readonly Waiting[]): Promise<void> {
  const results: unknown[] = []
  let size = -1
  let deciding = true
  try {
    await parts.db.transaction().execute(async (tx) => {
      const open = await openBatch(tx, authority, parts.clock())
      if (open.halted) results.push(...waiting.map(refuseHalted))
      else for (const run of runsOf(waiting)) await decideRun(tx, open, { run, results })
      deciding = false
      if (open.batch.count() > 0) size = await open.flush()
      if (open.jobs.length > 0) await parts.enqueue(tx, open.jobs)
    })
  } catch (error) {
    // After deciding, the outcome of a failed commit may be unknown: trying again could decide twice.
    const [only] = waiting
    if (error instanceof RefusedHalfway && waiting.length === 1) return only?.resolve(error.refusal)
    if (waiting.length === 1 || !deciding) return waiting.forEach((one) => one.reject(error))
    for (const one of waiting) await commitTogether(parts, authority, [one])
    return
  }
  waiting.forEach((one, index) => one.resolve(results[index]))
  if (size >= 0) parts.onCommitted(authority, size)
}
