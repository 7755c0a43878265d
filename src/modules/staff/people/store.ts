import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Db, Transaction } from '#platform/db.ts'
import { renameLogin } from '#platform/session/logins.ts'
import { personSortKey } from '#vietnamese/sort-key.ts'
import '../tables.ts'
import type { StaffFacts } from './schema.ts'

type At = { authority: string; id: string; now: Date }

/** Adds a person; refuses an address that is taken and a unit that is not there. */
export async function addStaff(
  db: Db,
  { authority, id, now }: At,
  facts: StaffFacts,
): Promise<Refusal | { id: string }> {
  const refused = (await refuseUnit(db, authority, facts)) ?? refuseDates(facts)
  if (refused) return refused
  const added = await db
    .insertInto('staff')
    .values({
      authority_id: authority,
      staff_id: id,
      ...columnsOf(facts),
      user_id: null,
      created_at: now,
      changed_at: now,
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'email']).where('erased_at', 'is', null).doNothing())
    .executeTakeFirst()
  return added.numInsertedOrUpdatedRows === 0n ? emailTaken() : { id }
}

/**
 * Changes what is kept of a person. The end of a time in office can be set ahead here, never to a day that has passed:
 * that takes roles away, and is done by deactivateStaff(); nor is an address changed, which is done by changeAddress().
 */
export async function changeStaff(
  db: Db,
  { authority, id, now }: At,
  { version, ...facts }: StaffFacts & { version: number },
): Promise<Refusal | undefined> {
  const refused = (await refuseUnit(db, authority, facts)) ?? refuseDates(facts)
  if (refused) return refused
  const known = await db
    .selectFrom('staff')
    .select(['version', 'active_until', 'active_from', 'email'])
    .where('authority_id', '=', authority)
    .where('staff_id', '=', id)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!known) return noStaff()
  if (facts.until !== known.active_until && facts.until !== null && facts.until < dayOf(now)) {
    return refuse(
      'not-allowed',
      'Ngày này đã qua. Hãy dùng “Ghi thôi làm việc”, để vai trò được thu hồi có ghi nhận.',
      {
        field: 'until',
      },
    )
  }
  if (
    facts.from !== known.active_from &&
    facts.from !== null &&
    facts.from > dayOf(now) &&
    known.active_from === null
  ) {
    return refuse('not-allowed', 'Người này đang làm việc: ngày bắt đầu không thể ở tương lai.', { field: 'from' })
  }
  if (facts.email !== known.email) {
    return refuse('not-allowed', 'Đổi địa chỉ thư là một quyết định có ghi nhận. Hãy dùng “Đổi địa chỉ thư”.', {
      field: 'email',
    })
  }
  return db.transaction().execute(async (tx) => {
    const last = facts.until !== null && (await isLastAdministrator(tx, authority, id))
    if (last) return lastAdministrator()
    return write(tx, { authority, id, now }, { version, ...facts })
  })
}

/** Whether nobody else is administrator of the whole authority without an end. Two who ask at once wait for one another. */
async function isLastAdministrator(tx: Transaction, authority: string, id: string): Promise<boolean> {
  const { rows } = await sql<{ staff_id: string }>`
    select p.staff_id from staff p where p.authority_id = ${authority} and p.active_until is null and p.erased_at is null
      and exists (select 1 from role_grants g
        join record_subjects s on s.authority_id = g.authority_id and s.module = 'staff' and s.subject = g.grant_id::text
        where g.authority_id = p.authority_id and g.staff_id = p.staff_id and g.role = 'administrator'
          and g.unit_id is null and g.valid_until is null and s.state = 'active')
    order by p.staff_id for update of p`.execute(tx)
  return rows.length === 1 && rows[0]?.staff_id === id
}

const lastAdministrator = () =>
  refuse('not-allowed', 'Cơ quan phải còn ít nhất một quản trị viên. Hãy giao vai trò này cho người khác trước.', {
    field: 'until',
  })

/** Writes where nobody changed the row in between; the account bears the same name. */
async function write(
  tx: Transaction,
  { authority, id, now }: At,
  { version, ...facts }: StaffFacts & { version: number },
): Promise<Refusal | undefined> {
  const row = await tx
    .updateTable('staff')
    .set({ ...columnsOf(facts), changed_at: now, version: version + 1 })
    .where('authority_id', '=', authority)
    .where('staff_id', '=', id)
    .where('version', '=', version)
    .returning('user_id')
    .executeTakeFirst()
  if (!row) return refuse('out-of-date', 'Người khác vừa sửa thông tin này. Hãy tải lại rồi sửa tiếp.')
  const userId = row.user_id
  if (userId) await renameLogin(tx, { authority, userId, name: facts.name, now })
  return undefined
}

export function columnsOf(facts: StaffFacts) {
  return {
    name: facts.name,
    sort_key: personSortKey(facts.name),
    email: facts.email,
    phone: facts.phone,
    title: facts.title,
    unit_id: facts.unitId,
    active_from: facts.from,
    active_until: facts.until,
  }
}

export const noStaff = () => refuse('not-found', 'Không tìm thấy cán bộ này.')
export const emailTaken = () => refuse('already-exists', 'Đã có cán bộ dùng địa chỉ thư này.', { field: 'email' })

function refuseDates({ from, until }: StaffFacts): Refusal | undefined {
  if (from === null || until === null || from <= until) return undefined
  return refuse('not-allowed', 'Ngày kết thúc phải từ ngày bắt đầu trở đi.', { field: 'until' })
}

async function refuseUnit(db: Db, authority: string, { unitId }: StaffFacts): Promise<Refusal | undefined> {
  if (unitId === null) return undefined
  const unit = await db
    .selectFrom('public_units')
    .select('unit_id')
    .where('authority_id', '=', authority)
    .where('unit_id', '=', unitId)
    .executeTakeFirst()
  return unit ? undefined : refuse('not-found', 'Không có đơn vị này.', { field: 'unitId' })
}
