import { z } from 'zod'
import { uploadedBytes, uploadedName } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const id = z.uuid()

/** Largest file that is taken in, in bytes. */
export const maxFile = 50 * 1_048_576

export const intakeRow = z.object({
  id,
  name: z.string(),
  bytes: z.int(),
  cameBy: z.enum(['upload', 'mail', 'folder']),
  cameFrom: z.string(),
  broughtAt: z.iso.datetime(),
  /** `by-hand`: it could not be read, and a person makes its line. `secret`: it bears a mark of secrecy and nothing of it was kept. */
  state: z.enum(['waiting', 'reading', 'read', 'by-hand', 'failed', 'secret']),
  pagesDone: z.int(),
  /** While it waits: its pages whose letters are recognised in a picture, once that is known. */
  pagesAll: z.int(),
  /** Files with such pages that come before it; null where it does not wait for them. */
  ahead: z.int().nullable(),
  problem: z.string().nullable(),
  /** Drafts that came of it and wait for somebody. */
  drafts: z.array(
    z.object({
      id,
      subject: z.string(),
      number: z.string().nullable(),
      issuer: z.string().nullable(),
      /** Name of its file, within an archive its own; empty where that is gone. */
      file: z.string(),
      /** Papers, drafts or registered, that seem the same. */
      duplicates: z.int(),
      /** Fields that a person must look at. */
      doubtful: z.int(),
    }),
  ),
  /** Papers that came of it and are registered by now. */
  registered: z.array(
    z.object({ id, serial: z.int(), number: z.string().nullable(), subject: z.string(), file: z.string() }),
  ),
  /** The file itself still waits here, and can be read again or registered by hand. */
  kept: z.boolean(),
})
export type IntakeRow = z.output<typeof intakeRow>

const clerks = ['clerk'] as const

export const bringFile = endpoint({
  name: 'bring-file',
  method: 'POST',
  path: '/documents/intakes',
  summary: 'Đưa một tệp văn bản vào để đọc: PDF, ảnh, DOCX, DOC, RTF, ODT, TXT hoặc ZIP của chúng',
  access: clerks,
  scope: 'documents:write',
  query: z.object({
    name: uploadedName('479-SGDDT.pdf'),
  }),
  body: uploadedBytes,
  uploads: ['application/octet-stream'],
  maxBody: maxFile,
  output: z.object({ id }),
})

export const listIntakes = endpoint({
  name: 'list-intakes',
  method: 'GET',
  path: '/documents/intakes',
  summary: 'Tệp vừa đến, với tiến độ đọc',
  access: clerks,
  scope: 'documents:read',
  query: listQuery.pick({ page: true, size: true }),
  output: listOf(intakeRow),
})

/** Takes a line off the list of arrivals. Drafts that came of it stay. */
export const dismissIntake = endpoint({
  name: 'dismiss-intake',
  method: 'DELETE',
  path: '/documents/intakes/{id}',
  summary: 'Bỏ một dòng khỏi danh sách tệp vừa đến',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  output: z.object({ id }),
})

export const rereadIntake = endpoint({
  name: 'reread-intake',
  method: 'POST',
  path: '/documents/intakes/{id}/reread',
  summary: 'Đọc lại một tệp chưa đọc được',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  output: z.object({ id }),
})

/** A draft without anything read: the clerk reads the file, and says with that that it bears no mark of secrecy. */
export const draftByHand = endpoint({
  name: 'draft-by-hand',
  method: 'POST',
  path: '/documents/intakes/{id}/draft',
  summary: 'Lập dự thảo bằng tay từ một tệp chưa đọc được',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  output: z.object({ paperId: id }),
})
