import { bothSignDays } from './log-key-workflow.ts'
import { formatVerifierKey, type VerifierKey } from './note.ts'

/** A key that the record itself says it is signed by from then on. */
export type KeyChange = { at: string; vkey: string }

/**
 * Whether a certified key may still sign a record whose last entry is of `lastAt`: it is the one the record named last,
 * or was replaced no more than 90 days before. A certificate has no end of its own.
 */
export function isInForce(key: VerifierKey, changes: readonly KeyChange[], lastAt: string | undefined): boolean {
  const last = changes.findLastIndex(({ vkey }) => vkey === formatVerifierKey(key))
  if (last < 0) return false
  const replaced = changes[last + 1]
  if (replaced === undefined || lastAt === undefined) return true
  return Date.parse(lastAt) - Date.parse(replaced.at) <= bothSignDays * 86_400_000
}
