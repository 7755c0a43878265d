import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { paperFacts } from '../papers/schema.ts'

const id = z.uuid()

/** Fields of a paper that the reader fills in, by their names in `paperFacts`. */
export const readFields = [
  'number',
  'dated',
  'issuer',
  'parent',
  'type',
  'subject',
  'place',
  'urgency',
  'signer',
  'signerTitle',
  'signingAuthority',
  'dueOn',
  'addressees',
  'recipients',
  'cites',
] as const
export type ReadField = (typeof readFields)[number]

/** Fields of which a person is asked while they are empty. */
export const neededFields: readonly ReadField[] = ['number', 'dated', 'issuer', 'type', 'subject']

/** Below this the reader is not believed: a person looks before the paper is registered. */
export const sureFrom = 0.9

const span = z.object({ page: z.int(), line: z.int(), start: z.int(), end: z.int() })
const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() })

/** What the reader supposes of one field, or of one item of a list. `text` is as a person would write it. */
export const supposed = z.object({
  field: z.enum(readFields),
  text: z.string(),
  confidence: z.number(),
  spans: z.array(span),
})
export type Supposed = z.output<typeof supposed>

const pageView = z.object({
  /** In the file, from 1. */
  number: z.int(),
  /** In points; absent where the file knows no pages. */
  width: z.number().optional(),
  height: z.number().optional(),
  from: z.enum(['text', 'recognised', 'plain']),
  lines: z.array(z.object({ text: z.string(), box: box.optional() })),
})
export type PageView = z.output<typeof pageView>

export const readingView = z.object({
  /** The file itself; null for a paper without one. */
  file: z.object({ sha256: z.string(), name: z.string(), mediaType: z.string() }).nullable(),
  /** Whether pages can be drawn; otherwise their text is shown. */
  drawn: z.boolean(),
  pages: z.array(pageView),
  supposed: z.array(supposed),
  /** Fields whose place is known and whose characters a person must read. */
  unread: z.array(z.object({ field: z.enum(['number', 'dated']), span, notation: z.string().nullable() })),
  warnings: z.array(z.object({ about: z.string(), says: z.string(), span: span.optional() })),
  /** How a report is asked for, in the paper's words. */
  reporting: z.string().nullable(),
})
export type ReadingView = z.output<typeof readingView>

const clerks = ['clerk'] as const

export const getReading = endpoint({
  name: 'get-paper-reading',
  method: 'GET',
  path: '/documents/papers/{id}/reading',
  summary: 'Điều máy đọc được từ một văn bản, kèm chỗ trên trang',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: readingView,
})

const pageNumber = z.coerce.number().int().min(1).max(10_000)

export const getPagePicture = endpoint({
  name: 'get-page-picture',
  method: 'GET',
  path: '/documents/papers/{id}/pages/{page}',
  summary: 'Hình một trang của văn bản, hoặc một phần của trang',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id, page: pageNumber }),
  query: z.object({
    /** Pixels across. */
    width: z.coerce.number().int().min(100).max(2_000).default(1_240),
    /** A part of the page in points, as `x,y,width,height`. */
    area: z
      .string()
      .regex(/^\d{1,5}(\.\d{1,2})?(,\d{1,5}(\.\d{1,2})?){3}$/)
      .optional()
      .meta({ examples: ['40,90,220,24'] }),
  }),
  answers: 'file',
  output: fileAnswer,
})

/** `version` is the one that was seen: a change made in between is never overwritten. */
const factsChange = paperFacts.extend({ version: z.int().min(1) })

/** Keeps what a clerk has corrected so far, before the paper is registered. */
export const saveDraftFacts = endpoint({
  name: 'save-draft-facts',
  method: 'PUT',
  path: '/documents/papers/{id}/facts',
  summary: 'Lưu tạm dòng vào sổ của một dự thảo văn bản đến',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  body: factsChange,
  output: z.object({ id, version: z.int() }),
})

/** The reader missed a mark of secrecy: the draft goes with everything that was kept of it. */
export const discardSecret = endpoint({
  name: 'discard-secret-draft',
  method: 'POST',
  path: '/documents/papers/{id}/discard-secret',
  summary: 'Xoá ngay một dự thảo có dấu mật mà máy đọc không thấy',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  output: z.object({ id }),
})
