import { useSyncExternalStore } from 'react'
import { dayOf } from '#kernel/day.ts'

let now = new Date()

/** The present, to the minute: what is drawn by it is drawn again when the minute has passed. */
export function useNow(): Date {
  return useSyncExternalStore(subscribe, present)
}

/** The calendar day in Viet Nam. */
export function useToday(): string {
  return dayOf(useNow())
}

/** The same moment for a minute; then, and after however long nobody asked, a new one. */
function present(): Date {
  if (Date.now() - now.getTime() >= 60_000) now = new Date()
  return now
}

function subscribe(changed: () => void): () => void {
  const timer = setInterval(changed, 60_000)
  return () => clearInterval(timer)
}
