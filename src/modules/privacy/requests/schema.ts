import { z } from 'zod'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

export const asked = z.enum(['copy', 'correction', 'erasure'])
export type Asked = z.output<typeof asked>

/** How the person showed who they are. */
export const proof = z.enum(['sign-in', 'ticket', 'identity-card', 'letter'])
export type Proof = z.output<typeof proof>

/** What carrying a request out did: things erased by kind, what stays and why, entries whose content was erased. */
export const outcome = z.object({
  erased: z.record(z.string(), z.int()),
  kept: z.array(z.object({ kind: z.string(), why: z.string() })),
  contents: z.array(z.int()),
})

/** The same for people, each kind by its name. */
export const toldOutcome = z.object({
  erased: z.array(z.object({ label: words, count: z.int() })),
  kept: z.array(z.object({ label: words, why: z.string() })),
  /** How many entries of the record lost their content. */
  contents: z.int(),
})
export type ToldOutcome = z.output<typeof toldOutcome>

/** Input of every step of a data request; which fields a step needs is a matter of rules.ts. */
export const requestInput = z.object({
  asks: asked.optional(),
  proof: proof.optional(),
  /** What the person wants, in their words. */
  text: z.string().trim().max(4_000).optional(),
  /** What the person who decides answers. */
  answer: z.string().trim().max(4_000).optional(),
  /** Set by the program when it carries a request out. */
  outcome: outcome.optional(),
  /** Marks of the entries whose content was erased (record/erase.ts); set by the program with the outcome. */
  marks: z.array(z.string()).optional(),
  /**
   * Whom the request is from: a staff id, or `ticket:` and the id of the ticket that it is asked with; absent where a
   * ticket is issued for it. Set by the program.
   */
  from: z
    .string()
    .regex(/^(ticket:)?[0-9a-f-]{36}$/)
    .optional(),
})
export type RequestInput = z.output<typeof requestInput>

export const requestRow = z.object({
  id: z.string(),
  asks: asked,
  proof,
  state: z.string(),
  stateLabel: words,
  filedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  workingDaysLeft: z.int().nullable(),
  mine: z.boolean(),
})

export const fileRequest = endpoint({
  name: 'file-data-request',
  method: 'POST',
  path: '/privacy/requests',
  summary: 'Asks for a copy, correction or erasure of what is held about the person who asks',
  access: 'staff',
  scope: 'none',
  body: z.object({ asks: asked, text: z.string().trim().max(4_000).default('') }),
  output: decided,
})

export const registerRequest = endpoint({
  name: 'register-data-request',
  method: 'POST',
  path: '/privacy/requests/registered',
  summary:
    'Registers the request of a resident who showed an identity card or wrote a letter; answers with a ticket code, shown once',
  access: ['clerk', 'administrator'],
  // No token and no idempotency key: the answer holds the ticket code, which is kept nowhere.
  scope: 'none',
  body: z.object({
    asks: asked,
    proof: z.enum(['identity-card', 'letter']),
    text: z.string().trim().min(1).max(4_000),
  }),
  output: decided.extend({ ticket: z.string() }),
})

export const listRequests = endpoint({
  name: 'list-data-requests',
  method: 'GET',
  path: '/privacy/requests',
  summary: "Requests about personal data: one's own; all for those who answer them",
  access: 'staff',
  scope: 'privacy:read',
  query: listQuery.omit({ q: true, sort: true }).extend({
    state: z.string().max(40).optional(),
    asks: asked.optional(),
    mine: z.enum(['yes', 'no']).default('no'),
  }),
  output: listOf(requestRow),
})

export const getRequest = endpoint({
  name: 'get-data-request',
  method: 'GET',
  path: '/privacy/requests/{id}',
  summary: 'One request, with what was asked and answered; steps are taken through the decision panel',
  access: 'staff',
  scope: 'privacy:read',
  params: z.object({ id: z.uuid() }),
  output: requestRow.extend({
    text: z.string().nullable(),
    answer: z.string().nullable(),
    /** What an erasure did; null before, for other requests, and once the request itself was erased. */
    outcome: toldOutcome.nullable(),
    /** A copy can be fetched by the person concerned, until this instant. */
    copyUntil: z.iso.datetime().nullable(),
  }),
  personal: true,
})

/** What is held about one person, by module and kind. */
export const dataCopy = z.object({
  authority: z.string(),
  madeAt: z.iso.datetime(),
  kinds: z.array(
    z.object({
      module: z.string(),
      kind: z.string(),
      label: words,
      purpose: words,
      basis: z.string(),
      period: words,
      held: z.json(),
    }),
  ),
})

export const getMyData = endpoint({
  name: 'get-my-data',
  method: 'GET',
  path: '/privacy/my-data',
  summary: 'What is held about the person who asks, now',
  access: 'staff',
  scope: 'none',
  output: dataCopy,
})
