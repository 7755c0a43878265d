import type { Page, Span } from '#reading/paper.ts'
import type { Found, Reading } from '#reading/reading.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import { supposedDue } from '../intake/supposed-due.ts'
import type { PageView, ReadingView, Supposed } from './schema.ts'

type Key = { authority: string; id: string }

/** What was read of a paper; undefined where it came without a file. */
export async function findReading(db: Db, { authority, id }: Key): Promise<ReadingView | undefined> {
  const row = await db
    .selectFrom('paper_readings')
    .select(['reading', 'pages'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  const file = (await findOriginal(db, { authority, id })) ?? null
  const drawn = file !== null && /^(?:application\/pdf|image\/)/.test(file.mediaType)
  if (!row) return file ? { ...nothingRead, file, drawn } : undefined
  const reading = row.reading as Reading
  return {
    file,
    drawn,
    pages: (row.pages as Page[]).map(pageOf),
    supposed: supposedOf(reading),
    unread: reading.unread.map(({ field, ...rest }) => ({ field: field === 'date' ? 'dated' : field, ...rest })),
    warnings: [...reading.warnings],
    reporting: reading.reporting?.value ?? null,
  }
}

/** Of a file that only a person has read. */
const nothingRead = { pages: [], supposed: [], unread: [], warnings: [], reporting: null }

export async function findOriginal(db: Db, { authority, id }: Key) {
  return db
    .selectFrom('paper_files as f')
    .innerJoin('kept_files as k', (join) =>
      join.onRef('k.authority_id', '=', 'f.authority_id').onRef('k.sha256', '=', 'f.sha256'),
    )
    .innerJoin('papers as p', (join) =>
      join.onRef('p.authority_id', '=', 'f.authority_id').onRef('p.paper_id', '=', 'f.paper_id'),
    )
    .select(['f.sha256', 'f.name', 'k.media_type as mediaType', 'p.state'])
    .where('f.authority_id', '=', authority)
    .where('f.paper_id', '=', id)
    .where('f.part', '=', 'original')
    .orderBy('f.position')
    .executeTakeFirst()
}

const pageOf = ({ number, width, height, from, lines }: Page): PageView => ({
  number,
  from,
  ...(width !== undefined && { width }),
  ...(height !== undefined && { height }),
  lines: lines.map(({ text, box }) => ({ text, ...(box && { box }) })),
})

/** Every value that the reader found, in the order of the register's fields. */
export function supposedOf(reading: Reading): Supposed[] {
  const one = (field: Supposed['field'], found: Found<string> | null) =>
    found ? [{ field, ...written(found, found.value) }] : []
  const due = supposedDue(reading)
  return [
    ...one('number', reading.number),
    ...one('dated', reading.date),
    ...one('issuer', reading.issuer),
    ...one('parent', reading.parent),
    ...one('type', reading.type),
    ...one('subject', reading.subject),
    ...one('place', reading.place),
    ...one('urgency', reading.urgency),
    ...one('signer', reading.signer),
    ...one('signerTitle', reading.signerTitle),
    ...one('signingAuthority', reading.signingAuthority),
    ...(due ? [{ field: 'dueOn' as const, ...written(due, due.day) }] : []),
    ...reading.addressees.flatMap((found) => one('addressees', found)),
    ...reading.recipients.flatMap((found) => one('recipients', found)),
    ...reading.cites.map((found) => ({ field: 'cites' as const, ...written(found, found.value.number) })),
  ]
}

type Place = { confidence: number; spans: readonly Span[] }
const written = ({ confidence, spans }: Place, text: string) => ({ text, confidence, spans: spans.slice(0, 40) })
