import type { z } from 'zod'
import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { intakeRow } from './schema.ts'

type IntakeView = z.input<typeof intakeRow>

/** Files that came in, newest first, with the drafts that came of them. */
export async function listIntakes(db: Db, authority: string, asked: { page: number; size: number }) {
  const { limit, offset } = slice(asked)
  const of = db.selectFrom('intakes').where('authority_id', '=', authority)
  const rows = await of
    .select(['intake_id as id', 'name', 'bytes', 'came_by as cameBy', 'came_from as cameFrom', 'brought_at'])
    .select(['state', 'pages_done as pagesDone', 'pages_all as pagesAll', 'problem'])
    .orderBy('brought_at', 'desc')
    .orderBy('intake_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await of.select((eb) => eb.fn.countAll<number>().as('total')).executeTakeFirstOrThrow()
  const drafts = await draftsOf(
    db,
    authority,
    rows.map(({ id }) => id),
  )
  const views = rows.map(({ brought_at: at, ...row }): IntakeView => ({
    ...row,
    broughtAt: at.toISOString(),
    drafts: drafts.get(row.id) ?? [],
  }))
  return { rows: views, total, ...asked }
}

async function draftsOf(db: Db, authority: string, intakes: readonly string[]) {
  if (intakes.length === 0) return new Map<string, IntakeView['drafts']>()
  const rows = await db
    .selectFrom('papers')
    .select(['paper_id as id', 'subject', 'number', 'intake_id'])
    .where('authority_id', '=', authority)
    .where('intake_id', 'in', [...intakes])
    .where('serial', 'is', null)
    .orderBy('drafted_at')
    .execute()
  const grouped = Map.groupBy(rows, (row) => row.intake_id ?? '')
  return new Map(
    [...grouped].map(([id, found]) => [
      id,
      found.map(({ id: paper, subject, number }) => ({ id: paper, subject, number })),
    ]),
  )
}
