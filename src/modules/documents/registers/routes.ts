import { refuse } from '#kernel/refusal.ts'
import { handle } from '#record/module.ts'
import { openRegister as open } from './open-register.ts'
import { findRegister, listRegisters as list } from './read.ts'
import { printRegister as print } from './print/print-register.ts'
import { getRegister, listRegisters, openRegister, printRegister } from './schema.ts'

export const registerHandlers = [
  handle(listRegisters, ({ shell, query }) => list(shell.db, shell.authority, query)),
  handle(getRegister, async ({ shell, params }) => {
    const found = await findRegister(shell.db, { authority: shell.authority, id: params.id })
    return found ?? refuse('not-found', 'Không tìm thấy sổ này.')
  }),
  handle(printRegister, ({ shell, person, params, query }) =>
    print(shell.db, { ...query, authority: shell.authority, id: params.id, person }),
  ),
  handle(openRegister, ({ shell, person, body }) => open(shell, person, body)),
]
