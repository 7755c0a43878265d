import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'

export const found = z.object({
  module: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  note: z.string(),
  href: z.string(),
})

export const searchEverything = endpoint({
  name: 'search-everything',
  method: 'GET',
  path: '/desk/search',
  summary: 'Finds things of all modules by their words, without regard to case and diacritics',
  access: 'staff',
  scope: 'work:read',
  query: z.object({
    q: z.string().trim().min(2).max(200),
    limit: z.coerce.number().int().min(1).max(50).default(20),
  }),
  output: z.object({
    rows: z.array(found),
    /** Modules that did not answer in time: their things may be missing. */
    late: z.array(z.string()),
  }),
})
