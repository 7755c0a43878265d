import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import { maySeePaper } from './read.ts'

type Linked = { toId: string; kind: 'carries-on' | 'answers' | 'replaces' }
type Asked = Linked & { id: string; by: Person }

const unknown = (field: string) =>
  refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.', { field })

/** Notes how a paper hangs on another; said twice it stands once. */
export async function linkPapers(shell: Shell, { id, toId, kind, by }: Asked): Promise<Linked | Refusal> {
  const { authority } = shell
  if (id === toId) return refuse('not-allowed', 'Một văn bản không nối với chính nó.', { field: 'toId' })
  if (!(await maySeePaper(shell.db, { authority, id }, by))) return unknown('id')
  if (!(await maySeePaper(shell.db, { authority, id: toId }, by))) return unknown('toId')
  return shell.db.transaction().execute(async (tx) => {
    // Both stay until this stands: an import is not undone in between.
    const standing = await tx
      .selectFrom('papers')
      .select('paper_id')
      .where('authority_id', '=', authority)
      .where('paper_id', 'in', [id, toId])
      .orderBy('paper_id')
      .forShare()
      .execute()
    if (standing.length < 2) return unknown(standing.some((paper) => paper.paper_id === id) ? 'toId' : 'id')
    await tx
      .insertInto('paper_links')
      .values({ authority_id: authority, from_id: id, to_id: toId, kind })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    return { toId, kind }
  })
}

export async function unlinkPapers(shell: Shell, { id, toId, kind, by }: Asked): Promise<Linked | Refusal> {
  const { authority } = shell
  if (!(await maySeePaper(shell.db, { authority, id }, by))) return unknown('id')
  const gone = await shell.db
    .deleteFrom('paper_links')
    .where('authority_id', '=', authority)
    .where('from_id', '=', id)
    .where('to_id', '=', toId)
    .where('kind', '=', kind)
    .returning('kind')
    .executeTakeFirst()
  return gone ? { toId, kind } : refuse('not-found', 'Hai văn bản này không nối với nhau như vậy.')
}
