import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

/** One thing that waits for the person who asks. */
export const workRow = z.object({
  module: z.string(),
  kind: z.string(),
  kindLabel: words,
  id: z.string(),
  title: z.string(),
  href: z.string(),
  state: z.string(),
  stateLabel: words,
  enteredAt: z.iso.datetime(),
  dueAt: z.iso.datetime().nullable(),
  workingDaysLeft: z.int().nullable(),
  overdue: z.boolean(),
  concernsMe: z.boolean(),
  steps: z.array(z.object({ do: z.string(), label: words })),
})

export const workQuery = listQuery.omit({ sort: true }).extend({
  module: z.string().max(40).optional(),
  kind: z.string().max(40).optional(),
  state: z.string().max(40).optional(),
  unit: z.uuid().optional(),
  due: z.enum(['overdue', 'today', 'week']).optional(),
  /** `all` adds what one may change at any time, though nothing waits for it. */
  show: z.enum(['waiting', 'all']).default('waiting'),
})

export const listMyWork = endpoint({
  name: 'list-my-work',
  method: 'GET',
  path: '/desk/work',
  summary: 'What waits for the person who asks, nearest deadline first',
  access: 'staff',
  scope: 'work:read',
  query: workQuery,
  output: listOf(workRow),
})

export const countMyWork = endpoint({
  name: 'count-my-work',
  method: 'GET',
  path: '/desk/work/counts',
  summary: 'How much waits for the person who asks, by kind of subject; each state is counted up to 10,000',
  access: 'staff',
  scope: 'work:read',
  output: z.object({
    total: z.int(),
    overdue: z.int(),
    today: z.int(),
    kinds: z.array(z.object({ module: z.string(), kind: z.string(), label: words, total: z.int(), overdue: z.int() })),
  }),
})
