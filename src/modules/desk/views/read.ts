import type { Db } from '#platform/db.ts'

type View = { id: string; list: string; name: string; query: string }

/** Views of one person, of one list or of all, by name. */
export async function listViewsOf(
  db: Db,
  { authority, staffId, list }: { authority: string; staffId: string; list?: string },
): Promise<View[]> {
  return db
    .selectFrom('saved_views')
    .select(['view_id as id', 'list', 'name', 'query'])
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .$if(list !== undefined, (query) => query.where('list', '=', list ?? ''))
    .orderBy('list')
    .orderBy('name')
    .execute()
}
