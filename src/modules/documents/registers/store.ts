import type { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, Saved, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { workflowOfSide } from '../papers/side.rules.ts'
import { openGaps } from './read.ts'
import { gapWords, registerWorkflow, type Serials } from './rules.ts'
import { registerInput, type RegisterFacts } from './schema.ts'

export type RegisterInput = z.output<typeof registerInput> & {
  /** At its beginning only: what it is, and the title of one that already numbers the same papers. */
  begins?: RegisterFacts & { rival: string | null }
}

type RegisterRow = { title: string; given: Serials; unexplained: readonly Serials[] }
type Key = { authority: string; id: string }

export const registerKind: SubjectKind<RegisterRow, RegisterInput> = {
  workflow: registerWorkflow,
  workflowFor,
  inputShape: registerInput,
  load: loadRegister,
  decide,
  save,
  describe,
}

/** By the side whose papers it numbers. */
async function workflowFor(db: Db, { authority, id, now, input }: Key & { now: Date; input?: RegisterInput }) {
  const row = await db
    .selectFrom('registers')
    .select('side')
    .where('authority_id', '=', authority)
    .where('register_id', '=', id)
    .executeTakeFirst()
  return workflowOfSide(registerWorkflow, input?.begins?.side ?? row?.side ?? 'state', dayOf(now))
}

async function loadRegister(tx: Transaction, { authority, id }: Key): Promise<RegisterRow | undefined> {
  const row = await tx
    .selectFrom('registers')
    .select(['title', 'first_serial', 'next_serial'])
    .where('authority_id', '=', authority)
    .where('register_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) return undefined
  const given = { first: row.first_serial, last: row.next_serial - 1 }
  return { title: row.title, given, unexplained: await openGaps(tx, { authority, id }, given) }
}

function decide({ row, step, input }: Given<RegisterRow, RegisterInput>): Refusal | Decision {
  if (input.begins) return begin(input.begins)
  if (!row) return refuse('not-found', 'Không tìm thấy sổ này.')
  if (step.do === 'explain-gap') return explain(row, input)
  if (step.do === 'close' && row.unexplained.length > 0)
    return refuse(
      'not-allowed',
      `Số trống chưa có lý do: ${gapWords(row.unexplained)}. Hãy giải thích số trống rồi khoá sổ.`,
    )
  return { public: {}, body: { title: row.title, last: row.given.last } }
}

function begin({ rival, ...facts }: RegisterFacts & { rival: string | null }): Refusal | Decision {
  if (facts.lastDay < facts.firstDay)
    return refuse('not-allowed', 'Ngày cuối của sổ phải sau ngày đầu.', { field: 'lastDay' })
  if (rival !== null)
    return refuse('already-exists', `“${rival}” đang đánh số cùng loại văn bản trong cùng thời gian.`, {
      field: 'types',
    })
  return { public: {}, body: facts }
}

function explain({ given, unexplained }: RegisterRow, input: RegisterInput): Refusal | Decision {
  const { first, last = first, why } = input
  if (first === undefined || last === undefined)
    return refuse('not-allowed', 'Hãy ghi số trống, ví dụ: 12.', { field: 'first' })
  if (why === undefined) return refuse('reason-required', 'Hãy ghi vì sao số này trống.', { field: 'why' })
  if (last < first || last - first > 999)
    return refuse('not-allowed', 'Số cuối phải bằng hoặc lớn hơn số đầu, nhiều nhất 1.000 số một lần.', {
      field: 'last',
    })
  const skips = first === given.last + 1
  const open = unexplained.some((gap) => gap.first <= first && last <= gap.last)
  if (skips || open) return { public: {}, body: { first, last, why } }
  return refuse(
    'not-allowed',
    `Số ${gapWords([{ first, last }])} không trống. Chỉ giải thích số chưa cấp hoặc đang trống.`,
    {
      field: 'first',
    },
  )
}

async function save(tx: Transaction, { authority, id, input, now }: Saved<RegisterRow, RegisterInput>) {
  const key = { authority_id: authority, register_id: id }
  if (input.begins) {
    const { rival: _, firstDay, lastDay, firstSerial, ...facts } = input.begins
    const span = { first_day: firstDay, last_day: lastDay, first_serial: firstSerial, next_serial: firstSerial }
    await tx
      .insertInto('registers')
      .values({ ...key, ...facts, ...span })
      .execute()
  } else if (input.first !== undefined) await saveGap(tx, key, { ...input, first: input.first, now })
}

type Gap = { first: number; last?: number | undefined; why?: string | undefined; now: Date }

async function saveGap(
  tx: Transaction,
  key: { authority_id: string; register_id: string },
  { first, last = first, why = '', now }: Gap,
): Promise<void> {
  await tx
    .insertInto('register_gaps')
    .values({ ...key, first_serial: first, last_serial: last, why, explained_at: now })
    .execute()
  await tx
    .updateTable('registers')
    .set({ next_serial: last + 1 })
    .where('authority_id', '=', key.authority_id)
    .where('register_id', '=', key.register_id)
    .where('next_serial', '=', first)
    .execute()
}

async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('registers')
    .select(['register_id', 'title'])
    .where('authority_id', '=', authority)
    .where('register_id', 'in', [...ids])
    .execute()
  return new Map(rows.map(({ register_id: id, title }) => [id, { title, href: `/console/so-cong-van/${id}` }]))
}
