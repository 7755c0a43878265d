import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { order, slice, type ListQuery } from '#kernel/listing.ts'
import { contains, every } from '#platform/contains.ts'
import type { Db } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import { fold } from '#vietnamese/fold.ts'
import '../tables.ts'
import type { DeputyshipRow, HandoverRow } from './schema.ts'

type DeputyshipsAsked = ListQuery & { staffId?: string | undefined; state?: 'active' | 'ended' | undefined }

const sortBy = { from: sql`d.valid_from`, until: sql`d.valid_until`, name: sql`a.sort_key` } as const

/** Deputyships by page, the latest first unless asked otherwise. */
export async function listDeputyships(db: Db, authority: string, now: Date, asked: DeputyshipsAsked) {
  const today = dayOf(now)
  const { staffId, state, q } = asked
  const where = every([
    sql`d.authority_id = ${authority}`,
    staffId ? sql`${staffId} in (d.absent_id, d.deputy_id)` : undefined,
    state ? sql`s.state = ${state}` : undefined,
    q ? sql`(${contains(sql`a.folded`, fold(q))} or ${contains(sql`b.folded`, fold(q))})` : undefined,
  ])
  const { field, way } = order((asked.sort ?? '-from') as keyof typeof sortBy)
  const by = sql`${sortBy[field]} ${sql.raw(way)}, s.last_seq desc`
  const { limit, offset } = slice(asked)
  const { rows } = await sql<DeputyshipRow & { total: number }>`
    select d.deputyship_id as id, d.absent_id as "absentId", nullif(a.name, '') as "absentName",
      d.deputy_id as "deputyId", nullif(b.name, '') as "deputyName", d.roles, d.valid_from as "from",
      d.valid_until as "until", s.state, s.state = 'active' and ${today} between d.valid_from and d.valid_until as "inForce",
      count(*) over () as total
    from deputyships d
    join record_subjects s on s.authority_id = d.authority_id and s.module = 'staff' and s.subject = d.deputyship_id::text
    left join staff a on a.authority_id = d.authority_id and a.staff_id = d.absent_id
    left join staff b on b.authority_id = d.authority_id and b.staff_id = d.deputy_id
    where ${where} order by ${by} limit ${limit} offset ${offset}`.execute(db)
  return {
    rows: rows.map(({ total: _total, ...row }) => row),
    total: rows[0]?.total ?? 0,
    page: asked.page,
    size: asked.size,
  }
}

/** Handovers by page, the latest first. */
export async function listHandovers(db: Db, authority: string, asked: ListQuery & { staffId?: string | undefined }) {
  const { limit, offset } = slice(asked)
  const where = every([
    sql`h.authority_id = ${authority}`,
    asked.staffId ? sql`${asked.staffId} in (h.from_id, h.to_id)` : undefined,
  ])
  const way = sql.raw(asked.sort === 'at' ? 'asc' : 'desc')
  const { rows } = await sql<Omit<HandoverRow, 'at'> & { at: Date; total: number }>`
    select h.handover_id as id, h.from_id as "fromId", nullif(a.name, '') as "fromName", h.to_id as "toId",
      nullif(b.name, '') as "toName", h.at, jsonb_array_length(h.items) as count, s.state, count(*) over () as total
    from handovers h
    join record_subjects s on s.authority_id = h.authority_id and s.module = 'staff' and s.subject = h.handover_id::text
    left join staff a on a.authority_id = h.authority_id and a.staff_id = h.from_id
    left join staff b on b.authority_id = h.authority_id and b.staff_id = h.to_id
    where ${where} order by h.at ${way} limit ${limit} offset ${offset}`.execute(db)
  const shown = rows.map(({ total: _total, ...row }): HandoverRow => ({ ...row, at: row.at.toISOString() }))
  return { rows: shown, total: rows[0]?.total ?? 0, page: asked.page, size: asked.size }
}

type Open = { module: string; kind: string; subject: string; due_at: Date | null; total: number }

/** What lies on a person's desk, nearest deadline first, with the titles that each module gives. */
export async function listOpenWork(shell: Shell, staffId: string, asked: ListQuery) {
  const { db, authority } = shell
  const { limit, offset } = slice(asked)
  const { rows } = await sql<Open>`
    select w.module, w.kind, w.subject::text as subject, s.due_at, count(*) over () as total from work_assignments w
    left join record_subjects s on s.authority_id = w.authority_id and s.module = w.module and s.subject = w.subject::text
    where w.authority_id = ${authority} and w.staff_id = ${staffId}
    order by s.due_at nulls last, w.assigned_at limit ${limit} offset ${offset}`.execute(db)
  const titles = new Map<string, { title: string; href: string }>()
  for (const [key, ofKind] of Map.groupBy(rows, (row) => `${row.module}/${row.kind}`)) {
    const ids = ofKind.map((row) => row.subject)
    for (const [id, one] of (await shell.kinds.get(key)?.describe(db, { authority, ids })) ?? []) titles.set(id, one)
  }
  const shown = rows.map(({ module, kind, subject, due_at: dueAt }) => ({
    module,
    kind,
    subject,
    title: titles.get(subject)?.title ?? subject,
    href: titles.get(subject)?.href ?? `/console/viec/${module}/${kind}/${subject}`,
    dueAt: dueAt?.toISOString() ?? null,
  }))
  return { rows: shown, total: rows[0]?.total ?? 0, page: asked.page, size: asked.size }
}
