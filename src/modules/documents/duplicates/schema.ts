import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { endpoint } from '#kernel/endpoint.ts'

const id = z.uuid()

/** From this share of alike runs of words on, two texts count as the same paper. */
export const alikeFrom = 0.85

export const duplicate = z.object({
  id,
  state: z.string(),
  serial: z.int().nullable(),
  registeredOn: day.nullable(),
  number: z.string().nullable(),
  dated: day.nullable(),
  issuer: z.string().nullable(),
  type: z.string().nullable(),
  /** Null where the person may not see that paper. */
  subject: z.string().nullable(),
  signer: z.string().nullable(),
  why: z.array(z.enum(['same-number', 'same-file', 'near-identical'])),
  /** Share of alike runs of words, 0 to 1; null where one of them has no text. */
  alikeness: z.number().nullable(),
  /** It is registered, and seems the same: registering this one too must say `despite`. */
  blocks: z.boolean(),
  /** Lines that stand in one of the two only; the first of them. */
  onlyHere: z.array(z.string()),
  onlyThere: z.array(z.string()),
})
export type Duplicate = z.output<typeof duplicate>

export const findDuplicates = endpoint({
  name: 'find-duplicates',
  method: 'GET',
  path: '/documents/duplicates',
  summary: 'Văn bản đến đã có mà có thể trùng với một dự thảo hoặc một dòng nhập bằng tay',
  access: ['clerk'],
  scope: 'documents:read',
  query: z.object({
    draftId: id.optional(),
    number: z.string().max(60).optional(),
    dated: day.optional(),
    issuer: z.string().max(300).optional(),
  }),
  output: z.object({ rows: z.array(duplicate) }),
})
