import type { z } from 'zod'
import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import './tables.ts'
import type { readerCase } from './schema.ts'

type Case = z.input<typeof readerCase>

const columns = [
  'case_id as id',
  'field',
  'supposed',
  'confidence',
  'entered',
  'lines',
  'page_from as pageFrom',
  'side',
  'corrected_at as correctedAt',
] as const

export async function listCases(db: Db, authority: string, asked: { page: number; size: number }) {
  const of = db.selectFrom('reader_cases').where('authority_id', '=', authority)
  const { limit, offset } = slice(asked)
  const rows = await of
    .select(columns)
    .orderBy('corrected_at', 'desc')
    .orderBy('case_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await of.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  return {
    rows: rows.map((row) => ({ ...row, correctedAt: row.correctedAt.toISOString() }) as Case),
    total,
    ...asked,
  }
}

/** Most cases that one export holds: the newest. */
const mostExported = 10_000

export async function listAllCases(db: Db, authority: string) {
  const { rows } = await listCases(db, authority, { page: 1, size: mostExported })
  return rows
}
