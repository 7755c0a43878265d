import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { openRegister as open } from './open-register.ts'
import { findRegister, listRegisters as list } from './read.ts'
import { getRegister, listRegisters, openRegister } from './schema.ts'

export const registerHandlers = [
  handle(listRegisters, ({ shell, query }) => list(shell.db, shell.authority, query)),
  handle(getRegister, async ({ shell, params }) => {
    const found = await findRegister(shell.db, { authority: shell.authority, id: params.id })
    return found ?? refuse('not-found', 'Không tìm thấy sổ này.')
  }),
  handle(openRegister, ({ shell, person, body }) => open(shell, person, body)),
]
