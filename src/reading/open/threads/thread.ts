import { answerWork } from '#threads/answer.ts'
import type { Picture } from '../ocr/picture.ts'
import { Unreadable } from '../unreadable.ts'
import { doWork } from './work.ts'

answerWork({ doWork, tell: becauseOf, handedOver: pixelsIn })

function becauseOf(error: unknown) {
  return error instanceof Unreadable ? { because: error.because, message: error.message } : undefined
}

/** Pictures are handed over, not copied. */
function pixelsIn(done: unknown): ArrayBuffer[] {
  if (Array.isArray(done)) return done.flatMap(pixelsIn)
  const grey = (done as Partial<Picture> | null)?.grey
  return grey instanceof Uint8Array ? [grey.buffer] : []
}
