import { handle } from '#record/module.ts'
import { listDuplicates } from './read.ts'
import { findDuplicates } from './schema.ts'

export const duplicateHandlers = [
  handle(findDuplicates, async ({ shell, person, query }) => {
    const { draftId: draft, ...line } = query
    return { rows: await listDuplicates(shell.db, person, { authority: shell.authority, draft, ...line }) }
  }),
]
