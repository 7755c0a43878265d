import type { Person } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import { actIn, type Done, type Reason, type Shell } from '#record/act.ts'
import { emailTaken, noStaff } from '../people/store.ts'
import '../tables.ts'
import { accountChangeKind } from './account-change.ts'

type Asked = { staffId: string; address: string; reason: Reason }

/** Gives a person another address, recorded. Refuses one that somebody else has. */
export function changeAddress(shell: Shell, by: Person, { staffId, address, reason }: Asked): Promise<Done | Refusal> {
  const { authority } = shell
  return shell.appender.run(authority, async (batch) => {
    await batch.settle()
    const former = await findAddress(batch.tx, authority, staffId)
    if (former === undefined) return noStaff()
    if (former === address) return refuse('not-allowed', 'Đây là địa chỉ thư đang dùng.', { field: 'email' })
    if (await isTaken(batch.tx, authority, address)) return emailTaken()
    const input = { begins: { did: 'change-address', staffId, former, address } as const }
    return actIn(shell, batch, accountChangeKind, { do: 'change-address', by, reason, input })
  })
}

async function findAddress(tx: Transaction, authority: string, staffId: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('staff')
    .select('email')
    .where('authority_id', '=', authority)
    .where('staff_id', '=', staffId)
    .where('erased_at', 'is', null)
    .forUpdate()
    .executeTakeFirst()
  return row?.email
}

async function isTaken(tx: Transaction, authority: string, address: string): Promise<boolean> {
  const other = await tx
    .selectFrom('staff')
    .select('staff_id')
    .where('authority_id', '=', authority)
    .where('email', '=', address)
    .where('erased_at', 'is', null)
    .executeTakeFirst()
  return other !== undefined
}
