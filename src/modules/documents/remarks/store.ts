import { sql } from 'kysely'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import type { Shell } from '#record/act.ts'
import { quoteOf, wordsAt, remarkedParts, type Place } from './quote.rules.ts'
import { mostRemarks } from './schema.ts'
import type { PaperRemarkTable } from './tables.ts'

type By = { shell: Shell; staffId: string }
type Read = { id: string; version: number; content: OfficialPaper }
type Written = Place & { version: number; quote: string; text: string }

/** A remark that was not sent yet, and whose it is. */
export type Pending = Pick<PaperRemarkTable, 'part' | 'block' | 'quote' | 'remark'> & {
  by: PaperRemarkTable['made_by']
}

const unknown = () => refuse('not-found', 'Không tìm thấy nhận xét này.')

/** Keeps a remark on a paper that awaits approval. Only its reviewer sees it until the paper is returned. */
export async function saveRemark(
  { shell, staffId }: By,
  paper: Read,
  written: Written,
): Promise<{ id: string } | Refusal> {
  const quote = quoteOf(wordsAt(paper.content, written), written.quote)
  const id = shell.newId()
  const { authority } = shell
  return shell.db.transaction().execute(async (tx) => {
    // A decision about the paper waits for this, or this for it: no remark is left behind by a return.
    const now = await tx
      .selectFrom('papers')
      .select(['state', 'version'])
      .where('authority_id', '=', authority)
      .where('paper_id', '=', paper.id)
      .forUpdate()
      .executeTakeFirst()
    if (now?.state !== 'submitted') return refuse('wrong-state', 'Chỉ nhận xét được văn bản đang chờ duyệt.')
    if (now.version !== written.version || paper.version !== written.version)
      return refuse('out-of-date', 'Văn bản vừa được sửa. Hãy tải lại rồi nhận xét.', { field: 'version' })
    if (quote === undefined)
      return refuse('not-allowed', 'Chỗ được nhận xét không có những chữ này.', { field: 'quote' })
    const pending = await pendingOf(tx, { authority, paper: paper.id })
    if (pending.filter(({ by }) => by === staffId).length >= mostRemarks)
      return refuse('not-allowed', `Mỗi lần trả lại có nhiều nhất ${mostRemarks} nhận xét.`)
    await tx
      .insertInto('paper_remarks')
      .values({
        authority_id: authority,
        remark_id: id,
        paper_id: paper.id,
        version: written.version,
        part: written.part,
        block: written.block,
        quote,
        remark: written.text,
        made_by: staffId,
        made_at: shell.clock(),
        returned_at: null,
        mended_at: null,
      })
      .execute()
    return { id }
  })
}

/** Takes back a remark of one's own that was not sent. */
export async function deleteRemark(
  { shell, staffId }: By,
  paper: string,
  id: string,
): Promise<{ id: string } | Refusal> {
  const gone = await shell.db
    .deleteFrom('paper_remarks')
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', paper)
    .where('remark_id', '=', id)
    .where('made_by', '=', staffId)
    .where('returned_at', 'is', null)
    .returning('remark_id as id')
    .executeTakeFirst()
  return gone ?? unknown()
}

/** Ticks a returned remark off, or on again. */
export async function saveMended({ shell }: By, paper: string, { id, mended }: { id: string; mended: boolean }) {
  const row = await shell.db
    .updateTable('paper_remarks')
    .set({ mended_at: mended ? shell.clock() : null })
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', paper)
    .where('remark_id', '=', id)
    .where('returned_at', 'is not', null)
    .returning('remark_id as id')
    .executeTakeFirst()
  return row ?? unknown()
}

type Key = { authority: string; paper: string }

/** Remarks on a paper that were not sent yet, of every reviewer. */
export function pendingOf(tx: Transaction, { authority, paper }: Key): Promise<Pending[]> {
  return tx
    .selectFrom('paper_remarks')
    .select(['part', 'block', 'quote', 'remark', 'made_by as by'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('returned_at', 'is', null)
    .orderBy(sql`array_position(${[...remarkedParts]}::text[], part)`)
    .orderBy('block')
    .orderBy('made_at')
    .execute()
}

/** The reviewer's remarks go to the author with the return. */
export async function sendRemarks(tx: Transaction, { authority, paper }: Key, by: { staffId: string; now: Date }) {
  await tx
    .updateTable('paper_remarks')
    .set({ returned_at: by.now })
    .where('authority_id', '=', authority)
    .where('paper_id', '=', paper)
    .where('made_by', '=', by.staffId)
    .where('returned_at', 'is', null)
    .execute()
}
