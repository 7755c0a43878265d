import { allowedSteps } from '#kernel/check.ts'
import type { Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { refuse } from '#kernel/refusal.ts'
import { act, standingOf, type Shell } from '#record/act.ts'
import { handlePublic } from '#record/module.ts'
import { listSubjectEntries } from '#record/read.ts'
import { findRequest } from '../requests/read.ts'
import { dataRequestWorkflow } from '../requests/rules.ts'
import { dataRequestKind } from '../requests/store.ts'
import { lookUpTicket, moveByTicket } from './schema.ts'
import { findTicket, type TicketTable } from './store.ts'

const unknown = () => refuse('not-found', 'Không có phiếu nào mang mã này. Hãy xem lại từng chữ số trên phiếu.')

/** Whoever holds a ticket acts as the person whom its subject concerns, without a role and without an account. */
function holderOf(ticket: TicketTable): Person {
  return {
    authority: ticket.authority_id,
    staffId: `ticket:${ticket.ticket_id}`,
    grants: [],
    secondFactor: false,
  }
}

export const ticketHandlers = [
  handlePublic(lookUpTicket, async ({ shell, body }) => {
    const ticket = await findTicket(shell.db, shell.authority, body.code)
    const row = ticket && (await findRequest(shell.db, shell.authority, ticket.subject))
    if (!row) return unknown()
    const steps = await openTo(shell, ticket)
    return {
      asks: row.asks,
      state: row.state,
      stateLabel: dataRequestWorkflow.states[row.state] ?? { vi: row.state, en: row.state },
      filedAt: row.filed_at.toISOString(),
      dueAt: row.due_at?.toISOString() ?? null,
      answer: row.answer,
      reason: await reasonOf(shell, ticket.subject),
      mayAppeal: steps.includes('appeal'),
      mayWithdraw: steps.includes('withdraw'),
    }
  }),

  handlePublic(moveByTicket, async ({ shell, body }) => {
    const ticket = await findTicket(shell.db, shell.authority, body.code)
    if (!ticket) return unknown()
    const reason = body.text ? { text: body.text } : undefined
    return act(shell, dataRequestKind, { id: ticket.subject, do: body.do, by: holderOf(ticket), reason, input: {} })
  }),
]

async function openTo(shell: Shell, ticket: TicketTable): Promise<string[]> {
  const row = await shell.db
    .selectFrom('record_subjects')
    .selectAll()
    .where('authority_id', '=', shell.authority)
    .where('module', '=', ticket.module)
    .where('subject', '=', ticket.subject)
    .executeTakeFirst()
  if (!row) return []
  const holder = holderOf(ticket)
  return allowedSteps(dataRequestWorkflow, standingOf(row, holder), holder).map((step) => step.do)
}

/** The reason of the last decision that was taken for one of the closed list. */
async function reasonOf(shell: Shell, subject: string) {
  const views = await listSubjectEntries(shell.db, shell.authority, { module: 'privacy', subject })
  const codes = views.flatMap(({ entry }) => (isPublicEntry(entry) && entry.reason ? [entry.reason] : []))
  const last = codes.findLast((code) => dataRequestWorkflow.reasons?.[code])
  return (last !== undefined && dataRequestWorkflow.reasons?.[last]) || null
}
