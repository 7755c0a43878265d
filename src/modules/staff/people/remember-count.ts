/** How long a count may be out of date where another process changed the rows. */
const lifetime = 2_000
const most = 1_000

type Kept = { total: number; at: number }

const kept = new Map<string, Kept>()

/**
 * The number of rows of a list, counted at most once in two seconds for the same filters: on a list that many read, counting
 * costs more than the page itself. A change by this process is seen at once.
 */
export async function rememberCount(
  { authority, key, now }: { authority: string; key: string; now: Date },
  count: () => Promise<number>,
): Promise<number> {
  const name = `${authority}${key}`
  const at = now.getTime()
  const known = kept.get(name)
  if (known && at >= known.at && at - known.at < lifetime) return known.total
  const total = await count()
  if (kept.size >= most) kept.clear()
  kept.set(name, { total, at })
  return total
}

/** To be called where the rows of an authority changed. */
export function forgetCounts(authority: string): void {
  for (const name of kept.keys()) if (name.startsWith(authority)) kept.delete(name)
}
