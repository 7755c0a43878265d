import { handlePublic } from '#record/module.ts'
import { listRetention, listRuns } from './read.ts'
import { listRetainedKinds, listRetentionRuns } from './schema.ts'

export const retentionHandlers = [
  handlePublic(listRetainedKinds, async ({ services }) => ({ rows: listRetention(services.modules) })),
  handlePublic(listRetentionRuns, async ({ shell, query }) => {
    const { rows, total } = await listRuns(shell.db, shell.authority, query)
    return { rows, total, page: query.page, size: query.size }
  }),
]
