import { z } from 'zod'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

/** Legal grounds on which the content of an entry may be erased: a closed list. */
export const erasureGround = z.enum(['asked-by-person', 'recorded-by-mistake', 'court-order', 'time-over'])

/** Most entries of one proposal. */
const mostEntries = 200

export const erasureInput = z.object({
  /** Entries of the record whose content is to be erased; with `erase`, those whose content was. */
  seqs: z.array(z.int().min(0)).min(1).max(mostEntries).optional(),
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
    seqs: z.array(z.int().min(0)).min(1).max(mostEntries),
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
  query: listQuery.omit({ q: true, sort: true }).extend({
    state: z.enum(['proposed', 'approved', 'done', 'declined']).optional(),
    ground: erasureGround.optional(),
  }),
  output: listOf(erasureRow),
})

export const getErasure = endpoint({
  name: 'get-erasure',
  method: 'GET',
  path: '/privacy/erasures/{id}',
  summary: 'One erasure of content',
  access: ['administrator'],
  scope: 'privacy:read',
  params: z.object({ id: z.uuid() }),
  output: erasureRow,
})

/** One entry as an erasure would find it. */
export const erasableEntry = z.object({
  seq: z.int(),
  at: z.iso.datetime(),
  module: z.string().nullable(),
  do: z.string().nullable(),
  /** Of an internal entry the public page shows nothing that could be erased. */
  internal: z.boolean(),
  erased: z.object({ at: z.iso.datetime(), ground: z.string() }).nullable(),
})

export const previewErasure = endpoint({
  name: 'preview-erasure',
  method: 'POST',
  path: '/privacy/erasures/preview',
  summary: 'What an erasure of these entries would find: which hold content, which lost it before',
  access: ['administrator'],
  scope: 'privacy:read',
  body: z.object({ seqs: z.array(z.int().min(0)).min(1).max(mostEntries) }),
  output: z.object({
    entries: z.array(erasableEntry),
    /** Numbers that no entry has yet. */
    missing: z.array(z.int()),
  }),
})
