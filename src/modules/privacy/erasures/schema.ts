import { z } from 'zod'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

/** Legal grounds on which the content of an entry may be erased: a closed list. */
export const erasureGround = z.enum(['asked-by-person', 'recorded-by-mistake', 'court-order', 'time-over'])

export const erasureInput = z.object({
  /** Entries of the record whose content is to be erased; with `erase`, those whose content was. */
  seqs: z.array(z.int().min(0)).min(1).max(200).optional(),
  ground: erasureGround.optional(),
  text: z.string().trim().max(2_000).optional(),
})
export type ErasureInput = z.output<typeof erasureInput>

export const erasureRow = z.object({
  id: z.string(),
  seqs: z.array(z.int()),
  ground: words,
  groundCode: z.string(),
  text: z.string().nullable(),
  state: z.string(),
  stateLabel: words,
  proposedAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
})

export const proposeErasure = endpoint({
  name: 'propose-erasure',
  method: 'POST',
  path: '/privacy/erasures',
  summary: 'Proposes to erase the content of entries of the record; another administrator decides',
  access: ['administrator'],
  scope: 'privacy:write',
  body: z.object({
    seqs: z.array(z.int().min(0)).min(1).max(200),
    reason: z.object({ code: erasureGround, text: z.string().trim().max(2_000).optional() }),
  }),
  output: decided,
})

export const listErasures = endpoint({
  name: 'list-erasures',
  method: 'GET',
  path: '/privacy/erasures',
  summary: 'Erasures of content, proposed and done, newest first',
  access: ['administrator'],
  scope: 'privacy:read',
  query: listQuery.omit({ q: true, sort: true }).extend({ state: z.string().max(40).optional() }),
  output: listOf(erasureRow),
})
