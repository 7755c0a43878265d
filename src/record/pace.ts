import { setTimeout as sleep } from 'node:timers/promises'
import type { PublishedHead } from './press.ts'

/** Wakes one sleeper. A ring while nobody sleeps is not kept: look for work before sleeping. */
export function createBell() {
  let wake: (() => void) | undefined
  return {
    ring: () => wake?.(),
    rung: () =>
      new Promise<void>((resolve) => {
        wake = resolve
      }),
  }
}

type Waiting = { size: number; resolve: (head: PublishedHead) => void; reject: (error: Error) => void }

/** Those who wait for a checkpoint of some size. */
export function createQueue() {
  const waiting = new Set<Waiting>()
  return {
    join: (size: number, head: PublishedHead | undefined): Promise<PublishedHead> => {
      if (head && head.size >= size) return Promise.resolve(head)
      return new Promise((resolve, reject) => waiting.add({ size, resolve, reject }))
    },
    announce: (head: PublishedHead) => {
      for (const one of waiting) {
        if (one.size > head.size) continue
        waiting.delete(one)
        one.resolve(head)
      }
    },
    dismiss: (error: Error) => {
      for (const one of waiting) one.reject(error)
      waiting.clear()
    },
  }
}

export type Pace = {
  /** Whether there is nothing to do until the bell rings. */
  idle(): boolean
  attempt(): Promise<void>
  /** Told of each attempt that broke off; the next one waits longer, to 30 s. */
  fail(error: Error): void
  bell: ReturnType<typeof createBell>
  minIntervalMs: number
  signal: AbortSignal
}

const shortestPause = 100
const longestPause = 30_000

/** Attempts while there is work, one at a time, with the least interval between two beginnings. Ends when aborted. */
export async function keepPace({ idle, attempt, fail, bell, minIntervalMs, signal }: Pace): Promise<void> {
  for (let failures = 0; !signal.aborted;) {
    if (idle()) {
      await bell.rung()
      continue
    }
    const started = performance.now()
    try {
      await attempt()
      failures = 0
    } catch (error) {
      failures += 1
      fail(error as Error)
    }
    const pause =
      failures > 0
        ? Math.min(shortestPause * 2 ** failures, longestPause)
        : minIntervalMs - (performance.now() - started)
    if (pause > 0) await sleep(pause, undefined, { signal }).catch(() => undefined)
  }
}
