import { z } from 'zod'
import { endpoint, scopes } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'

/** An access token lives at most this long. */
export const maxTokenDays = 365

export const tokenName = z
  .string()
  .trim()
  .min(1)
  .max(80)
  .meta({ examples: ['Đồng bộ lịch công tác'] })
const scope = z.enum(scopes)
const day = z.iso.date()
const instant = z.iso.datetime()

/** A token as its owner or an administrator sees it: never the token itself. */
export const tokenView = z.object({
  id: z.uuid(),
  name: z.string(),
  /** Beginning of the token, by which it is recognised. */
  prefix: z.string(),
  scopes: z.array(scope),
  ownerId: z.uuid(),
  issuedAt: instant,
  expiresAt: instant,
  /** The last day it was used; no finer, no address. */
  lastUsedOn: day.nullable(),
  state: z.enum(['issued', 'revoked', 'expired']),
})

const withId = z.object({ id: z.uuid() })

export const listMyTokens = endpoint({
  name: 'list-my-tokens',
  method: 'GET',
  path: '/connections/tokens/mine',
  summary: 'Mã truy cập của tôi',
  access: 'staff',
  scope: 'none',
  query: listQuery.extend({ sort: sortedBy(['name', 'issuedAt', 'expiresAt']) }),
  output: listOf(tokenView),
})

export const listTokens = endpoint({
  name: 'list-tokens',
  method: 'GET',
  path: '/connections/tokens',
  summary: 'Mã truy cập của cả cơ quan',
  access: ['administrator'],
  scope: 'none',
  query: listQuery.extend({ sort: sortedBy(['name', 'issuedAt', 'expiresAt']) }),
  output: listOf(tokenView),
})

/** The answer shows the token this one time; only its hash is kept. */
export const issueToken = endpoint({
  name: 'issue-token',
  method: 'POST',
  path: '/connections/tokens',
  summary: 'Tạo mã truy cập',
  access: 'staff',
  scope: 'none',
  body: z.object({
    name: tokenName,
    scopes: z.array(scope).min(1).max(scopes.length),
    days: z
      .int()
      .min(1)
      .max(maxTokenDays)
      .meta({ examples: [90] }),
  }),
  output: tokenView.extend({ token: z.string() }),
})

/** By its owner, or by an administrator. */
export const revokeToken = endpoint({
  name: 'revoke-token',
  method: 'POST',
  path: '/connections/tokens/{id}/revoke',
  summary: 'Thu hồi mã truy cập',
  access: 'staff',
  scope: 'none',
  params: withId,
  output: z.object({ id: z.uuid(), state: z.literal('revoked') }),
})
