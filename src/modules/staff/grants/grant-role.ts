import type { Actor } from '#kernel/actor.ts'
import { dayOf, isWithin } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import type { NewGrant } from './decide-grant.ts'
import type { GrantFacts } from './schema.ts'
import { roleGrantKind } from './store.ts'

/** Grants a role; refuses where the person or the unit is not there, or the person holds the role already. */
export function grantRole(shell: Shell, by: Actor, facts: GrantFacts): Promise<Done | Refusal> {
  return shell.appender.run(shell.authority, (batch) => grantIn(shell, batch, { do: 'grant', by, facts }))
}

/** The first administrator, by the clock at installation; refuses where any role was ever granted. */
export function installFirstAdministrator(shell: Shell, staffId: string): Promise<Done | Refusal> {
  return shell.appender.run(shell.authority, async (batch) => {
    const any = await batch.tx
      .selectFrom('role_grants')
      .select('grant_id')
      .where('authority_id', '=', shell.authority)
      .limit(1)
      .executeTakeFirst()
    if (any) return refuse('already-exists', 'Cơ quan đã có quản trị viên đầu tiên.')
    const facts: GrantFacts = { staffId, role: 'administrator', unitId: null, from: null, until: null, paper: '' }
    return grantIn(shell, batch, { do: 'install', by: 'clock', facts })
  })
}

type Granting = { do: 'grant' | 'install'; by: Actor; facts: GrantFacts }

async function grantIn(shell: Shell, batch: Batch, { do: name, by, facts }: Granting): Promise<Done | Refusal> {
  const begins = await prepare(batch.tx, { authority: shell.authority, now: batch.at, facts })
  if (isRefusal(begins)) return begins
  return actIn(shell, batch, roleGrantKind, { do: name, by, input: { begins } })
}

type Asked = { authority: string; now: Date; facts: GrantFacts }

async function prepare(tx: Transaction, { authority, now, facts }: Asked): Promise<NewGrant | Refusal> {
  const from = facts.from ?? dayOf(now)
  const holder = await tx
    .selectFrom('staff')
    .select('active_until')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', facts.staffId)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  if (!holder || !isWithin({ from: null, until: holder.active_until }, dayOf(now))) {
    return refuse('not-found', 'Không có cán bộ này, hoặc người này đã thôi làm việc.', { field: 'staffId' })
  }
  const unit = facts.unitId === null ? null : await findUnit(tx, authority, facts.unitId)
  if (unit === undefined || (unit !== null && !isWithin({ from: null, until: unit.until }, from))) {
    return refuse('not-found', 'Không có đơn vị này, hoặc đơn vị đã kết thúc.', { field: 'unitId' })
  }
  const { staffId, role, until, paper } = facts
  const begins = { staffId, role, unit: unit && { id: unit.id, name: unit.name }, from, until, paper }
  return (await refuseTwice(tx, authority, begins)) ?? begins
}

async function findUnit(tx: Transaction, authority: string, id: string) {
  return tx
    .selectFrom('public_units')
    .select(['unit_id as id', 'name', 'valid_until as until'])
    .where('authority_id', '=', authority)
    .where('unit_id', '=', id)
    .executeTakeFirst()
}

async function refuseTwice(tx: Transaction, authority: string, grant: NewGrant): Promise<Refusal | undefined> {
  const held = await tx
    .selectFrom('role_grants')
    .innerJoin('public_grants', (join) =>
      join
        .onRef('public_grants.authority_id', '=', 'role_grants.authority_id')
        .onRef('public_grants.grant_id', '=', 'role_grants.grant_id'),
    )
    .select('role_grants.grant_id')
    .where('role_grants.authority_id', '=', authority)
    .where('staff_id', '=', grant.staffId)
    .where('role_grants.role', '=', grant.role)
    .where('role_grants.unit_id', grant.unit === null ? 'is' : '=', grant.unit?.id ?? null)
    .where('public_grants.state', 'in', ['active', 'revoked', 'contested'])
    .where((eb) => eb.or([eb('role_grants.valid_until', 'is', null), eb('role_grants.valid_until', '>=', grant.from)]))
    .executeTakeFirst()
  return (
    held &&
    refuse('already-exists', 'Người này đang giữ vai trò đó, hoặc việc thu hồi chưa kết thúc.', { field: 'role' })
  )
}
