import { parentPort } from 'node:worker_threads'
import type { Picture } from '../ocr/picture.ts'
import { Unreadable, type Cause } from '../unreadable.ts'
import { doWork, type Work } from './work.ts'

/** What a thread answers. */
export type Answer = { done: unknown } | { unreadable: { because: Cause; message: string } } | { broken: string }

parentPort?.on('message', (work: Work) => {
  void answer(work).then((given) => parentPort?.postMessage(given, 'done' in given ? pixelsIn(given.done) : []))
})

/** Pictures are handed over, not copied. */
function pixelsIn(done: unknown): ArrayBuffer[] {
  if (Array.isArray(done)) return done.flatMap(pixelsIn)
  const grey = (done as Partial<Picture> | null)?.grey
  return grey instanceof Uint8Array ? [grey.buffer] : []
}

async function answer(work: Work): Promise<Answer> {
  try {
    return { done: await doWork(work) }
  } catch (error) {
    if (error instanceof Unreadable) return { unreadable: { because: error.because, message: error.message } }
    return { broken: (error as Error).stack ?? String(error) }
  }
}
