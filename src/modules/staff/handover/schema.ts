import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { roles } from '#kernel/role.ts'

const id = z.uuid()

/** A deputy signs in the absent person's stead (KT.) with that person's roles, or some of them, for a time. */
export const deputyshipFacts = z.object({
  absentId: id,
  deputyId: id,
  /** Null: every role the absent person holds. */
  roles: z.array(z.enum(roles)).min(1).nullable().default(null),
  from: day,
  until: day,
  paper: z.string().trim().max(200).default(''),
})
export type DeputyshipFacts = z.infer<typeof deputyshipFacts>

export const deputyshipRow = z.object({
  id,
  absentId: id,
  absentName: z.string().nullable(),
  deputyId: id,
  deputyName: z.string().nullable(),
  roles: z.array(z.enum(roles)).nullable(),
  from: day,
  until: day,
  state: z.enum(['active', 'ended']),
  inForce: z.boolean(),
})
export type DeputyshipRow = z.infer<typeof deputyshipRow>

export const listDeputyships = endpoint({
  name: 'list-deputyships',
  method: 'GET',
  path: '/deputyships',
  summary: 'Các lần cử người ký thay',
  access: 'staff',
  scope: 'staff:read',
  query: listQuery.extend({
    sort: sortedBy(['from', 'until', 'name']),
    staffId: id.optional(),
    state: z.enum(['active', 'ended']).optional(),
  }),
  output: listOf(deputyshipRow),
})

export const appointDeputy = endpoint({
  name: 'appoint-deputy',
  method: 'POST',
  path: '/deputyships',
  summary: 'Cử người ký thay trong thời gian vắng mặt: quản trị viên, hoặc chính người vắng mặt',
  access: 'staff',
  scope: 'staff:write',
  body: deputyshipFacts,
  output: decided,
})

export const endDeputyship = endpoint({
  name: 'end-deputyship',
  method: 'POST',
  path: '/deputyships/{id}/end',
  summary: 'Kết thúc việc ký thay trước hạn',
  access: 'staff',
  scope: 'staff:write',
  params: z.object({ id }),
  output: decided,
})

/** Moves open work of one person to another. */
export const handoverFacts = z.object({
  fromId: id,
  toId: id,
  /** Only these; everything open where absent. */
  items: z
    .array(z.object({ module: z.string().max(40), subject: z.uuid() }))
    .max(1_000)
    .optional(),
  note: z.string().trim().max(2_000).default(''),
})
export type HandoverFacts = z.infer<typeof handoverFacts>

export const openWorkItem = z.object({
  module: z.string(),
  kind: z.string(),
  subject: z.string(),
  title: z.string(),
  href: z.string(),
  dueAt: z.string().nullable(),
})

export const listOpenWork = endpoint({
  name: 'list-open-work',
  method: 'GET',
  path: '/staff/{id}/open-work',
  summary: 'Việc đang mở của một cán bộ',
  access: 'staff',
  scope: 'work:read',
  params: z.object({ id }),
  query: listQuery,
  output: listOf(openWorkItem),
})

export const handoverRow = z.object({
  id,
  fromId: id,
  fromName: z.string().nullable(),
  toId: id,
  toName: z.string().nullable(),
  at: z.string(),
  count: z.int().min(0),
  state: z.enum(['done', 'undone']),
})
export type HandoverRow = z.infer<typeof handoverRow>

export const listHandovers = endpoint({
  name: 'list-handovers',
  method: 'GET',
  path: '/handovers',
  summary: 'Các lần bàn giao việc',
  access: 'staff',
  scope: 'work:read',
  query: listQuery.extend({ sort: sortedBy(['at']), staffId: id.optional() }),
  output: listOf(handoverRow),
})

export const handOver = endpoint({
  name: 'hand-over',
  method: 'POST',
  path: '/handovers',
  summary: 'Bàn giao việc đang mở của một người cho người khác: quản trị viên, hoặc chính người bàn giao',
  access: 'staff',
  scope: 'work:write',
  body: handoverFacts,
  output: decided.extend({ moved: z.int().min(0) }),
})

export const undoHandover = endpoint({
  name: 'undo-handover',
  method: 'POST',
  path: '/handovers/{id}/undo',
  summary: 'Hoàn tác một lần bàn giao: việc người nhận còn giữ trở về người cũ',
  access: 'staff',
  scope: 'work:write',
  params: z.object({ id }),
  output: decided,
})
