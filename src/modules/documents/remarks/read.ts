import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import { remarkedParts } from './quote.rules.ts'
import './tables.ts'
import type { Remark } from './schema.ts'

type Key = { authority: string; paper: string }
type Row = Omit<Remark, 'returnedAt'> & { returnedAt: Date | null }

/** What the person may see: remarks that came back with the paper, and their own before. In the order of the text. */
export async function listRemarksFor(db: Db, { authority, paper }: Key, staffId: string): Promise<Remark[]> {
  const { rows } = await sql<Row>`
    select remark_id as id, part, block, quote, remark as text, returned_at as "returnedAt", mended_at is not null as mended
    from paper_remarks r where authority_id = ${authority} and paper_id = ${paper} and (
      (returned_at is null and made_by = ${staffId})
      or (returned_at is not null and mended_at is null)
      or returned_at = (select max(last.returned_at) from paper_remarks last
        where last.authority_id = r.authority_id and last.paper_id = r.paper_id))
    order by array_position(${[...remarkedParts]}::text[], part), block, returned_at nulls last, made_at, remark_id`.execute(
    db,
  )
  return rows.map((row) => ({ ...row, returnedAt: row.returnedAt?.toISOString() ?? null }))
}

/** Others who have remarks on the paper that were not sent yet, by name. */
export async function listOtherReviewers(db: Db, { authority, paper }: Key, staffId: string) {
  const rows = await db
    .selectFrom('paper_remarks as remark')
    .innerJoin('staff', (join) =>
      join.onRef('staff.authority_id', '=', 'remark.authority_id').onRef('staff.staff_id', '=', 'remark.made_by'),
    )
    .select(['staff.name', ({ fn }) => fn.countAll<string>().as('remarks')])
    .where('remark.authority_id', '=', authority)
    .where('remark.paper_id', '=', paper)
    .where('remark.returned_at', 'is', null)
    .where('remark.made_by', '!=', staffId)
    .groupBy(['staff.staff_id', 'staff.name'])
    .orderBy('staff.name')
    .execute()
  return rows.map(({ name, remarks }) => ({ name, remarks: Number(remarks) }))
}
