import { z } from 'zod'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db } from '#platform/db.ts'
import type { Decision, Given, SubjectKind } from '#record/kinds.ts'
import '../tables.ts'
import { accountChangeWorkflow } from './rules.ts'
import { loadChange, saveChange, type AccountChange, type NewChange } from './store.ts'

export type ChangeInput = { begins?: NewChange }

export const accountChangeKind: SubjectKind<AccountChange, ChangeInput> = {
  workflow: accountChangeWorkflow,
  // A change begins through changeAddress() or invite() only; the steps on it need nothing but a reason.
  inputShape: z.object({}),
  load: loadChange,
  decide,
  save: saveChange,
  describe,
}

function decide({ row, step, input, now, id }: Given<AccountChange, ChangeInput>): Refusal | Decision {
  const change = row ?? input.begins
  if (!change) return refuse('not-found', 'Không tìm thấy lần đổi tài khoản này.')
  if (step.do === 'close' && row && (row.dueAt === null || row.dueAt > now)) {
    return refuse('wrong-state', 'Thời hạn đề nghị xem xét lại chưa hết.')
  }
  const refused = step.do === 'annul' && row ? refuseAnnulment(row) : undefined
  if (refused) return refused
  const { staffId, did } = change
  return { public: {}, body: { change: id, staff: staffId, did }, concerned: [staffId] }
}

/** An address goes back only where nobody else took it, and nothing was decided about it since. */
function refuseAnnulment({ did, now, newAddress, formerTaken }: AccountChange): Refusal | undefined {
  if (did !== 'change-address') return undefined
  if (now !== newAddress) return refuse('wrong-state', 'Địa chỉ thư đã đổi lần nữa. Hãy xem xét lần đổi sau cùng.')
  if (formerTaken) return refuse('already-exists', 'Địa chỉ thư cũ nay là của người khác.')
  return undefined
}

async function describe(db: Db, { authority, ids }: { authority: string; ids: readonly string[] }) {
  if (ids.length === 0) return new Map<string, { title: string; href: string }>()
  const rows = await db
    .selectFrom('account_changes as c')
    .leftJoin('staff as p', (join) =>
      join.onRef('p.authority_id', '=', 'c.authority_id').onRef('p.staff_id', '=', 'c.staff_id'),
    )
    .select(['c.change_id as id', 'c.did', 'p.name'])
    .where('c.authority_id', '=', authority)
    .where('c.change_id', 'in', [...ids])
    .execute()
  return new Map(
    rows.map(({ id, did, name }) => {
      const what = accountChangeWorkflow.steps.find((step) => step.do === did)?.label.vi ?? did
      const title = `${what}: ${name || 'người đã xoá dữ liệu'}`
      return [id, { title, href: `/console/viec/staff/account-change/${id}` }]
    }),
  )
}
