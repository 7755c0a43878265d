import { isRefusal } from '#kernel/refusal.ts'
import { handle, type Handler } from '#record/module.ts'
import { findStaff } from '../people/read.ts'
import { changeAddress } from './change-address.ts'
import { listAccountChanges } from './read.ts'
import * as schema from './schema.ts'
import { tellFormerAddress } from './tell-former-address.ts'

export const accountHandlers: readonly Handler[] = [
  handle(schema.changeAddress, async ({ shell, services, person, params, body }) => {
    const before = await findStaff(shell.db, shell.authority, shell.clock(), params.id)
    const asked = { staffId: params.id, address: body.email, reason: body.reason }
    const done = await changeAddress(shell, person, asked)
    if (!isRefusal(done) && before?.account) await tellFormerAddress({ shell, services }, before)
    return done
  }),
  handle(schema.listAccountChanges, async ({ shell, params }) => ({
    rows: await listAccountChanges(shell.db, shell.authority, params.id),
  })),
]
