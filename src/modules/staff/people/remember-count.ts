import { watchTables } from '#platform/watch-tables.ts'

/** How long a count may be out of date where another process changed the rows. */
const lifetime = 2_000
const most = 1_000

/** `total` may be on its way: whoever asks meanwhile waits for the same count. */
type Kept = { total: Promise<number>; at: number; changes: number }

const kept = new Map<string, Kept>()

const staffChanges = watchTables(['staff'])
const roleChanges = watchTables(['staff', 'role_grants', 'record_subjects'])

type Asked = { authority: string; key: string; now: Date; byRole: boolean }

/**
 * The number of rows of a list of staff, counted at most once in two seconds for the same filters: on a list that many read,
 * counting costs more than the page itself. A change by this process is seen at once; where the list is filtered `byRole`,
 * every decision is taken for one.
 */
export function rememberCount({ authority, key, now, byRole }: Asked, count: () => Promise<number>): Promise<number> {
  const name = `${authority}${key}`
  const at = now.getTime()
  const changes = byRole ? roleChanges() : staffChanges()
  const known = kept.get(name)
  if (known && known.changes === changes && at >= known.at && at - known.at < lifetime) return known.total
  if (kept.size >= most) kept.clear()
  // The changes are those before the question: one while it is on its way makes the answer old.
  const fresh = { total: count(), at, changes }
  kept.set(name, fresh)
  fresh.total.catch(() => kept.get(name) === fresh && kept.delete(name))
  return fresh.total
}
