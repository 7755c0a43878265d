import { refuse } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle, type Handler } from '#record/module.ts'
import { grantRole } from './grant-role.ts'
import { findGrant, listGrants } from './read.ts'
import * as schema from './schema.ts'
import { roleGrantKind } from './store.ts'

export const grantHandlers: readonly Handler[] = [
  handle(schema.listRoleGrants, ({ shell, query }) => listGrants(shell.db, shell.authority, shell.clock(), query)),
  handle(schema.getRoleGrant, async ({ shell, params }) => {
    const found = await findGrant(shell.db, shell.authority, shell.clock(), params.id)
    return found ?? refuse('not-found', 'Không tìm thấy lần giao vai trò này.')
  }),
  handle(schema.grantRole, ({ shell, person, body }) => grantRole(shell, person, body)),
  handle(schema.decideRoleGrant, ({ shell, person, params, body }) =>
    act(shell, roleGrantKind, { id: params.id, do: body.do, by: person, reason: body.reason, input: {} }),
  ),
]
