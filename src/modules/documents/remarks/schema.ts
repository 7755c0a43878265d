import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { remarkedParts } from './quote.rules.ts'

const id = z.uuid()

/** Most remarks that a reviewer may leave in one return. */
export const mostRemarks = 60

const remark = z.object({
  id,
  part: z.enum(remarkedParts),
  /** Block of the body that was read, counted from 0; the author may have moved it since. Of other parts 0. */
  block: z.int().min(0),
  /** Words of that place as they were read. */
  quote: z.string(),
  text: z.string(),
  /** Null while only its reviewer sees it. */
  returnedAt: z.iso.datetime().nullable(),
  mended: z.boolean(),
})
export type Remark = z.output<typeof remark>

/** Of the last return, older ones that are not mended yet, and one's own that were not sent. */
export const listRemarks = endpoint({
  name: 'list-paper-remarks',
  method: 'GET',
  path: '/documents/outgoing/{id}/remarks',
  summary: 'Nhận xét của người duyệt về từng phần, từng đoạn của một dự thảo',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    rows: z.array(remark),
    /** Told to reviewers: who else has remarks that were not sent, and how many. */
    others: z.array(z.object({ name: z.string(), remarks: z.int().min(1) })),
  }),
})

export const addRemark = endpoint({
  name: 'add-paper-remark',
  method: 'POST',
  path: '/documents/outgoing/{id}/remarks',
  summary: 'Ghi nhận xét về một phần hay một đoạn của văn bản chờ duyệt; gửi đi khi trả lại',
  access: ['approver'],
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({
    /** The one that was read. */
    version: z.int().min(1),
    part: z.enum(remarkedParts).default('body'),
    block: z.int().min(0).default(0),
    /** Words of that place that are meant; their beginning where left out. */
    quote: z.string().trim().max(300).default(''),
    text: z
      .string()
      .trim()
      .min(1)
      .max(2_000)
      .meta({ examples: ['Ghi rõ thời hạn.'] }),
  }),
  output: z.object({ id }),
})

export const dropRemark = endpoint({
  name: 'drop-paper-remark',
  method: 'DELETE',
  path: '/documents/outgoing/{id}/remarks/{remark}',
  summary: 'Bỏ một nhận xét chưa gửi của mình',
  access: ['approver'],
  scope: 'documents:write',
  params: z.object({ id, remark: id }),
  output: z.object({ id }),
})

export const markRemark = endpoint({
  name: 'mark-paper-remark',
  method: 'PUT',
  path: '/documents/outgoing/{id}/remarks/{remark}',
  summary: 'Đánh dấu một nhận xét là đã sửa, hoặc chưa',
  access: ['officer', 'clerk', 'editor', 'approver'],
  scope: 'documents:write',
  params: z.object({ id, remark: id }),
  body: z.object({ mended: z.boolean() }),
  output: z.object({ id }),
})
