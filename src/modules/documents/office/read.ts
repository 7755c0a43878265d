import { sql } from 'kysely'
import type { Db } from '#platform/db.ts'
import '../tables.ts'

export type OfficeNames = { superior: string | null; authority: string; place: string }
type Asked = { authority: string; side: 'state' | 'party' }

/** What stands for a name that nobody has entered: it is filled in by hand. */
export const blank = '..............................'

/** Names for the head of a register or a sheet of one side; the place of a day line is the name without what kind of unit it is. */
export async function officeNames(db: Db, { authority, side }: Asked): Promise<OfficeNames> {
  const row = await db
    .selectFrom('authorities')
    .select(['name', 'short_name', 'superior'])
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  const place = row.short_name.replace(/^(?:phường|xã|đặc khu|tỉnh|thành phố|huyện|quận|thị trấn)\s+/i, '')
  if (side === 'state') return { authority: row.name, superior: row.superior || null, place }
  return { ...(await partyNames(db, authority)), place }
}

/** As the last paper of ours on the Party's side begins; before there is one, the Party unit that the authority's own unit stands under. */
async function partyNames(db: Db, authority: string): Promise<Omit<OfficeNames, 'place'>> {
  const { rows } = await sql<Omit<OfficeNames, 'place'>>`
    (select content->>'issuer' as authority, content->>'parent' as superior, 1 as rank from papers
      where authority_id = ${authority} and direction = 'out' and side = 'party' and content->>'issuer' <> ''
        and state not in ('dropped', 'recalled')
      order by serial is not null desc, drafted_at desc limit 1)
    union all
    (select p.name, above.name, 2 from authorities a
      join public_units u on u.authority_id = a.authority_id and fold(u.name) = fold(a.name) and u.state = 'active'
      join public_units p on p.authority_id = u.authority_id and p.unit_id = u.party_parent_id
      left join public_units above on above.authority_id = p.authority_id and above.unit_id = p.party_parent_id
      where a.authority_id = ${authority} limit 1)
    order by rank limit 1`.execute(db)
  const [found] = rows
  return found ? { authority: found.authority, superior: found.superior } : { authority: blank, superior: null }
}
