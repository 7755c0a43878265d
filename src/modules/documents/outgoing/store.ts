import { sql } from 'kysely'
import { z } from 'zod'
import { dayOf, type Day } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Workflow } from '#kernel/workflow.ts'
import { ownUnits } from '#modules/staff/index.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { describePapers } from '../papers/read.ts'
import { workflowOfSide } from '../papers/side.rules.ts'
import { staleDraft } from '../papers/stale-draft.ts'
import { pendingOf, sendRemarks, type Pending } from '../remarks/store.ts'
import { whatLacks, type Ended, type Unled } from './lacking.rules.ts'
import { outgoingPaperWorkflow } from './rules.ts'

/** Where an issued paper is entered: given by issue-paper.ts, never by a caller of the API. */
export type Entered = { registerId: string; serial: number; number: string; on: Day }
/** `seen` is the version that whoever submits it saw. */
export type OutgoingInput = { entered?: Entered; seen?: number }

type OutgoingRow = {
  content: OfficialPaper
  version: number
  draftedBy: string | null
  unitId: string | null
  remarks: readonly Pending[]
  unled: Unled
}
type Key = { authority: string; id: string }

/** A paper of ours begins from its draft of the same id. What it says is written into every decision about its content. */
export const outgoingPaperKind: SubjectKind<OutgoingRow, OutgoingInput> = {
  workflow: outgoingPaperWorkflow,
  workflowFor,
  inputShape: z.object({}),
  load: loadPaper,
  decide,
  save,
  describe: describePapers,
}

/** By the side of the paper, on its own day or, before it has one, today. */
async function workflowFor(db: Db, { authority, id, now }: Key & { now: Date }): Promise<Workflow> {
  const row = await db
    .selectFrom('papers')
    .select('content')
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  const { side, dated } = row?.content ?? { side: 'state', dated: null }
  return workflowOfSide(outgoingPaperWorkflow, side, dated ?? dayOf(now))
}

async function loadPaper(
  tx: Transaction,
  { authority, id }: Key,
  { now }: { now: Date },
): Promise<OutgoingRow | undefined> {
  const row = await tx
    .selectFrom('papers')
    .select(['content', 'version', 'drafted_by as draftedBy', 'unit_id as unitId'])
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .where('direction', '=', 'out')
    .forUpdate()
    .executeTakeFirst()
  if (!row?.content) return undefined
  const remarks = await pendingOf(tx, { authority, paper: id })
  return { ...row, content: row.content, remarks, unled: await findUnled(tx, { authority, id }, dayOf(now)) }
}

async function findUnled(tx: Transaction, { authority, id }: Key, today: Day): Promise<Unled> {
  const { rows } = await sql<{ text: string; nobody: boolean; outside: boolean; ended: Ended[] }>`
    with own(unit_id) as materialized (${ownUnits(authority, today)}),
    named as (
      select task_id, unit_id from tasks where authority_id = ${authority} and paper_id = ${id} and unit_id is not null
      union select j.task_id, j.unit_id from task_joins j join tasks t using (authority_id, task_id)
        where authority_id = ${authority} and t.paper_id = ${id}),
    foreign_units as (
      select n.task_id, u.name, u.state, u.valid_until as until from named n
      join public_units u on u.authority_id = ${authority} and u.unit_id = n.unit_id
      where n.unit_id not in (select unit_id from own))
    select text, unit_id is null and staff_id is null as nobody,
      exists (select from foreign_units f where f.task_id = t.task_id and f.state = 'active') as outside,
      (select coalesce(jsonb_agg(jsonb_build_object('name', f.name, 'until', f.until)), '[]')
        from foreign_units f where f.task_id = t.task_id and f.state = 'ended') as ended
    from tasks t where authority_id = ${authority} and paper_id = ${id} and proposed
    order by position, task_id`.execute(tx)
  return {
    nobody: rows.filter(({ nobody }) => nobody).map(({ text }) => text),
    outside: rows.filter(({ outside }) => outside).map(({ text }) => text),
    ended: rows.flatMap(({ text, ended }) => (ended.length > 0 ? [{ text, units: ended }] : [])),
  }
}

function decide({ row, step, input, by }: Given<OutgoingRow, OutgoingInput>): Refusal | Decision {
  if (!row) return refuse('not-found', 'Không tìm thấy dự thảo này.')
  if (step.do === 'issue' && !input.entered) return refuse('not-allowed', 'Hãy cấp số ở màn hình văn bản đi.')
  if (input.seen !== undefined && input.seen !== row.version) return staleDraft()
  const written = ['submit', 'resubmit', 'approve', 'issue'].includes(step.do)
  const lacking = written ? whatLacks(row.content, row.unled) : undefined
  if (lacking) return lacking
  const own = row.remarks.filter((remark) => by !== 'clock' && remark.by === by.staffId)
  if (step.do === 'approve' && own.length > 0)
    return refuse(
      'not-allowed',
      `Bạn còn ${own.length} nhận xét chưa gửi. Hãy trả lại để sửa, hoặc bỏ nhận xét rồi duyệt.`,
    )
  const remarks = own.map(({ part, block, quote, remark }) => ({ part, block, quote, remark }))
  const content = JSON.parse(JSON.stringify(row.content)) as Json
  const body: Record<string, Json> = {
    version: row.version,
    subject: row.content.subject,
    ...(written && { content }),
    ...(step.do === 'return' && remarks.length > 0 && { remarks }),
    ...input.entered,
  }
  return { public: {}, body, concerned: row.draftedBy === null ? [] : [row.draftedBy], unitId: row.unitId }
}

async function save(
  tx: Transaction,
  { authority, id, row, step, input: { entered }, by, now }: Saved<OutgoingRow, OutgoingInput>,
) {
  if (row && step.to === 'submitted')
    await tx
      .insertInto('paper_versions')
      .values({
        authority_id: authority,
        paper_id: id,
        version: row.version,
        content: JSON.stringify(row.content),
        submitted_at: now,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  if (step.do === 'return' && by !== 'clock')
    await sendRemarks(tx, { authority, paper: id }, { staffId: by.staffId, now })
  if (!row || !entered) return
  const content: OfficialPaper = { ...row.content, number: entered.number, dated: entered.on }
  await tx
    .updateTable('papers')
    .set({
      register_id: entered.registerId,
      serial: entered.serial,
      registered_on: entered.on,
      number: entered.number,
      dated: entered.on,
      content: JSON.stringify(content),
      version: row.version + 1,
    })
    .where('authority_id', '=', authority)
    .where('paper_id', '=', id)
    .execute()
  await saveSendings(tx, { authority, id }, content)
}

/** "Như trên" stands for the addressees, "Lưu" for nobody. */
async function saveSendings(tx: Transaction, { authority, id }: Key, { addressees, recipients }: OfficialPaper) {
  const others = recipients.filter((item) => !/^(Như (trên|kính gửi)|Lưu)/iu.test(item))
  const rows = [...new Set([...addressees, ...others])].map((recipient, position) => ({
    authority_id: authority,
    paper_id: id,
    position,
    recipient,
    sent_on: null,
    way: null,
  }))
  if (rows.length > 0) await tx.insertInto('paper_sendings').values(rows).execute()
}
