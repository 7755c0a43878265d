import { isRefusal } from '#kernel/refusal.ts'
import { act } from '#record/act.ts'
import { handle, type Handler, type Worker } from '#record/module.ts'
import { issueToken } from './issue-token.ts'
import { getToken, listPastTokens, listTokens } from './read.ts'
import * as schema from './schema.ts'
import { accessTokenKind } from './store.ts'

export const tokenHandlers: readonly Handler[] = [
  handle(schema.listMyTokens, ({ shell, person, query }) =>
    listTokens(shell.db, { authority: shell.authority, ownerId: person.staffId, asked: query }),
  ),
  handle(schema.listTokens, ({ shell, query }) => listTokens(shell.db, { authority: shell.authority, asked: query })),
  handle(schema.issueToken, async ({ shell, person, body }) => {
    const issued = await issueToken(shell, person, body)
    if (isRefusal(issued)) return issued
    return { ...(await getToken(shell.db, shell.authority, issued.id)), token: issued.token }
  }),
  handle(schema.revokeToken, async ({ shell, person, params }) => {
    const done = await act(shell, accessTokenKind, { id: params.id, do: 'revoke', by: person, input: {} })
    return isRefusal(done) ? done : { id: params.id, state: 'revoked' as const }
  }),
]

/** Tokens cease to work by their date alone; this writes it into the record and tells the owner. */
export const expireTokens: Worker = {
  queue: 'connections-expire-tokens',
  schedule: '15 1 * * *',
  run: async ({ db, clock, shellFor }) => {
    for (const { authority, id } of await listPastTokens(db, clock())) {
      await act(shellFor(authority), accessTokenKind, { id, do: 'expire', by: 'clock', input: {} })
    }
  },
}
