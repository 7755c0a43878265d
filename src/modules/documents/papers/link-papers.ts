import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import '../tables.ts'
import { mayChange } from '../outgoing/who-writes.rules.ts'
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
    const standing = await holdPapers(tx, authority, [id, toId])
    if (standing.length < 2) return unknown(standing.some((paper) => paper.id === id) ? 'toId' : 'id')
    const refused = refuseLinking(standing, id, by)
    if (refused) return refused
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
  return shell.db.transaction().execute(async (tx) => {
    const refused = refuseLinking(await holdPapers(tx, authority, [id]), id, by)
    if (refused) return refused
    const gone = await tx
      .deleteFrom('paper_links')
      .where('authority_id', '=', authority)
      .where('from_id', '=', id)
      .where('to_id', '=', toId)
      .where('kind', '=', kind)
      .returning('kind')
      .executeTakeFirst()
    return gone ? { toId, kind } : refuse('not-found', 'Hai văn bản này không nối với nhau như vậy.')
  })
}

/** Papers that stay as they are until the commit. */
function holdPapers(tx: Transaction, authority: string, ids: readonly string[]) {
  return tx
    .selectFrom('papers')
    .select(['paper_id as id', 'direction', 'state', 'drafted_by as draftedBy', 'unit_id as unitId'])
    .where('authority_id', '=', authority)
    .where('paper_id', 'in', [...ids])
    .orderBy('paper_id')
    .forShare()
    .execute()
}

type Held = Awaited<ReturnType<typeof holdPapers>>

/** What a paper of ours hangs on is written by who writes it, and stays as it is while it waits to be approved or issued. */
function refuseLinking(papers: Held, id: string, by: Person): Refusal | undefined {
  const paper = papers.find((one) => one.id === id)
  if (paper?.direction !== 'out') return undefined
  if (['submitted', 'approved'].includes(paper.state))
    return refuse('wrong-state', 'Văn bản đang chờ duyệt hoặc chờ phát hành: hãy trả lại trước khi sửa liên kết.')
  if (!['draft', 'returned'].includes(paper.state) || mayChange(paper, by)) return undefined
  return refuse('role-required', 'Liên kết của dự thảo do người soạn văn bản sửa.')
}
