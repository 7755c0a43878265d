import type { z } from 'zod'
import type { FieldProblem } from '#kernel/problem.ts'
import { issueExample, issueWords } from './field-words.ts'
import type { Language } from './language.ts'
import { sayIn, stop, type FieldStop, type Stop } from './problem.ts'

/** More wrong fields than these help nobody. */
const maxFields = 20

const errorMaps = {
  vi: { error: (issue: z.core.$ZodRawIssue) => issueWords(issue).vi },
  en: { error: (issue: z.core.$ZodRawIssue) => issueWords(issue).en },
}

export type Part = 'params' | 'query' | 'body'

/** Reads a part of the request by its shape: the value, or a stop that names each wrong field. */
export function readShape(
  shape: z.ZodType,
  value: unknown,
  { part, language }: { part: Part; language: Language },
): { value: unknown } | Stop {
  const read = shape.safeParse(value, errorMaps[language])
  if (read.success) return { value: read.data }
  return invalid(read.error.issues.map((issue) => fieldProblemOf(shape, issue, part)))
}

export function invalid(fields: readonly FieldStop[]): Stop {
  const shown = fields.slice(0, maxFields)
  const detail = (language: Language) =>
    shown
      .map((one) => `${one.field}: ${sayIn(one.message, language)}`)
      .join(' ')
      .slice(0, 2_000)
  return stop('invalid-input', { detail: { vi: detail('vi'), en: detail('en') }, fields: shown })
}

function fieldProblemOf(shape: z.ZodType, issue: z.core.$ZodIssue, part: Part): FieldProblem {
  const example = exampleAt(shape, issue.path) ?? issueExample(issue)
  const field = [part, ...issue.path.map(String)].join('.').slice(0, 200)
  return { field, message: issue.message.slice(0, 500), ...(example !== undefined && { example }) }
}

type Def = {
  shape?: Record<string, z.ZodType>
  element?: z.ZodType
  valueType?: z.ZodType
  innerType?: z.ZodType
  in?: z.ZodType
}

function nextShape(def: Def, key: string): z.ZodType | undefined {
  return def.shape ? def.shape[key] : (def.element ?? def.valueType)
}

function firstExample(shape: z.ZodType): unknown {
  const examples: unknown = shape.meta()?.examples
  return Array.isArray(examples) ? examples[0] : undefined
}

/** The first of `.meta({ examples })` of the shape at a path; undefined where none is given. */
function exampleAt(shape: z.ZodType, path: readonly PropertyKey[]): string | undefined {
  let at: z.ZodType | undefined = shape
  let found: unknown
  const left = [...path]
  while (at) {
    const def = at.def as unknown as Def
    if (left.length === 0) found ??= firstExample(at)
    const inner: z.ZodType | undefined = def.innerType ?? def.in
    if (inner) at = inner
    else {
      const key = left.shift()
      if (key === undefined) break
      at = nextShape(def, String(key))
    }
  }
  if (found === undefined) return undefined
  return typeof found === 'string' ? found : JSON.stringify(found)
}
