import type { Endpoint } from '#kernel/endpoint.ts'
import type { FieldProblem, Problem, ProblemCode } from '#kernel/problem.ts'
import type { Refusal } from '#kernel/refusal.ts'
import type { Words } from '#kernel/workflow.ts'
import type { Language } from './language.ts'
import { placeOfField } from './place-of-field.ts'
import { problems } from './problem-words.ts'

/** A sentence in the language of the request, or in each. */
export type Said = string | Words
export type FieldStop = Omit<FieldProblem, 'message'> & { message: Said }

export const sayIn = (said: Said, language: Language): string => (typeof said === 'string' ? said : said[language])

/** Why a request goes no further: a value that the end of the road turns into an answer. */
export type Stop = {
  stop: ProblemCode
  detail?: Said
  basis?: string
  fields?: readonly FieldStop[]
  incident?: string
  headers?: Readonly<Record<string, string>>
}

export function stop(code: ProblemCode, more: Omit<Stop, 'stop'> = {}): Stop {
  return { stop: code, ...more }
}

export function isStop(value: unknown): value is Stop {
  return typeof value === 'object' && value !== null && 'stop' in value && typeof value.stop === 'string'
}

/** The rules said no: their sentence, their basis, and the field that would have to change, with its place in the input. */
export function stopOf(refusal: Refusal, endpoint: Endpoint): Stop {
  const { refused, rule, basis, field } = refusal
  return stop(refused, {
    detail: rule,
    ...(basis !== undefined && { basis }),
    ...(field !== undefined && { fields: [{ field: placeOfField(endpoint, field), message: rule }] }),
  })
}

/** The answer of RFC 9457. */
export function problemResponse(
  stopped: Stop,
  { language, requestId }: { language: Language; requestId?: string },
): Response {
  const { status, title } = problems[stopped.stop]
  const { detail, basis, fields, incident } = stopped
  const body: Problem = {
    type: `/api/v1/docs#problem-${stopped.stop}`,
    title: title[language],
    status,
    code: stopped.stop,
    ...(detail !== undefined && { detail: sayIn(detail, language) }),
    ...(basis !== undefined && { basis }),
    ...(fields !== undefined && {
      fields: fields.map((field) => ({ ...field, message: sayIn(field.message, language) })),
    }),
    ...(incident !== undefined && { incident }),
    ...(requestId !== undefined && { requestId }),
  }
  return new Response(JSON.stringify(body), {
    status,
    headers: {
      ...apiHeaders,
      'content-type': 'application/problem+json; charset=utf-8',
      'content-language': language,
      ...stopped.headers,
    },
  })
}

/** On every answer of the API: nothing of it is kept, framed, sniffed, executed or embedded by another site. */
export const apiHeaders: Readonly<Record<string, string>> = {
  'cache-control': 'private, no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}
