import type { Db } from '#platform/db.ts'

export type SavedViewTable = {
  authority_id: string
  view_id: string
  staff_id: string
  list: string
  name: string
  query: string
}

declare module '#platform/db.ts' {
  interface Tables {
    saved_views: SavedViewTable
  }
}

type Written = { authority: string; staffId: string; id: string; list: string; name: string; query: string }

/** Writes a view; one of the same list and name is replaced and keeps its id. @returns the id */
export async function writeView(db: Db, { authority, staffId, id, ...view }: Written): Promise<string> {
  const row = await db
    .insertInto('saved_views')
    .values({ authority_id: authority, staff_id: staffId, view_id: id, ...view })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'staff_id', 'list', 'name']).doUpdateSet({ query: view.query }),
    )
    .returning('view_id')
    .executeTakeFirstOrThrow()
  return row.view_id
}

type Mine = { authority: string; staffId: string; id: string }

/** Changes a view of one's own; undefined where there is none. */
export async function rewriteView(
  db: Db,
  { authority, staffId, id }: Mine,
  change: { name: string; query: string },
): Promise<{ list: string } | undefined> {
  return db
    .updateTable('saved_views')
    .set(change)
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('view_id', '=', id)
    .returning('list')
    .executeTakeFirst()
}

export async function removeView(db: Db, { authority, staffId, id }: Mine): Promise<boolean> {
  const gone = await db
    .deleteFrom('saved_views')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('view_id', '=', id)
    .executeTakeFirst()
  return gone.numDeletedRows > 0n
}
