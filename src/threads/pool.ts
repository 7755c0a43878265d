import { Worker } from 'node:worker_threads'
import type { Answer } from './answer.ts'

export type PoolSpec = {
  /** The program of each thread; it answers by answer.ts. */
  program: URL
  /** Threads at work at once. */
  most: number
  /** How many more are started for what is not slow, and as many again for what a person waits for. */
  spare: number
  /** How long a thread without work is kept, with what it has loaded, in milliseconds. */
  keptIdle: number
  /** How long one piece of work may take, in milliseconds. */
  longest: number
  /** Memory for the objects of one thread, and for those with all the bytes that they hold, in megabytes. */
  memory: number
  bytes: number
  /** What the caller is told. */
  faults: {
    tooSlow(): Error
    tooLarge(): Error
    stopped(): Error
    /** Of what the thread told when it could not do the work. */
    told(why: unknown): Error
  }
}

/**
 * `urgent` work is done before other work that waits: somebody looks at the screen. `slow` work comes after all other, and
 * never takes the last thread.
 */
export type Asked = { signal?: AbortSignal | undefined; urgent?: boolean; slow?: boolean }

type Job = {
  work: unknown
  urgent: boolean
  slow: boolean
  give(done: unknown): void
  fail(error: Error): void
  settle(): void
}
type Thread = {
  worker: Worker
  job: Job | undefined
  until: NodeJS.Timeout | undefined
  watch: NodeJS.Timeout | undefined
}

/** How often a thread that works is asked how much memory it holds, in milliseconds. */
const eachLook = 200

/**
 * Threads beside the program for work that would hold it up. A thread that takes too long, or whose work nobody wants any
 * more, is ended, and a new one takes its place; one without work goes after a while, with the memory it took.
 */
export class Pool<Work> {
  readonly #spec: PoolSpec
  readonly #threads: Thread[] = []
  readonly #waiting: Job[] = []

  constructor(spec: PoolSpec) {
    this.#spec = spec
  }

  /** Has a piece of work done by a thread as soon as one is free. @throws one of the faults of the pool */
  async run(work: Work, { signal, urgent = false, slow = false }: Asked = {}): Promise<unknown> {
    return await new Promise((give, fail) => {
      const job: Job = { work, urgent, slow, give, fail, settle: () => undefined }
      const stop = () => this.#abandon(job)
      signal?.addEventListener('abort', stop, { once: true })
      job.settle = () => signal?.removeEventListener('abort', stop)
      this.#line(job)
      if (signal?.aborted) this.#abandon(job)
      else this.#assign()
    })
  }

  #line(job: Job): void {
    const slow = this.#waiting.findIndex((one) => one.slow)
    // Of what persons wait for, the last is what somebody looks at now.
    if (job.urgent) this.#waiting.unshift(job)
    else if (job.slow || slow < 0) this.#waiting.push(job)
    else this.#waiting.splice(slow, 0, job)
  }

  #assign(): void {
    const [first] = this.#waiting
    if (!first) return
    const { most, spare, longest, faults } = this.#spec
    const free = this.#threads.find((one) => one.job === undefined)
    const busy = this.#threads.filter((one) => one.job !== undefined).length
    const room = busy < most + (first.urgent ? 2 * spare : first.slow ? 0 : spare)
    const thread = room ? (free ?? this.#start()) : undefined
    const job = thread && this.#waiting.shift()
    if (!thread || !job) return
    clearTimeout(thread.until)
    thread.job = job
    thread.until = setTimeout(() => this.#end(thread, faults.tooSlow()), longest)
    thread.watch = setInterval(() => void this.#weigh(thread), eachLook)
    thread.worker.ref()
    thread.worker.postMessage(job.work, [])
    this.#assign()
  }

  #start(): Thread {
    const { program, memory, faults } = this.#spec
    const resourceLimits = { maxOldGenerationSizeMb: memory }
    const worker = new Worker(program, { resourceLimits, stdout: false, stderr: true })
    const thread: Thread = { worker, job: undefined, until: undefined, watch: undefined }
    this.#threads.push(thread)
    worker.on('message', (answer: Answer) => this.#receive(thread, answer))
    worker.on('error', (error) => this.#end(thread, outOfMemory(error) ? faults.tooLarge() : error))
    return thread
  }

  /**
   * The limits that a thread is started with are those of its objects. The bytes that they hold, as those of a stream that
   * unpacks without end, count for none of them.
   */
  async #weigh(thread: Thread): Promise<void> {
    const { job } = thread
    const held = await thread.worker.getHeapStatistics().catch(() => undefined)
    if (!held || !job || thread.job !== job) return
    const { bytes, faults } = this.#spec
    if (held.external_memory + held.used_heap_size > bytes * 1_048_576) this.#end(thread, faults.tooLarge())
  }

  #receive(thread: Thread, answer: Answer): void {
    const { job } = thread
    this.#rest(thread)
    if (!job) return
    job.settle()
    if ('done' in answer) job.give(answer.done)
    else if ('told' in answer) job.fail(this.#spec.faults.told(answer.told))
    else job.fail(new Error(answer.broken))
    this.#assign()
  }

  /** An idle thread does not keep the program from ending. */
  #rest(thread: Thread): void {
    const { keptIdle, faults } = this.#spec
    clearTimeout(thread.until)
    clearInterval(thread.watch)
    thread.job = undefined
    thread.worker.unref()
    thread.until = setTimeout(() => this.#end(thread, faults.stopped()), keptIdle).unref()
  }

  #abandon(job: Job): void {
    const { stopped } = this.#spec.faults
    const at = this.#waiting.indexOf(job)
    if (at >= 0) this.#waiting.splice(at, 1)
    const thread = this.#threads.find((one) => one.job === job)
    if (thread) this.#end(thread, stopped())
    else job.fail(stopped())
    job.settle()
  }

  #end(thread: Thread, because: Error): void {
    const at = this.#threads.indexOf(thread)
    if (at < 0) return
    this.#threads.splice(at, 1)
    clearTimeout(thread.until)
    clearInterval(thread.watch)
    void thread.worker.terminate()
    thread.job?.settle()
    thread.job?.fail(because)
    this.#assign()
  }
}

const outOfMemory = (error: Error) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
