import { sql } from 'kysely'
import type { Actor } from '#kernel/actor.ts'
import { dayOf, isWithin, type Day } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import type { Role } from '#kernel/role.ts'
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
  const { staffId, role, unitId, until, paper } = facts
  const from = facts.from ?? dayOf(now)
  const found = await findCircumstances(tx, { authority, staffId, role, unitId, from })
  if (!found || !isWithin({ from: null, until: found.holder_until }, dayOf(now))) {
    return refuse('not-found', 'Không có cán bộ này, hoặc người này đã thôi làm việc.', { field: 'staffId' })
  }
  const unit = unitId === null || found.unit_name === null ? null : { id: unitId, name: found.unit_name }
  if (unitId !== null && (unit === null || !isWithin({ from: null, until: found.unit_until }, from))) {
    return refuse('not-found', 'Không có đơn vị này, hoặc đơn vị đã kết thúc.', { field: 'unitId' })
  }
  if (found.held) {
    return refuse('already-exists', 'Người này đang giữ vai trò đó, hoặc việc thu hồi chưa kết thúc.', {
      field: 'role',
    })
  }
  return { staffId, role, unit, from, until, paper }
}

type Circumstances = {
  holder_until: Day | null
  unit_name: string | null
  unit_until: Day | null
  /** Whether the person holds the same role already, or its revocation has not ended. */
  held: boolean
}

/** What must be known of the person, the unit and the roles held before one is granted; undefined where nobody is there. */
async function findCircumstances(
  tx: Transaction,
  asked: { authority: string; staffId: string; role: Role; unitId: string | null; from: Day },
): Promise<Circumstances | undefined> {
  const { authority, staffId, role, unitId, from } = asked
  const { rows } = await sql<Circumstances>`
    select p.active_until as holder_until, u.name as unit_name, u.valid_until as unit_until, exists (
      select 1 from role_grants g
      join public_grants pub on pub.authority_id = g.authority_id and pub.grant_id = g.grant_id
      where g.authority_id = ${authority} and g.staff_id = ${staffId} and g.role = ${role}
        and g.unit_id is not distinct from ${unitId}::uuid and pub.state in ('active', 'revoked', 'contested')
        and (g.valid_until is null or g.valid_until >= ${from})) as held
    from staff p
    left join public_units u on u.authority_id = p.authority_id and u.unit_id = ${unitId}::uuid
    where p.authority_id = ${authority} and p.staff_id = ${staffId} and p.erased_at is null`.execute(tx)
  return rows[0]
}
