import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import '../tables.ts'
import { maySeePaper } from '../papers/read.ts'
import { refuseProposing } from './proposing.rules.ts'

export type At = { authority: string; paper: string }

/**
 * Does work on the tasks proposed on a paper for somebody who may. The paper stays locked until the commit: it is not submitted,
 * assigned or ended in between, and two who change its proposals do so one after the other.
 */
export async function changeProposed<Done>(
  db: Db,
  { authority, id, person }: { authority: string; id: string; person: Person },
  work: (tx: Transaction, at: At) => Promise<Done>,
): Promise<Done | Refusal> {
  const unknown = refuse('not-found', 'Không tìm thấy văn bản này, hoặc bạn không được xem.')
  if (!(await maySeePaper(db, { authority, id }, person))) return unknown
  return db.transaction().execute(async (tx) => {
    const paper = await tx
      .selectFrom('papers')
      .select(['direction', 'state', 'drafted_by as draftedBy', 'unit_id as unitId'])
      .where('authority_id', '=', authority)
      .where('paper_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!paper) return unknown
    return refuseProposing(paper, person) ?? work(tx, { authority, paper: id })
  })
}
