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
 * never takes the last thread. Of work that wants much memory, which is `alone`, one piece is done at a time.
 */
export type Asked = {
  signal?: AbortSignal | undefined
  urgent?: boolean
  slow?: boolean
  alone?: boolean
  /** Less than the pool allows one thread to hold, in megabytes. */
  bytes?: number
  /**
   * How much larger the whole program may be than when this began, in megabytes: canvases are counted nowhere else. Beyond it
   * this is ended where it is `alone`, or holds most, and half of that by itself.
   */
  growth?: number
}

type Job = Required<Omit<Asked, 'signal'>> & {
  work: unknown
  give(done: unknown): void
  fail(error: Error): void
  settle(): void
}
type Thread = {
  worker: Worker
  /** What it was last seen to hold, in bytes. */
  held: number
  job: Job | undefined
  until: NodeJS.Timeout | undefined
  watch: NodeJS.Timeout | undefined
}

/** How often a thread that works is asked how much memory it holds, in milliseconds: some unpack a gigabyte in a second. */
const eachLook = 50

const megabyte = 1_048_576

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
  async run(work: Work, { signal, ...asked }: Asked = {}): Promise<unknown> {
    const usual = { urgent: false, slow: false, alone: false, bytes: this.#spec.bytes, growth: Infinity }
    return await new Promise((give, fail) => {
      const job: Job = { ...usual, ...asked, work, give, fail, settle: () => undefined }
      const stop = () => this.#abandon(job)
      signal?.addEventListener('abort', stop, { once: true })
      job.settle = () => signal?.removeEventListener('abort', stop)
      this.#line(job)
      if (signal?.aborted) this.#abandon(job)
      else this.#assign()
    })
  }

  #line(job: Job): void {
    // Of what persons wait for, the last is what somebody looks at now.
    if (job.urgent) this.#waiting.unshift(job)
    else {
      const behind = this.#waiting.findIndex((one) => rank(one) > rank(job))
      this.#waiting.splice(behind < 0 ? this.#waiting.length : behind, 0, job)
    }
  }

  #assign(): void {
    const at = this.#waiting.findIndex((one) => this.#hasRoom(one))
    const [job] = at < 0 ? [] : this.#waiting.splice(at, 1)
    if (!job) return
    const { longest, faults } = this.#spec
    // Slow work goes to the first threads and other to the last ones: what either loads is not loaded by all of them.
    const isIdle = (one: Thread) => one.job === undefined
    const thread = (job.slow ? this.#threads.find(isIdle) : this.#threads.findLast(isIdle)) ?? this.#start()
    clearTimeout(thread.until)
    thread.job = job
    thread.until = setTimeout(() => this.#end(thread, faults.tooSlow()), longest)
    const before = process.memoryUsage.rss()
    thread.watch = setInterval(() => void this.#weigh(thread, before), eachLook)
    thread.worker.ref()
    thread.worker.postMessage(job.work, [])
    this.#assign()
  }

  #hasRoom({ urgent, slow, alone }: Job): boolean {
    const { most, spare } = this.#spec
    const busy = this.#threads.flatMap(({ job }) => job ?? [])
    return busy.length < most + (urgent ? 2 * spare : slow ? 0 : spare) && !(alone && busy.some((one) => one.alone))
  }

  #start(): Thread {
    const { program, memory, faults } = this.#spec
    const resourceLimits = { maxOldGenerationSizeMb: memory }
    const worker = new Worker(program, { resourceLimits, stdout: false, stderr: true })
    const thread: Thread = { worker, held: 0, job: undefined, until: undefined, watch: undefined }
    this.#threads.push(thread)
    worker.on('message', (answer: Answer) => this.#receive(thread, answer))
    worker.on('error', (error) => this.#end(thread, outOfMemory(error) ? faults.tooLarge() : error))
    return thread
  }

  /**
   * The limits that a thread is started with are those of its objects. The bytes that they hold, as those of a stream that
   * unpacks without end, count for none of them, nor does what libraries take for themselves.
   */
  async #weigh(thread: Thread, before: number): Promise<void> {
    const { job } = thread
    const held = await thread.worker.getHeapStatistics().catch(() => undefined)
    if (!held || !job || thread.job !== job) return
    thread.held = held.external_memory + held.used_heap_size
    const grown = process.memoryUsage.rss() - before > job.growth * megabyte
    const most = this.#threads.every((one) => one.held <= thread.held) && thread.held > (job.growth / 2) * megabyte
    if (thread.held > job.bytes * megabyte || (grown && (job.alone || most)))
      this.#end(thread, this.#spec.faults.tooLarge())
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
    thread.held = 0
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

/** Work of a higher rank waits for that of a lower one. */
const rank = ({ urgent, slow }: Job) => (urgent ? 0 : slow ? 2 : 1)

const outOfMemory = (error: Error) => (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
