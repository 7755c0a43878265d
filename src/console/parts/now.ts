import { useSyncExternalStore } from 'react'
import { dayOf } from '#kernel/day.ts'

let now = new Date()

/** The present, to the minute: what is drawn by it is drawn again when the minute has passed. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, () => now)
}

/** The calendar day in Viet Nam. */
export function useToday(): string {
  return dayOf(useNow())
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(() => {
    now = new Date()
    changed()
  }, 60_000)
  return () => clearInterval(timer)
}
