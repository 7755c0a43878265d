import { parentPort } from 'node:worker_threads'

/** What a thread answers: what it did, what it has to tell of work that cannot be done, or where it broke. */
export type Answer = { done: unknown } | { told: unknown } | { broken: string }

type Serving<Work> = {
  doWork(work: Work): Promise<unknown>
  /** What there is to tell of an error; undefined where it is a fault of the program. */
  tell?(error: unknown): unknown
  /** Memory that is handed over with what was done, not copied. */
  handedOver?(done: unknown): ArrayBuffer[]
}

/** Answers each piece of work that a pool sends to this thread. */
export function answerWork<Work>({ doWork, tell = () => undefined, handedOver = () => [] }: Serving<Work>): void {
  const answer = async (work: Work): Promise<Answer> => {
    try {
      return { done: await doWork(work) }
    } catch (error) {
      const told = tell(error)
      return told === undefined ? { broken: (error as Error).stack ?? String(error) } : { told }
    }
  }
  // What libraries complain of there goes nowhere, and would keep the program from ending as long as the thread is kept.
  process.stderr.write = () => true
  parentPort?.on('message', (work: Work) => {
    void answer(work).then((given) => parentPort?.postMessage(given, 'done' in given ? handedOver(given.done) : []))
  })
}
