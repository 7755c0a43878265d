import { handle } from '#record/module.ts'
import { readUnitLoad } from './read.ts'
import { getUnitLoad } from './schema.ts'

export const loadHandlers = [
  handle(getUnitLoad, ({ shell, query }) =>
    readUnitLoad(shell.db, { authority: shell.authority, now: shell.clock(), ...query }),
  ),
]
