import { sql } from 'kysely'
import { contains } from '#platform/contains.ts'
import type { Module } from '#record/module.ts'
import './tables.ts'

/** Finds people by name, address or title, and units by any of their names. */
export const searchStaff: NonNullable<Module['search']> = async (db, { authority, folded, limit }) => {
  const { rows } = await sql<{ kind: 'staff' | 'unit'; id: string; title: string; note: string }>`
    (select 'staff' as kind, p.staff_id as id, p.name as title, concat_ws(', ', nullif(p.title, ''), u.name) as note
      from staff p left join public_units u on u.authority_id = p.authority_id and u.unit_id = p.unit_id
      where p.authority_id = ${authority} and p.erased_at is null and ${contains(sql`p.folded`, folded)}
      order by p.sort_key limit ${limit})
    union all
    (select 'unit', u.unit_id, u.name, u.type_vi from public_units u
      where u.authority_id = ${authority} and (${contains(sql`u.folded`, folded)} or exists (
        select 1 from unit_aliases a where a.authority_id = u.authority_id and a.unit_id = u.unit_id
          and ${contains(sql`fold(a.name)`, folded)}) or exists (
        select 1 from public_unit_names n where n.authority_id = u.authority_id and n.unit_id = u.unit_id
          and ${contains(sql`fold(n.name)`, folded)}))
      order by u.rank, u.folded limit ${limit})
    limit ${limit}`.execute(db)
  const place = { staff: 'can-bo', unit: 'don-vi' }
  return rows.map((row) => ({ ...row, href: `/console/${place[row.kind]}/${row.id}` }))
}
