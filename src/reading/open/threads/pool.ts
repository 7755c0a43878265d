import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import { limits } from '../limits.ts'
import { Unreadable } from '../unreadable.ts'
import type { Answer } from './thread.ts'
import type { Done, Work } from './work.ts'

type Job = { work: Work; urgent: boolean; give(done: unknown): void; fail(error: Error): void; settle(): void }
type Thread = { worker: Worker; job: Job | undefined; until: NodeJS.Timeout | undefined }

const most = Math.max(1, Math.min(4, availableParallelism()))
/** Threads without work are kept so long, with what they have loaded, in milliseconds. */
const keptIdle = 60_000

/** One more is started for what a person waits for. */
const spare = 1

const threads: Thread[] = []
const waiting: Job[] = []

/** `urgent` work is done before other work that waits: somebody looks at the screen. */
type Asked = { signal?: AbortSignal | undefined; urgent?: boolean }

/**
 * Has a step done by a thread beside the program, as soon as one is free. A thread that takes too long, or whose work nobody
 * wants any more, is ended, and a new one takes its place.
 * @throws Unreadable where the file is at fault, took too long or was too large, or the signal said to stop
 */
export async function inThread<W extends Work>(
  work: W,
  { signal, urgent = false }: Asked = {},
): Promise<Done[W['do']]> {
  return await new Promise<Done[W['do']]>((resolve, reject) => {
    const give = (done: unknown) => resolve(done as Done[W['do']])
    const job: Job = { work, urgent, give, fail: reject, settle: () => undefined }
    const stop = () => abandon(job)
    signal?.addEventListener('abort', stop, { once: true })
    job.settle = () => signal?.removeEventListener('abort', stop)
    // Of what persons wait for, the last is what somebody looks at now.
    if (urgent) waiting.unshift(job)
    else waiting.push(job)
    if (signal?.aborted) abandon(job)
    else assign()
  })
}

function assign(): void {
  const [first] = waiting
  if (!first) return
  const free = threads.find((one) => one.job === undefined)
  const busy = threads.filter((one) => one.job !== undefined).length
  const room = busy < most + (first.urgent ? spare : 0)
  const thread = room ? (free ?? startThread()) : undefined
  const job = thread && waiting.shift()
  if (!thread || !job) return
  clearTimeout(thread.until)
  thread.job = job
  thread.until = setTimeout(() => endThread(thread, tooSlow()), limits.step)
  thread.worker.ref()
  thread.worker.postMessage(job.work, [])
  assign()
}

function startThread(): Thread {
  const worker = new Worker(new URL('thread.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: limits.threadMemory },
    stdout: false,
    stderr: true,
  })
  const thread: Thread = { worker, job: undefined, until: undefined }
  threads.push(thread)
  worker.on('message', (answer: Answer) => receive(thread, answer))
  worker.on('error', (error) => endThread(thread, outOfMemory(error) ? tooLarge() : error))
  return thread
}

function receive(thread: Thread, answer: Answer): void {
  const { job } = thread
  rest(thread)
  if (!job) return
  job.settle()
  if ('done' in answer) job.give(answer.done)
  else if ('unreadable' in answer) job.fail(new Unreadable(answer.unreadable.because, answer.unreadable.message))
  else job.fail(new Error(answer.broken))
  assign()
}

/** An idle thread does not keep the program from ending, and goes after a while. */
function rest(thread: Thread): void {
  clearTimeout(thread.until)
  thread.job = undefined
  thread.worker.unref()
  thread.until = setTimeout(() => endThread(thread, stopped()), keptIdle).unref()
}

function abandon(job: Job): void {
  const at = waiting.indexOf(job)
  if (at >= 0) waiting.splice(at, 1)
  const thread = threads.find((one) => one.job === job)
  if (thread) endThread(thread, stopped())
  else job.fail(stopped())
  job.settle()
}

function endThread(thread: Thread, because: Error): void {
  const at = threads.indexOf(thread)
  if (at < 0) return
  threads.splice(at, 1)
  clearTimeout(thread.until)
  void thread.worker.terminate()
  thread.job?.settle()
  thread.job?.fail(because)
  assign()
}

const outOfMemory = (error: Error) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
const tooSlow = () => new Unreadable('too-slow', 'Tệp này mất quá nhiều thời gian để đọc. Hãy tách thành tệp nhỏ hơn.')
const tooLarge = () =>
  new Unreadable('too-large', 'Tệp này cần nhiều bộ nhớ hơn mức cho phép. Hãy tách thành tệp nhỏ hơn.')
const stopped = () => new Unreadable('stopped', 'Đã dừng đọc tệp này.')
