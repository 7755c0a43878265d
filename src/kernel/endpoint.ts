import type { z } from 'zod'
import type { Role } from './role.ts'

/** Who may call: anyone; any signed-in member of staff of this authority; or a holder of one of the roles. */
export type Access = 'public' | 'staff' | readonly Role[]

/**
 * An HTTP endpoint as data. The server mounts it, the console calls it, the OpenAPI document, the authorisation tests
 * and the fuzz test are generated from it.
 */
export type Endpoint<
  Params extends z.ZodType = z.ZodType,
  Query extends z.ZodType = z.ZodType,
  Body extends z.ZodType = z.ZodType,
  Output extends z.ZodType = z.ZodType,
> = {
  /** Unique, kebab-case, verb first: `list-units`. The OpenAPI operationId. */
  name: string
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Below /api/v1, parameters as `{id}`: `/staff/{id}`. */
  path: string
  summary: string
  access: Access
  /** Scope an access token needs; `none` where tokens may never call it (sign-in, tokens themselves). */
  scope: Scope | 'none'
  params?: Params
  query?: Query
  body?: Body
  output: Output
  /** Largest body in bytes; 64 KiB unless said. */
  maxBody?: number
  /** The answer is not JSON: a file or a stream of events. */
  answers?: 'json' | 'file' | 'events'
  /** The body is not JSON: raw bytes of an upload, of one of these media types. */
  uploads?: readonly string[]
  /** Looks at personal data: each call is logged for the person concerned. */
  personal?: true
}

export const scopes = [
  'staff:read',
  'staff:write',
  'record:read',
  'work:read',
  'work:write',
  'privacy:read',
  'privacy:write',
  'documents:read',
  'documents:write',
  'connections:read',
  'connections:write',
] as const
export type Scope = (typeof scopes)[number]

/** Keeps the exact types of the shapes while checking the rest. */
export function endpoint<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType, O extends z.ZodType>(
  definition: Endpoint<P, Q, B, O>,
): Endpoint<P, Q, B, O> {
  return definition
}
