import { sql, type RawBuilder } from 'kysely'
import { contains, every } from '#platform/contains.ts'
import { fold } from '#vietnamese/fold.ts'
import { marked } from '#vietnamese/marked.ts'

/**
 * Papers `p` that hold every word asked for, anywhere in their text, with or without diacritics; words in quotation marks
 * stand together. The start of a word is enough, and a number is found by any part of it, or as the serial in a register: “1332”,
 * “số 1332”; “số đến 1332” asks for the serial alone. A word written with diacritics must stand so in the paper.
 */
export function matchesWords(asked: string, authority: string): RawBuilder<unknown> {
  const serials: string[] = []
  const parts = (
    asked
      .replace(/[“”„]/g, '"')
      .replace(serialWords, (found, serial?: string) => {
        if (serial !== undefined) serials.push(serial)
        return found.startsWith('"') ? found : ''
      })
      .match(/"[^"]+"|[^\s"]+/g) ?? []
  )
    .slice(0, 8)
    .map((part) => part.replaceAll('"', '').trim())
    .map((text) => ({ text, folded: fold(text), bare: fold(text) === text.toLowerCase() }))
  const numbers = parts.filter(({ folded }) => /\d/.test(folded) || wordsOf(folded).length === 0)
  const words = parts.filter((part) => !numbers.includes(part))
  const query = (some: typeof parts) =>
    some.map(({ text, bare }) => queryOf(bare ? fold(text) : marked(text))).join(' & ')
  const bare = query(words.filter((part) => part.bare))
  const written = query(words.filter((part) => !part.bare))
  return every([
    bare ? sql`p.words @@ to_tsquery('simple', ${bare})` : undefined,
    written ? sql`p.marked_words @@ to_tsquery('simple', ${written})` : undefined,
    ...numbers.map((part) => matchesNumber(part, authority)),
    ...serials.map((serial) => sql`p.paper_id in (${ofSerial(serial, authority)})`),
  ])
}

/** Each half of the choice is found by itself, so that the index of words serves the one and the short texts the other. */
function matchesNumber({ text, folded, bare }: { text: string; folded: string; bare: boolean }, authority: string) {
  const query = queryOf(bare ? folded : marked(text))
  const asWritten = bare
    ? sql``
    : sql`and ${contains(sql`marked(concat_ws(' ', n.number, n.issuer, n.subject))`, marked(text))}`
  const short = sql`select n.paper_id from papers n where n.authority_id = ${authority}
    and ${contains(sql`n.folded`, folded)} ${asWritten}
    ${/^\d{1,9}$/.test(text) ? sql`union all ${ofSerial(text, authority)}` : sql``}`
  if (query === '') return sql`p.paper_id in (${short})`
  return sql`p.paper_id in (select w.paper_id from papers w where w.authority_id = ${authority}
    and ${bare ? sql`w.words` : sql`w.marked_words`} @@ to_tsquery('simple', ${query}) union all ${short})`
}

/**
 * A serial that is called one, or the word before a number that may be one, which need not stand in the paper; words in quotation
 * marks are found with these, and stay.
 */
const serialWords =
  /"[^"]+"|(?<![\p{L}\p{N}])(?:số|so)\s+(?:(?:đến|den|đi|di|thứ tự|thu tu)(?:\s*:\s*|\s+)(\d{1,9})(?!\S)|(?=\d{1,9}(?!\S)))/giu

const ofSerial = (serial: string, authority: string) => sql`select s.paper_id from papers s
    where s.authority_id = ${authority} and s.serial = ${Number(serial)}
      and s.register_id in (select r.register_id from registers r where r.authority_id = ${authority})`

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? []

/** Words one after the other, of each the start. */
function queryOf(text: string): string {
  const words = wordsOf(text).map((word) => `${word}:*`)
  return words.length > 1 ? `(${words.join(' <-> ')})` : words.join('')
}
