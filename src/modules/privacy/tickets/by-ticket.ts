import { allowedSteps } from '#kernel/check.ts'
import type { Person } from '#kernel/actor.ts'
import { isPublicEntry } from '#kernel/entry.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import { act, actIn, standingOf, type Done, type Shell } from '#record/act.ts'
import type { Module } from '#record/module.ts'
import { listSubjectEntries } from '#record/read.ts'
import { listRequestsOf, type ListedRequest } from '../requests/read.ts'
import { dataRequestWorkflow } from '../requests/rules.ts'
import type { Asked, ToldOutcome } from '../requests/schema.ts'
import { dataRequestKind } from '../requests/store.ts'
import { tellOutcome } from '../requests/tell-outcome.ts'
import { findTicket, type TicketTable } from './store.ts'

/** A request as whoever holds its ticket sees it. */
export type TicketRequest = {
  id: string
  asks: Asked
  state: string
  stateLabel: Words
  /** Nothing more can be decided about it. */
  ended: boolean
  filedAt: Date
  dueAt: Date | null
  answer: string | null
  /** What an erasure did, once it was carried out. */
  outcome: ToldOutcome | null
  /** The reason of the last decision that was taken for one of the closed list. */
  reason: Words | null
  mayAppeal: boolean
  mayWithdraw: boolean
}

/** Requests that a ticket can carry; nobody needs more, and a page holds them all. */
const most = 20

/** The same for a code that is wrong, mistyped or past its time: nothing can be learnt by trying. */
export const unknownTicket = () =>
  refuse('not-found', 'Không có phiếu nào mang mã này. Hãy xem lại từng chữ số trên phiếu.')

type Reading = { shell: Shell; modules: readonly Module[] }

/** All requests made with a ticket, newest first. */
export async function readByTicket({ shell, modules }: Reading, code: string): Promise<TicketRequest[] | Refusal> {
  const ticket = await findTicket(shell.db, shell.authority, code)
  if (!ticket) return unknownTicket()
  const rows = await requestsOf(shell, ticket)
  return Promise.all(rows.map((row) => shown({ shell, modules }, ticket, row)))
}

/** Contests a refusal, or withdraws, by default the newest request; of another ticket's request it knows nothing. */
export async function stepByTicket(
  shell: Shell,
  given: { code: string; request?: string; do: 'appeal' | 'withdraw'; text: string },
): Promise<Done | Refusal> {
  const ticket = await findTicket(shell.db, shell.authority, given.code)
  const ids = ticket ? (await requestsOf(shell, ticket)).map((row) => row.request_id) : []
  const id = given.request === undefined ? ids[0] : ids.find((one) => one === given.request)
  if (!ticket || id === undefined) return unknownTicket()
  const reason = given.text ? { text: given.text } : undefined
  return act(shell, dataRequestKind, { id, do: given.do, by: holderOf(ticket), reason, input: {} })
}

/** Asks for a copy, a correction or an erasure of what is held about the ticket's holder: one request at a time. */
export async function askByTicket(
  shell: Shell,
  { code, asks, text }: { code: string; asks: Asked; text: string },
): Promise<Done | Refusal> {
  const ticket = await findTicket(shell.db, shell.authority, code)
  if (!ticket) return unknownTicket()
  return shell.appender.run(shell.authority, async (batch) => {
    const rows = await requestsOf({ ...shell, db: batch.tx }, ticket)
    const open = rows.some(({ state }) => !hasEnded(state))
    if (open)
      return refuse(
        'already-exists',
        'Yêu cầu trước của phiếu này chưa kết thúc. Hãy chờ trả lời, hoặc rút yêu cầu đó.',
      )
    if (rows.length >= most)
      return refuse('too-many', `Mỗi phiếu chỉ gửi được ${most} yêu cầu. Hãy đến bộ phận tiếp nhận để nhận phiếu mới.`)
    const by = holderOf(ticket)
    const input = { asks, text, proof: 'ticket' as const, from: by.staffId }
    return actIn(shell, batch, dataRequestKind, { do: 'ask', by, input })
  })
}

const hasEnded = (state: string) => dataRequestWorkflow.states[state]?.end === true

async function requestsOf({ db, authority }: Pick<Shell, 'db' | 'authority'>, ticket: TicketTable) {
  const { rows } = await listRequestsOf(db, authority, { page: 1, size: most, from: holderOf(ticket).staffId })
  return rows
}

/** Whoever holds a ticket acts as the person whom its subject concerns, without a role and without an account. */
function holderOf(ticket: TicketTable): Person {
  return {
    authority: ticket.authority_id,
    staffId: `ticket:${ticket.ticket_id}`,
    grants: [],
    secondFactor: false,
  }
}

async function shown({ shell, modules }: Reading, ticket: TicketTable, row: ListedRequest): Promise<TicketRequest> {
  const steps = await openTo(shell, ticket, row.request_id)
  return {
    id: row.request_id,
    asks: row.asks,
    state: row.state,
    stateLabel: dataRequestWorkflow.states[row.state] ?? { vi: row.state, en: row.state },
    ended: hasEnded(row.state),
    filedAt: row.filed_at,
    dueAt: row.due_at,
    answer: row.answer,
    outcome: tellOutcome(modules, row),
    reason: await reasonOf(shell, row.request_id),
    mayAppeal: steps.includes('appeal'),
    mayWithdraw: steps.includes('withdraw'),
  }
}

async function openTo(shell: Shell, ticket: TicketTable, subject: string): Promise<string[]> {
  const row = await shell.db
    .selectFrom('record_subjects')
    .selectAll()
    .where('authority_id', '=', shell.authority)
    .where('module', '=', ticket.module)
    .where('subject', '=', subject)
    .executeTakeFirst()
  if (!row) return []
  const holder = holderOf(ticket)
  return allowedSteps(dataRequestWorkflow, standingOf(row, holder), holder).map((step) => step.do)
}

async function reasonOf(shell: Shell, subject: string): Promise<Words | null> {
  const views = await listSubjectEntries(shell.db, shell.authority, { module: 'privacy', subject })
  const codes = views.flatMap(({ entry }) => (isPublicEntry(entry) && entry.reason ? [entry.reason] : []))
  const last = codes.findLast((code) => dataRequestWorkflow.reasons?.[code])
  return (last !== undefined && dataRequestWorkflow.reasons?.[last]) || null
}
