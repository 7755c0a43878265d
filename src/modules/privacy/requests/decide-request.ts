import { nothing } from '#kernel/workflow.ts'
import { laterByDays } from '#kernel/day.ts'
import type { Json } from '#kernel/entry.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Decision, Given } from '#record/kinds.ts'
import { daysToAppeal, daysToMeet } from './rules.ts'
import type { Asked, RequestInput } from './schema.ts'

/** What must be known of a request to decide on it. */
export type RequestFacts = {
  asks: Asked
  from: string
  filedAt: Date
  decidedAt: Date | null
  extended: boolean
  /** Entries whose content was erased for this request already, where one part was not all. */
  erasedBefore: number[]
}

/** What is decided about a request, for everyone and in its content; pure. */
export function decideRequest(given: Given<RequestFacts, RequestInput>): Refusal | Decision {
  const { step, row, input, now } = given
  if (step.from.includes(nothing)) return begin(given)
  if (!row) return refuse('not-found', 'Không tìm thấy yêu cầu này.')
  const decision: Decision = {
    public: { asks: row.asks },
    body: mayAnswer(step.do) && input.answer ? { answer: input.answer } : {},
  }
  switch (step.do) {
    case 'accept':
      return { ...decision, due: dueOf(row, row.extended) }
    case 'extend':
      if (row.extended) return refuse('not-allowed', 'Mỗi yêu cầu chỉ được gia hạn một lần.', because(step.basis))
      return { ...decision, due: dueOf(row, true) }
    case 'grant':
    case 'overturn':
      if (row.asks === 'correction' && !input.answer)
        return refuse('reason-required', 'Hãy ghi dữ liệu nào đã được sửa, sửa thế nào.', { field: 'input.answer' })
      return decision
    case 'appeal':
      if (now > laterByDays(row.decidedAt ?? now, daysToAppeal))
        return refuse('too-late', `Chỉ được khiếu nại trong ${daysToAppeal} ngày.`, because(step.basis))
      return decision
    case 'carry-on':
    case 'carry-out':
      return input.outcome
        ? carriedOut(row, input.outcome, input.marks ?? [])
        : refuse('not-allowed', 'Thiếu kết quả thực hiện.')
    default:
      return decision
  }
}

/** Steps of those who answer: the answer of nobody else is kept. */
export function mayAnswer(step: string): boolean {
  return ['accept', 'refuse', 'grant', 'uphold', 'overturn'].includes(step)
}

const because = (basis: string | undefined) => (basis === undefined ? {} : { basis })

/**
 * By sign-in a request is from the person who files it, by ticket from whoever holds it, and from nobody else; at the
 * counter it is from the holder of the ticket that is issued for it.
 */
function begin({ step, input, by, id }: Given<RequestFacts, RequestInput>): Refusal | Decision {
  if (by === 'clock' || !input.asks) return refuse('not-allowed', 'Hãy chọn: xin bản sao, sửa hoặc xoá.')
  const atCounter = step.do === 'register'
  const byTicket = by.staffId.startsWith('ticket:')
  if (!atCounter && (input.from !== by.staffId || byTicket !== (step.do === 'ask')))
    return refuse('not-allowed', 'Mỗi người chỉ gửi được yêu cầu của mình.')
  const fits = { file: input.proof === 'sign-in', ask: input.proof === 'ticket' }[step.do] ?? isShown(input)
  if (!fits) return refuse('not-allowed', 'Hãy ghi người dân đã chứng minh bằng cách nào.', { field: 'input.proof' })
  return {
    public: { asks: input.asks, proof: input.proof ?? '' },
    body: { ...(input.text && { text: input.text }) },
    concerned: [fromOf({ from: input.from, id })],
  }
}

/** At the counter a person shows a paper, and nobody is named in the request. */
function isShown({ proof, from }: RequestInput): boolean {
  return from === undefined && (proof === 'identity-card' || proof === 'letter')
}

/** Whom a request is from: a member of staff, or whoever holds the ticket of this request. */
export function fromOf({ from, id }: { from: string | undefined; id: string }): string {
  return from ?? `ticket:${id}`
}

function dueOf({ asks, filedAt }: RequestFacts, extended: boolean): Date {
  return laterByDays(filedAt, daysToMeet[asks] * (extended ? 2 : 1))
}

type Outcome = NonNullable<RequestInput['outcome']>

/** In public stands how many entries were emptied, and their marks: which ones they are would tie one person's matters together. */
function carriedOut({ asks }: RequestFacts, { erased, kept, contents }: Outcome, marks: readonly string[]): Decision {
  const kinds = kept.map(({ kind }) => kind)
  return {
    public: { asks, erased, kept: kinds, contents: contents.length, marks: [...marks] },
    body: { kept: kept as unknown as Json },
    automated: 'scheduled',
  }
}
