import type { Db } from '#platform/db.ts'
import type { Entry, Json } from '#kernel/entry.ts'

/** An entry with what may be shown of its content to whoever may see it. */
export type EntryView = {
  seq: number
  at: Date
  kind: string
  entry: Entry
  /** Undefined where the content was erased. */
  body: Json | undefined
  erasedAt: Date | null
  erasedGround: string | null
}

const columns = ['record_entries.seq', 'at', 'kind', 'entry', 'body', 'erased_at', 'erased_ground'] as const
type Row = {
  seq: number
  at: Date
  kind: string
  entry: Uint8Array
  body: string | null
  erased_at: Date | null
  erased_ground: string | null
}

/** The canonical bytes of entries `from` (inclusive) to `to` (exclusive), in order, 1,000 at a time. */
export async function* readEntryBytes(db: Db, authority: string, from: number, to: number): AsyncGenerator<Uint8Array> {
  for (let at = from; at < to; at += 1_000) {
    const rows = await db
      .selectFrom('record_entries')
      .select('entry')
      .where('authority_id', '=', authority)
      .where('seq', '>=', at)
      .where('seq', '<', Math.min(at + 1_000, to))
      .orderBy('seq')
      .execute()
    for (const row of rows) yield row.entry
  }
}

/** Number of entries committed. */
export async function recordSize(db: Db, authority: string): Promise<number> {
  const head = await db
    .selectFrom('record_heads')
    .select('size')
    .where('authority_id', '=', authority)
    .executeTakeFirst()
  return head?.size ?? 0
}

/** Entries in order from `from` (inclusive) to `to` (exclusive). */
export async function listEntries(
  db: Db,
  authority: string,
  range: { from: number; to: number },
): Promise<EntryView[]> {
  const rows = await entries(db, authority)
    .where('record_entries.seq', '>=', range.from)
    .where('record_entries.seq', '<', range.to)
    .orderBy('record_entries.seq')
    .execute()
  return rows.map(view)
}

/** The entries of these numbers, as far as there are any, in order. */
export async function listEntriesBySeq(db: Db, authority: string, seqs: readonly number[]): Promise<EntryView[]> {
  if (seqs.length === 0) return []
  const rows = await entries(db, authority)
    .where('record_entries.seq', 'in', [...seqs])
    .orderBy('record_entries.seq')
    .execute()
  return rows.map(view)
}

/** All entries of one subject, oldest first. */
export async function listSubjectEntries(
  db: Db,
  authority: string,
  key: { module: string; subject: string },
): Promise<EntryView[]> {
  const rows = await entries(db, authority)
    .where('module', '=', key.module)
    .where('subject', '=', key.subject)
    .orderBy('record_entries.seq')
    .execute()
  return rows.map(view)
}

/** Public entries of a kind of deed (past tense, as written in the entry), newest first; `before` pages on. */
export async function listEntriesByDeed(
  db: Db,
  authority: string,
  { did, before, limit }: { did: string; before?: number; limit: number },
): Promise<EntryView[]> {
  const rows = await entries(db, authority)
    .where('did', '=', did)
    .where('internal', '=', false)
    .$if(before !== undefined, (query) => query.where('record_entries.seq', '<', before ?? 0))
    .orderBy('record_entries.seq', 'desc')
    .limit(limit)
    .execute()
  return rows.map(view)
}

/** How many public entries of a kind of deed stand below `before`. */
export async function countEntriesByDeed(
  db: Db,
  authority: string,
  { did, before }: { did: string; before: number },
): Promise<number> {
  const { total } = await db
    .selectFrom('record_entries')
    .select((row) => row.fn.countAll<number>().as('total'))
    .where('authority_id', '=', authority)
    .where('did', '=', did)
    .where('internal', '=', false)
    .where('seq', '<', before)
    .executeTakeFirstOrThrow()
  return total
}

function entries(db: Db, authority: string) {
  return db
    .selectFrom('record_entries')
    .innerJoin('record_contents', (join) =>
      join
        .onRef('record_contents.authority_id', '=', 'record_entries.authority_id')
        .onRef('record_contents.seq', '=', 'record_entries.seq'),
    )
    .select(columns)
    .where('record_entries.authority_id', '=', authority)
}

function view(row: Row): EntryView {
  return {
    seq: row.seq,
    at: row.at,
    kind: row.kind,
    entry: JSON.parse(Buffer.from(row.entry).toString('utf8')) as Entry,
    body: row.body === null ? undefined : (JSON.parse(row.body) as Json),
    erasedAt: row.erased_at,
    erasedGround: row.erased_ground,
  }
}
