import { sql, type RawBuilder } from 'kysely'

/** A condition: the column, already without diacritics, contains the text, likewise; LIKE's wildcards stand for themselves. */
export function contains(column: RawBuilder<unknown>, folded: string): RawBuilder<boolean> {
  const pattern = `%${folded.replace(/[\\%_]/g, String.raw`\$&`)}%`
  return sql<boolean>`${column} like ${pattern}`
}

/** All conditions that are there, joined by `and`. */
export function every(conditions: readonly (RawBuilder<unknown> | undefined)[]): RawBuilder<unknown> {
  const there = conditions.filter((condition) => condition !== undefined)
  return there.length === 0 ? sql`true` : sql.join(there, sql` and `)
}
