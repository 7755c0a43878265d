import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'
import { readFields } from '../review/schema.ts'

/** What the reader supposed and what a person entered: text, a list of texts, or nothing. */
const value = z.union([z.string(), z.array(z.string())]).nullable()

export const readerCase = z.object({
  id: z.uuid(),
  field: z.enum(readFields),
  supposed: value,
  confidence: z.number().nullable(),
  entered: value,
  lines: z.array(z.string()),
  pageFrom: z.string(),
  side: z.string(),
  correctedAt: z.iso.datetime(),
})
export type ReaderCase = z.output<typeof readerCase>

const holders = ['clerk', 'administrator'] as const

export const listReaderCases = endpoint({
  name: 'list-reader-cases',
  method: 'GET',
  path: '/documents/reader-cases',
  summary: 'Những chỗ máy đọc sai đã được người sửa',
  access: holders,
  scope: 'documents:read',
  query: listQuery.pick({ page: true, size: true }),
  output: listOf(readerCase),
})

export const exportReaderCases = endpoint({
  name: 'export-reader-cases',
  method: 'GET',
  path: '/documents/reader-cases/export',
  summary: 'Tải các trường hợp máy đọc sai, đã che tên người, điện thoại, thư điện tử và địa chỉ',
  access: holders,
  scope: 'documents:read',
  answers: 'file',
  output: fileAnswer,
})
