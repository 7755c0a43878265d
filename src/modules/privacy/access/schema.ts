import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

/** One look at a person's data. */
export const look = z.object({
  at: z.iso.datetime(),
  /** Who looked; null where that person's own data is no longer held. */
  by: z.string().nullable(),
  byId: z.string(),
  /** Whose data it was; null where it is no longer held. */
  concerned: z.string().nullable(),
  concernedId: z.string(),
  /** Endpoint through which it was seen, with its summary in words. */
  endpoint: z.string(),
  subject: z.string().nullable(),
})

const accessQuery = listQuery.omit({ q: true, sort: true }).extend({
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
})

export const listMyAccess = endpoint({
  name: 'list-who-looked-at-me',
  method: 'GET',
  path: '/privacy/access/mine',
  summary: 'Who looked at the data of the person who asks, newest first',
  access: 'staff',
  scope: 'none',
  query: accessQuery,
  output: listOf(look),
})

export const listAccess = endpoint({
  name: 'list-access-log',
  method: 'GET',
  path: '/privacy/access',
  summary: 'Who looked at personal data of whom, newest first',
  access: ['administrator'],
  scope: 'privacy:read',
  query: accessQuery.extend({ by: z.string().max(64).optional(), concerned: z.string().max(64).optional() }),
  output: listOf(look),
})
