import { z } from 'zod'
import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { Decision, Given, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { deputyshipWorkflow } from './rules.ts'
import type { DeputyshipFacts } from './schema.ts'

export type DeputyshipInput = { begins?: DeputyshipFacts }

export const deputyshipKind: SubjectKind<DeputyshipFacts, DeputyshipInput> = {
  workflow: deputyshipWorkflow,
  // A deputyship begins through appointDeputy() only; the steps on it need nothing.
  inputShape: z.object({}),
  load,
  decide,
  save: async (tx, { authority, id, input }) => {
    if (!input.begins) return
    const { absentId, deputyId, roles, from, until, paper } = input.begins
    await tx
      .insertInto('deputyships')
      .values({
        authority_id: authority,
        deputyship_id: id,
        absent_id: absentId,
        deputy_id: deputyId,
        roles,
        valid_from: from,
        valid_until: until,
        paper,
      })
      .execute()
  },
  describe,
}

function decide({ row, step, input, by, now, id }: Given<DeputyshipFacts, DeputyshipInput>): Refusal | Decision {
  const facts = row ?? input.begins
  if (!facts) return refuse('not-found', 'Không tìm thấy việc ký thay này.')
  const { absentId, deputyId, roles, from, until, paper } = facts
  const refused = input.begins && refuseBeginning(input.begins, dayOf(now))
  if (refused) return refused
  if (input.begins && by !== 'clock' && by.staffId === deputyId) {
    return refuse('own-matter', 'Không ai được tự cử mình ký thay người khác.')
  }
  if (step.do === 'lapse' && until >= dayOf(now)) return refuse('wrong-state', 'Thời gian ký thay chưa hết.')
  return {
    public: { roles: roles ? [...roles] : 'all', from, until },
    body: { deputyship: id, absent: absentId, deputy: deputyId, ...(paper !== '' && { paper }) },
    concerned: [absentId, deputyId],
  }
}

function refuseBeginning({ absentId, deputyId, from, until }: DeputyshipFacts, today: string): Refusal | undefined {
  if (absentId === deputyId) return refuse('not-allowed', 'Người ký thay phải là người khác.', { field: 'deputyId' })
  if (until < from) return refuse('not-allowed', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', { field: 'until' })
  if (until < today) return refuse('not-allowed', 'Ngày kết thúc đã qua.', { field: 'until' })
  return undefined
}

type Key = { authority: string; id: string }

async function load(tx: Transaction, { authority, id }: Key): Promise<DeputyshipFacts | undefined> {
  return tx
    .selectFrom('deputyships')
    .select(['absent_id as absentId', 'deputy_id as deputyId', 'roles', 'valid_from as from', 'valid_until as until'])
    .select('paper')
    .where('authority_id', '=', authority)
    .where('deputyship_id', '=', id)
    .forUpdate()
    .executeTakeFirst()
}

async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('deputyships as d')
    .leftJoin('staff as a', (join) =>
      join.onRef('a.authority_id', '=', 'd.authority_id').onRef('a.staff_id', '=', 'd.absent_id'),
    )
    .leftJoin('staff as b', (join) =>
      join.onRef('b.authority_id', '=', 'd.authority_id').onRef('b.staff_id', '=', 'd.deputy_id'),
    )
    .select(['deputyship_id as id', 'a.name as absent', 'b.name as deputy'])
    .where('d.authority_id', '=', authority)
    .where('deputyship_id', 'in', [...ids])
    .execute()
  const gone = 'người đã xoá dữ liệu'
  return new Map(
    rows.map(({ id, absent, deputy }) => [
      id,
      { title: `${deputy || gone} ký thay ${absent || gone}`, href: `/console/viec/staff/deputyship/${id}` },
    ]),
  )
}
