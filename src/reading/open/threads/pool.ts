import { availableParallelism } from 'node:os'
import { Pool, type Asked } from '#threads/pool.ts'
import { limits } from '../limits.ts'
import { Unreadable, type Cause } from '../unreadable.ts'
import type { Done, Work } from './work.ts'

const pool = new Pool<Work>({
  program: new URL('thread.ts', import.meta.url),
  most: Math.max(1, Math.min(4, availableParallelism())),
  spare: 1,
  keptIdle: 60_000,
  longest: limits.step,
  memory: limits.threadMemory,
  bytes: limits.threadBytes,
  faults: {
    tooSlow: () => new Unreadable('too-slow', 'Tệp này mất quá nhiều thời gian để đọc. Hãy tách thành tệp nhỏ hơn.'),
    tooLarge: () =>
      new Unreadable('too-large', 'Tệp này cần nhiều bộ nhớ hơn mức cho phép. Hãy tách thành tệp nhỏ hơn.'),
    stopped: () => new Unreadable('stopped', 'Đã dừng đọc tệp này.'),
    told: (why) => {
      const { because, message } = why as { because: Cause; message: string }
      return new Unreadable(because, message)
    },
  },
})

/** Work on pictures takes seconds a page; all else is done before it. One is unpacked at a time. */
const { pdfBytes: bytes } = limits
const growth = limits.growth.pictures
const manner: Partial<Record<Work['do'], Asked>> = {
  'read-layers': { bytes, growth: limits.growth.text },
  show: { bytes, growth },
  'shrink-picture': { slow: true, alone: true, growth },
  draw: { slow: true, alone: true, bytes, growth },
  'draw-head': { slow: true, alone: true, bytes, growth },
  'read-pictures': { slow: true, alone: true, growth },
  'draw-pictured': { slow: true, alone: true, growth },
  recognise: { slow: true },
  'read-stamps': { slow: true },
}

/**
 * Has a step of reading done by a thread beside the program.
 * @throws Unreadable where the file is at fault, took too long or was too large, or the signal said to stop
 */
export async function inThread<W extends Work>(work: W, asked?: Asked): Promise<Done[W['do']]> {
  return (await pool.run(work, { ...manner[work.do], ...asked })) as Done[W['do']]
}
