import { z } from 'zod'
import type { RefusalCode } from './refusal.ts'

/** Where malformed input went wrong: which field, what was expected, and an example. */
export const fieldProblem = z.object({
  /** Place of the field: `query.page`, `body.units.2.name`, `params.id`. */
  field: z.string(),
  message: z.string(),
  example: z.string().optional(),
})

/** Every answer that is not a success: RFC 9457, media type `application/problem+json`. */
export const problem = z.object({
  /** Address of the explanation of `code` in the page about the API. */
  type: z.string(),
  title: z.string(),
  status: z.int().min(400).max(599),
  /** A refusal's code, or one of the codes in `problemCodes`. */
  code: z.string(),
  /** What happened and what can be done now. */
  detail: z.string().optional(),
  /** Legal or internal basis of the rule that refused. */
  basis: z.string().optional(),
  fields: z.array(fieldProblem).optional(),
  /** Number under which the office finds what broke. */
  incident: z.string().optional(),
  requestId: z.string().optional(),
})

export type FieldProblem = z.output<typeof fieldProblem>
export type Problem = z.output<typeof problem>

/** What can go wrong before or after the rules are asked; the rules' own codes are those of a refusal. */
export const problemCodes = [
  'invalid-input',
  'unknown-address',
  'wrong-method',
  'wrong-media-type',
  'wrong-host',
  'cross-site',
  'key-reused',
  'key-in-use',
  'outcome-unknown',
  'unavailable',
  'too-slow',
  'broken',
] as const

export type ProblemCode = (typeof problemCodes)[number] | RefusalCode
