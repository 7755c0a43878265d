import type { z } from 'zod'
import type { Endpoint } from '#kernel/endpoint.ts'

type Def = {
  shape?: Record<string, z.ZodType>
  innerType?: z.ZodType
  in?: z.ZodType
  options?: readonly z.ZodType[]
}

/** What a shape is made of, without what only says that it may be left out. */
function plain(shape: z.ZodType): Def {
  const def = shape.def as unknown as Def
  const inner = def.innerType ?? def.in
  return inner ? plain(inner) : def
}

/** The fields of an object, or of each of several that it may be. */
function fieldsOf(shape: z.ZodType): [string, z.ZodType][] {
  const { shape: fields = {}, options = [] } = plain(shape)
  return [...Object.entries(fields), ...options.flatMap(fieldsOf)]
}

/** Where a field stands that the rules name by itself: the place nearest to the top. */
function within(shape: z.ZodType | undefined, field: string): string | undefined {
  const [first] = field.split('.')
  let level: [string, z.ZodType][] = shape ? [['', shape]] : []
  while (level.length > 0) {
    const next = level.flatMap(([at, one]) =>
      fieldsOf(one).map(([name, of]): [string, z.ZodType] => [`${at}.${name}`, of]),
    )
    const found = next.find(([at]) => at.endsWith(`.${first}`))
    if (found) return `${found[0]}${field.slice(first?.length)}`
    level = next
  }
  return undefined
}

/** The whole place of a field in what is sent to an endpoint, such as `body.facts.dated`. */
export function placeOfField(
  { body, query, params }: Pick<Endpoint, 'body' | 'query' | 'params'>,
  field: string,
): string {
  if (field === 'body') return field
  for (const [part, shape] of Object.entries({ body, query, params })) {
    const at = within(shape, field)
    if (at !== undefined) return `${part}${at}`
  }
  return `body.${field}`
}
