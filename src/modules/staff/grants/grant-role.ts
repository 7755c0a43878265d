import type { Actor } from '#kernel/actor.ts'
import { dayOf, isWithin } from '#kernel/day.ts'
import { isRefusal, refuse, type Refusal } from '#kernel/refusal.ts'
import { actIn, type Done, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import '../tables.ts'
import { circumstances, type Circumstances } from './circumstances.ts'
import type { NewGrant } from './decide-grant.ts'
import type { GrantFacts } from './schema.ts'
import { roleGrantKind } from './store.ts'

/** Grants a role; refuses where the person or the unit is not there, or the person holds the role already. */
export function grantRole(shell: Shell, by: Actor, facts: GrantFacts): Promise<Done | Refusal> {
  const asking = { question: circumstances, asked: facts }
  return shell.appender.runAsked(shell.authority, asking, (batch, found) =>
    grantIn(shell, batch, { do: 'grant', by, facts, found }),
  )
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
    const { authority, at } = batch
    const [found] = await circumstances.ask(batch.tx, { authority, at, asked: [facts] })
    return grantIn(shell, batch, { do: 'install', by: 'clock', facts, found })
  })
}

type Granting = { do: 'grant' | 'install'; by: Actor; facts: GrantFacts; found: Circumstances | undefined }

async function grantIn(shell: Shell, batch: Batch, { do: name, by, facts, found }: Granting): Promise<Done | Refusal> {
  const begins = prepare(facts, found, batch.at)
  if (isRefusal(begins)) return begins
  return actIn(shell, batch, roleGrantKind, { do: name, by, input: { begins } })
}

function prepare(facts: GrantFacts, found: Circumstances | undefined, now: Date): NewGrant | Refusal {
  const { staffId, role, unitId, until, paper } = facts
  const from = facts.from ?? dayOf(now)
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
