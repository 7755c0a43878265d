import { fold } from '#vietnamese/fold.ts'

/**
 * How a name that a paper has in capitals is written in a sentence, where one of `names` is the same. Any other text stays as it is.
 * Two names that differ in marks alone are told apart by nothing in capitals without them: neither is taken then.
 */
export function writtenNames(names: readonly string[]): (printed: string) => string {
  const known = new Map<string, string | undefined>()
  for (const name of names) {
    const key = fold(name)
    known.set(key, !known.has(key) || known.get(key) === name ? name : undefined)
  }
  return (printed) => (printed === printed.toUpperCase() ? (known.get(fold(printed)) ?? printed) : printed)
}
