import { z } from 'zod'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { asked, toldOutcome } from '../requests/schema.ts'

const words = z.object({ vi: z.string(), en: z.string() })
const code = z.string().trim().min(10).max(60)

export const lookUpTicket = endpoint({
  name: 'look-up-ticket',
  method: 'POST',
  path: '/privacy/tickets/look-up',
  summary: 'How the request of a ticket stands, and its answer',
  access: 'public',
  scope: 'none',
  body: z.object({ code }),
  output: z.object({
    asks: asked,
    state: z.string(),
    stateLabel: words,
    filedAt: z.iso.datetime(),
    dueAt: z.iso.datetime().nullable(),
    answer: z.string().nullable(),
    outcome: toldOutcome.nullable(),
    reason: words.nullable(),
    mayAppeal: z.boolean(),
    mayWithdraw: z.boolean(),
  }),
})

export const moveByTicket = endpoint({
  name: 'move-by-ticket',
  method: 'POST',
  path: '/privacy/tickets/steps',
  summary: 'Appeals against a refusal, or withdraws the request, by ticket code',
  access: 'public',
  scope: 'none',
  body: z.object({ code, do: z.enum(['appeal', 'withdraw']), text: z.string().trim().max(4_000).default('') }),
  output: decided,
})
