export type Watch = { tables: RegExp; changes: number }

const watches: Watch[] = []
const nothing: readonly Watch[] = []

/** Which watches a statement concerns, by its text; forgotten when watches are added or the texts become too many. */
const concerned = new Map<string, readonly Watch[]>()
const most = 5_000

/**
 * Counts the statements by which this process may have changed one of the tables: what was read while the count stood at N
 * may be used as long as it stands at N. It goes up after the statement and again when its transaction has ended, before
 * whoever made the change is answered. What other processes change does not count here.
 */
export function watchTables(names: readonly string[]): () => number {
  const table = `(?:only\\s+)?"?(?:${names.join('|')})"?(?![\\w"])`
  const way = '(?:insert\\s+into|update|delete\\s+from|merge\\s+into|copy)'
  const watch: Watch = { tables: new RegExp(`\\b${way}\\s+${table}|\\btruncate\\b`, 'i'), changes: 0 }
  watches.push(watch)
  concerned.clear()
  return () => watch.changes
}

export function watchesOf(text: string): readonly Watch[] {
  const known = concerned.get(text)
  if (known) return known
  const found = watches.filter(({ tables }) => tables.test(text))
  if (concerned.size >= most) concerned.clear()
  concerned.set(text, found.length === 0 ? nothing : found)
  return found
}

export function countChange(changed: Iterable<Watch>): void {
  for (const watch of changed) watch.changes += 1
}
