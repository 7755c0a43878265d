import { sql } from 'kysely'
import { slice } from '#kernel/listing.ts'
import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'

type Key = { authority: string; id: string }

export type Preventing = { paperId: string; serial: number; why: 'taken-up' | 'linked' | 'file-added' | 'has-tasks' }

/** Papers of an import that something was done with since, the first 20. */
export async function listPreventing(db: Db | Transaction, { authority, id }: Key): Promise<Preventing[]> {
  const has = (table: string, column: string) =>
    sql`exists (select 1 from ${sql.table(table)} x where x.authority_id = p.authority_id and x.${sql.ref(column)} = p.paper_id)`
  const { rows } = await sql<Preventing>`select * from (
      select p.paper_id as "paperId", p.serial, case
        when p.state <> 'imported' then 'taken-up'
        when ${has('paper_links', 'from_id')} or ${has('paper_links', 'to_id')} then 'linked'
        when ${has('paper_files', 'paper_id')} then 'file-added'
        when ${has('tasks', 'paper_id')} or ${has('tasks', 'result_paper_id')} then 'has-tasks' end as why
      from papers p where p.authority_id = ${authority} and p.import_id = ${id}) as of_import
    where why is not null order by serial limit 20`.execute(db)
  return rows
}

const seen = (db: Db, authority: string) =>
  db
    .selectFrom('register_imports as i')
    .innerJoin('registers as r', (join) =>
      join.onRef('r.authority_id', '=', 'i.authority_id').onRef('r.register_id', '=', 'i.register_id'),
    )
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'i.authority_id')
        .onRef('s.staff_id', '=', 'i.imported_by')
        .on('s.erased_at', 'is', null),
    )
    .select((eb) => [
      'i.import_id as id',
      'i.register_id as registerId',
      'r.title as registerTitle',
      'r.direction',
      'i.file_name as fileName',
      'i.lines',
      'i.left_out as leftOut',
      'i.first_serial as firstSerial',
      'i.last_serial as lastSerial',
      's.name as by',
      'i.imported_at as at',
      sql<'imported' | 'undone'>`i.state`.as('state'),
      eb
        .selectFrom('register_import_lines as l')
        .select((of) => of.fn.countAll<number>().as('waiting'))
        .whereRef('l.authority_id', '=', 'i.authority_id')
        .whereRef('l.import_id', '=', 'i.import_id')
        .$asScalar()
        .$notNull()
        .as('waiting'),
    ])
    .where('i.authority_id', '=', authority)

const shown = <Row extends { at: Date }>(row: Row) => ({ ...row, at: row.at.toISOString() })

export async function listImports(db: Db, authority: string, asked: { page: number; size: number }) {
  const { limit, offset } = slice(asked)
  const rows = await seen(db, authority)
    .orderBy('i.imported_at', 'desc')
    .orderBy('i.import_id')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await db
    .selectFrom('register_imports')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  return { rows: rows.map(shown), total, page: asked.page, size: asked.size }
}

export async function findImport(db: Db, { authority, id }: Key) {
  const row = await seen(db, authority).where('i.import_id', '=', id).executeTakeFirst()
  if (!row) return undefined
  const prevents = row.state === 'undone' ? [] : await listPreventing(db, { authority, id })
  return { ...shown(row), prevents, together: await listTogether(db, { authority, id }) }
}

/** What came of the same file by one decision of the same person, in the order of the registers. */
export async function listTogether(db: Db | Transaction, { authority, id }: Key) {
  return db
    .selectFrom('register_imports as own')
    .innerJoin('register_imports as i', (join) =>
      join
        .onRef('i.authority_id', '=', 'own.authority_id')
        .onRef('i.sha256', '=', 'own.sha256')
        .on(sql<boolean>`i.imported_by is not distinct from own.imported_by`)
        .onRef('i.imported_at', '=', 'own.imported_at'),
    )
    .innerJoin('registers as r', (join) =>
      join.onRef('r.authority_id', '=', 'i.authority_id').onRef('r.register_id', '=', 'i.register_id'),
    )
    .select(['i.import_id as id', 'i.register_id as registerId', 'r.title as registerTitle', 'i.lines'])
    .select(sql<'imported' | 'undone'>`i.state`.as('state'))
    .where('own.authority_id', '=', authority)
    .where('own.import_id', '=', id)
    .orderBy('r.first_day')
    .orderBy('r.title')
    .execute()
}

/** The import that brought the same file and still stands. */
export async function findSameFile(db: Db | Transaction, { authority, sha256 }: { authority: string; sha256: string }) {
  return db
    .selectFrom('register_imports as i')
    .leftJoin('staff as s', (join) =>
      join
        .onRef('s.authority_id', '=', 'i.authority_id')
        .onRef('s.staff_id', '=', 'i.imported_by')
        .on('s.erased_at', 'is', null),
    )
    .select(['i.import_id as id', 'i.imported_at as at', 's.name as by', 'i.register_id as registerId'])
    .where('i.authority_id', '=', authority)
    .where('i.sha256', '=', sha256)
    .where('i.state', '=', 'imported')
    .orderBy('i.imported_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}
