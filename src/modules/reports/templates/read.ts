import { sql } from 'kysely'
import type { z } from 'zod'
import { order, slice } from '#kernel/listing.ts'
import { officeNames } from '#modules/documents/office/read.ts'
import type { Db } from '#platform/db.ts'
import '../tables.ts'
import type { listTemplates as listing, TemplateView, UsualTemplate } from './schema.ts'
import { usualTemplates } from './usual.rules.ts'

type Key = { authority: string; id: string }
const columns = { name: 't.name', changedAt: 't.changed_at' } as const

const seen = (db: Db, authority: string) =>
  db
    .selectFrom('report_templates as t')
    .select((eb) => [
      't.template_id as id',
      't.name',
      't.span',
      't.version',
      't.retired',
      't.changed_at',
      't.content',
      eb
        .selectFrom('reports as r')
        .select((of) => of.fn.max('r.last_day').as('last'))
        .whereRef('r.authority_id', '=', 't.authority_id')
        .whereRef('r.template_id', '=', 't.template_id')
        .as('lastUntil'),
    ])
    .where('t.authority_id', '=', authority)

export async function listTemplates(db: Db, authority: string, asked: z.output<NonNullable<typeof listing.query>>) {
  const { page, size, q, retired } = asked
  const found = seen(db, authority)
    .$if(retired !== undefined, (query) => query.where('t.retired', '=', retired ?? false))
    .$if(!!q, (query) => query.where(sql<boolean>`fold(t.name) like '%' || fold(${q ?? ''}) || '%'`))
  const { field, way } = order(asked.sort ?? 'name')
  const { limit, offset } = slice(asked)
  const rows = await found.orderBy(columns[field], way).orderBy('t.template_id').limit(limit).offset(offset).execute()
  const { total } = await db
    .selectFrom(found.as('all'))
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return { rows: rows.map(toView), total, page, size }
}

export async function findTemplate(db: Db, { authority, id }: Key): Promise<TemplateView | undefined> {
  const row = await seen(db, authority).where('t.template_id', '=', id).executeTakeFirst()
  return row && toView(row)
}

const toView = <R extends { changed_at: Date }>({ changed_at: at, ...row }: R) => ({
  ...row,
  changedAt: at.toISOString(),
})

export async function listVersions(db: Db, { authority, id }: Key) {
  const rows = await db
    .selectFrom('report_template_versions')
    .select(['version', 'name', 'changed_at', 'content'])
    .where('authority_id', '=', authority)
    .where('template_id', '=', id)
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
  return { rows: rows.map(toView) }
}

/** The usual templates in the names that the registers of either side bear. */
export async function usualTemplatesOf(db: Db, authority: string): Promise<UsualTemplate[]> {
  const state = await officeNames(db, { authority, side: 'state' })
  const party = await officeNames(db, { authority, side: 'party' })
  return usualTemplates({ state, party })
}
