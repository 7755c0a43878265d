import { sql, type RawBuilder } from 'kysely'
import { contains } from '#platform/contains.ts'
import { fold } from '#vietnamese/fold.ts'

/**
 * Papers `p` that hold every word asked for, anywhere in their text, with or without diacritics; words in quotation marks
 * stand together. The start of a word is enough, and a number is found by any part of it. A word written with diacritics must
 * stand so in the paper.
 */
export function matchesWords(asked: string): RawBuilder<boolean> {
  const parts = asked.match(/"[^"]+"|[^\s"]+/g) ?? []
  const conditions = parts.slice(0, 12).map((part) => matchesPart(part.replaceAll('"', '').trim()))
  return sql<boolean>`(${sql.join(conditions.length > 0 ? conditions : [sql`true`], sql` and `)})`
}

function matchesPart(part: string): RawBuilder<boolean> {
  const folded = fold(part)
  const words = folded.match(/[\p{L}\p{N}]+/gu) ?? []
  const query = words.map((word) => `${word}:*`).join(' <-> ')
  const inText = query === '' ? sql<boolean>`false` : sql<boolean>`p.words @@ to_tsquery('simple', ${query})`
  const found = sql<boolean>`(${inText} or ${contains(sql`p.folded`, folded)})`
  if (folded === part.toLowerCase()) return found
  return sql<boolean>`(${found} and ${contains(sql`lower(concat_ws(' ', p.number, p.issuer, p.signer, p.subject, p.note, p.text))`, part.toLowerCase().normalize('NFC'))})`
}
