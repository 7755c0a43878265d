import type { Selectable } from 'kysely'
import { isPublicEntry } from '#kernel/entry.ts'
import { stateAfter } from '#kernel/workflow.ts'
import type { Transaction } from '#platform/db.ts'
import type { Projected, SubjectKind } from '#record/kinds.ts'
import { decideRequest, fromOf, mayAnswer, type RequestFacts } from './decide-request.ts'
import { dataRequestWorkflow } from './rules.ts'
import { asked, requestInput, type Asked, type Proof, type RequestInput } from './schema.ts'

export type DataRequestTable = {
  authority_id: string
  request_id: string
  asks: Asked
  proof: Proof
  /** Staff id, or `ticket:` and an id. */
  from_ref: string
  text: string | null
  answer: string | null
  outcome: RequestInput['outcome'] | null
  filed_at: Date
  decided_at: Date | null
  extended: boolean
  answered_at: Date | null
}

export type PublicDataRequestTable = {
  authority_id: string
  subject: string
  asks: string
  state: string
  filed_at: Date
  changed_at: Date
}

declare module '#platform/db.ts' {
  interface Tables {
    data_requests: DataRequestTable
    public_data_requests: PublicDataRequestTable
  }
}

export type DataRequestRow = Selectable<DataRequestTable>

const words: Readonly<Record<Asked, string>> = { copy: 'xin bản sao', correction: 'xin sửa', erasure: 'xin xoá' }

export const dataRequestKind: SubjectKind<RequestFacts, RequestInput> = {
  workflow: dataRequestWorkflow,
  inputShape: requestInput,
  decide: decideRequest,

  async load(tx, { authority, id }) {
    const row = await tx
      .selectFrom('data_requests')
      .selectAll()
      .where('authority_id', '=', authority)
      .where('request_id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!row) return undefined
    const { asks, from_ref: from, filed_at: filedAt, decided_at: decidedAt, extended, outcome } = row
    return { asks, from, filedAt, decidedAt, extended, erasedBefore: outcome?.contents ?? [] }
  },

  async save(tx, saved) {
    const { authority, id, row, step, input, now } = saved
    if (!row) return insert(tx, saved)
    const change = {
      ...(input.answer && mayAnswer(step.do) && { answer: input.answer }),
      ...(['grant', 'refuse', 'uphold', 'overturn'].includes(step.do) && { decided_at: now }),
      ...(step.do === 'extend' && { extended: true }),
      ...(step.do === 'carry-out' && { answered_at: now }),
      ...(input.outcome && {
        outcome: JSON.stringify({
          ...input.outcome,
          contents: [...row.erasedBefore, ...input.outcome.contents],
        }) as never,
      }),
    }
    if (Object.keys(change).length === 0) return
    await tx
      .updateTable('data_requests')
      .set(change)
      .where('authority_id', '=', authority)
      .where('request_id', '=', id)
      .execute()
  },

  async describe(db, { authority, ids }) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('data_requests')
      .select(['request_id', 'asks'])
      .where('authority_id', '=', authority)
      .where('request_id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.request_id,
        { title: words[row.asks], href: `/console/yeu-cau-du-lieu/${row.request_id}` },
      ]),
    )
  },
}

type Saved = Parameters<typeof dataRequestKind.save>[1]

async function insert(tx: Transaction, { authority, id, input, now }: Saved): Promise<void> {
  await tx
    .insertInto('data_requests')
    .values({
      authority_id: authority,
      request_id: id,
      asks: input.asks ?? 'copy',
      proof: input.proof ?? 'sign-in',
      from_ref: fromOf({ from: input.from, id }),
      text: input.text || null,
      answer: null,
      outcome: null,
      filed_at: now,
      decided_at: null,
      extended: false,
      answered_at: null,
    })
    .execute()
}

/** Public: that a request of a kind is in a state, since when. Nothing about whom it is from. */
export async function projectRequest(tx: Transaction, { authority, entry, at }: Projected): Promise<void> {
  if (!isPublicEntry(entry)) return
  const step = dataRequestWorkflow.steps.find((one) => one.past === entry.do)
  if (!step) return
  const state = stateAfter(step, step.from[0] ?? '')
  await tx
    .insertInto('public_data_requests')
    .values({
      authority_id: authority,
      subject: entry.subject,
      asks: asked.parse(entry.public['asks']),
      state,
      filed_at: at,
      changed_at: at,
    })
    .onConflict((conflict) =>
      conflict.columns(['authority_id', 'subject']).doUpdateSet({
        state,
        changed_at: at,
        ...(step.from.includes('nothing') && { filed_at: at }),
      }),
    )
    .execute()
}
