import { laterByDays } from '#kernel/day.ts'
import { workingDaysBetween } from '#kernel/due.ts'
import { isRefusal, refuse } from '#kernel/refusal.ts'
import { holdsRole, type Person } from '#kernel/actor.ts'
import { act, actIn, type Shell } from '#record/act.ts'
import { handle } from '#record/module.ts'
import { issueTicket } from '../tickets/store.ts'
import { collectCopy } from './collect-copy.ts'
import { findRequest, listRequestsOf, type ListedRequest } from './read.ts'
import { daysToFetch, dataRequestWorkflow } from './rules.ts'
import { fileRequest, getMyData, getRequest, listRequests, registerRequest } from './schema.ts'
import { dataRequestKind } from './store.ts'
import { tellOutcome } from './tell-outcome.ts'

/** Requests are answered by administrators, appeals by reviewers; nobody else reads those of others. */
const answers = (person: Person) => holdsRole(person, 'administrator') || holdsRole(person, 'appeals-reviewer')

export const requestHandlers = [
  handle(fileRequest, async ({ shell, person, body }) =>
    act(shell, dataRequestKind, {
      do: 'file',
      by: person,
      input: { ...body, proof: 'sign-in', from: person.staffId },
    }),
  ),

  handle(registerRequest, async ({ shell, person, body }) =>
    shell.appender.run(shell.authority, async (batch) => {
      const done = await actIn(shell, batch, dataRequestKind, { do: 'register', by: person, input: body })
      if (isRefusal(done)) return done
      const about = { module: 'privacy', kind: 'data-request', subject: done.subject }
      const ticket = await issueTicket(batch.tx, {
        authority: shell.authority,
        ticketId: done.subject,
        now: batch.at,
        ...about,
      })
      return { ...done, ticket }
    }),
  ),

  handle(listRequests, async ({ shell, person, query }) => {
    const own = query.mine === 'yes' || !answers(person)
    const from = own ? person.staffId : undefined
    const { rows, total } = await listRequestsOf(shell.db, shell.authority, { ...query, from })
    return { rows: rows.map((row) => shown(shell, person, row)), total, page: query.page, size: query.size }
  }),

  handle(getRequest, async ({ shell, services, person, params }) => {
    const row = await findRequest(shell.db, shell.authority, params.id)
    if (!row || (row.from_ref !== person.staffId && !answers(person)))
      return refuse('not-found', 'Không tìm thấy yêu cầu này, hoặc bạn không có phần trong việc này.')
    const until = row.answered_at && laterByDays(row.answered_at, daysToFetch)
    const open = row.asks === 'copy' && until && until > shell.clock()
    return {
      ...shown(shell, person, row),
      text: row.text,
      answer: row.answer,
      outcome: tellOutcome(services.modules, row),
      copyUntil: open ? until.toISOString() : null,
    }
  }),

  handle(getMyData, async ({ shell, services, person }) => ({
    authority: shell.authority,
    madeAt: shell.clock().toISOString(),
    kinds: await collectCopy(shell.db, services.modules, { authority: shell.authority, staffId: person.staffId }),
  })),
]

function shown(shell: Shell, person: Person, row: ListedRequest) {
  return {
    id: row.request_id,
    asks: row.asks,
    proof: row.proof,
    state: row.state,
    stateLabel: dataRequestWorkflow.states[row.state] ?? { vi: row.state, en: row.state },
    filedAt: row.filed_at.toISOString(),
    dueAt: row.due_at?.toISOString() ?? null,
    workingDaysLeft: row.due_at ? workingDaysBetween(shell.clock(), row.due_at) : null,
    mine: row.from_ref === person.staffId,
  }
}
