import type { z } from 'zod'
import type { FieldStop } from './problem.ts'
import { findUnusable } from './usable.ts'

/** The names of a query shape's lists: `?unit=a` is a list of one there. */
export function listsOf(shape: z.ZodType | undefined): ReadonlySet<string> {
  const fields = (shape?.def as { shape?: Record<string, z.ZodType> } | undefined)?.shape ?? {}
  return new Set(Object.keys(fields).filter((name) => isList(fields[name]!)))
}

function isList(shape: z.ZodType): boolean {
  const def = shape.def as { type: string; innerType?: z.ZodType; in?: z.ZodType }
  const inner = def.innerType ?? def.in
  return inner ? isList(inner) : def.type === 'array'
}

/** A query string as an object: text, or a list of texts where the shape wants one or a name stands several times. */
export function readQuery(url: string, lists: ReadonlySet<string>): { value: Record<string, unknown> } | FieldStop {
  const start = url.indexOf('?')
  const value: Record<string, unknown> = Object.create(null)
  if (start < 0) return { value }
  const end = url.indexOf('#', start)
  for (const [name, text] of new URLSearchParams(end < 0 ? url.slice(start + 1) : url.slice(start + 1, end))) {
    const before = value[name]
    if (before === undefined) value[name] = lists.has(name) ? [text] : text
    else value[name] = Array.isArray(before) ? [...before, text] : [before, text]
  }
  return findUnusable(value, 'query') ?? { value }
}
