import { z } from 'zod'

/**
 * What every list is asked with. A list adds its filters by `.extend({...})` and names what it sorts by with `sortedBy`.
 * Values of a query string are text: numbers are read from it.
 */
export const listQuery = z.object({
  /** 1 is the first page. */
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  size: z.coerce.number().int().min(1).max(1_000).default(25),
  /** Searched in the list's texts without regard to case and diacritics. */
  q: z.string().trim().max(200).optional(),
  /** Field to sort by, `-` before it for descending. */
  sort: z
    .string()
    .regex(/^-?[a-z][A-Za-z]{0,39}$/)
    .optional(),
})

export type ListQuery = z.output<typeof listQuery>

/** The fields a list can be sorted by, each also with `-` before it: `listQuery.extend({ sort: sortedBy(['name']) })`. */
export function sortedBy<const Field extends string>(fields: readonly Field[]) {
  const both = fields.flatMap((field): (Field | `-${Field}`)[] => [field, `-${field}`])
  return z.enum(both as [Field | `-${Field}`, ...(Field | `-${Field}`)[]]).optional()
}

/** The page of a list that was asked for, and how many rows there are on all pages together. */
export function listOf<Row extends z.ZodType>(row: Row) {
  return z.object({ rows: z.array(row), total: z.int().min(0), page: z.int().min(1), size: z.int().min(1) })
}

/** A page as SQL wants it. */
export function slice({ page, size }: { page: number; size: number }): { limit: number; offset: number } {
  return { limit: size, offset: (page - 1) * size }
}

/** `-name` is the field `name`, descending. */
export function order<Sort extends string>(
  sort: Sort,
): { field: Sort extends `-${infer F}` ? F : Sort; way: 'asc' | 'desc' } {
  const descending = sort.startsWith('-')
  const field = (descending ? sort.slice(1) : sort) as Sort extends `-${infer F}` ? F : Sort
  return { field, way: descending ? 'desc' : 'asc' }
}
