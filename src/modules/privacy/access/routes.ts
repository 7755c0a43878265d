import { handle } from '#record/module.ts'
import { listLooks, type LookRow } from './read.ts'
import { listAccess, listMyAccess } from './schema.ts'

export const accessHandlers = [
  handle(listMyAccess, async ({ shell, person, query }) => {
    const found = await listLooks(shell.db, shell.authority, { ...query, concerned: person.staffId })
    return { rows: found.rows.map(shown), total: found.total, page: query.page, size: query.size }
  }),

  handle(listAccess, async ({ shell, query }) => {
    const found = await listLooks(shell.db, shell.authority, query)
    return { rows: found.rows.map(shown), total: found.total, page: query.page, size: query.size }
  }),
]

function shown(row: LookRow) {
  return {
    at: row.at.toISOString(),
    by: row.by_name,
    byId: row.by_staff,
    concerned: row.concerned_name,
    concernedId: row.concerned,
    endpoint: row.endpoint,
    subject: row.subject,
  }
}
