import { z } from 'zod'
import { fileAnswer, uploadedBytes, uploadedName } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'

const id = z.uuid()

/** Largest piece of evidence, in bytes. */
export const maxEvidence = 20 * 1_048_576

export const taskNote = z.object({
  id,
  at: z.iso.datetime(),
  staffId: id,
  staffName: z.string().nullable(),
  text: z.string(),
  progress: z.int().min(0).max(100).nullable(),
  file: z.object({ sha256: z.string(), name: z.string(), bytes: z.int() }).nullable(),
})
export type TaskNote = z.input<typeof taskNote>

export const listNotes = endpoint({
  name: 'list-task-notes',
  method: 'GET',
  path: '/documents/tasks/{id}/notes',
  summary: 'Ghi chú tiến độ và bằng chứng của một nhiệm vụ, mới nhất trước, nhiều nhất 500',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    rows: z.array(taskNote),
    /** Whether the person who asks may add one. */
    mayAdd: z.boolean(),
  }),
})

export const addNote = endpoint({
  name: 'add-task-note',
  method: 'POST',
  path: '/documents/tasks/{id}/notes',
  summary: 'Ghi tiến độ của một nhiệm vụ',
  access: 'staff',
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({
    text: z.string().trim().min(1).max(4_000),
    /** In hundredths. */
    progress: z.int().min(0).max(100).nullable().default(null),
  }),
  output: z.object({ id }),
})

export const addEvidence = endpoint({
  name: 'add-task-evidence',
  method: 'POST',
  path: '/documents/tasks/{id}/evidence',
  summary: 'Gửi một tệp bằng chứng của nhiệm vụ, giữ đúng như khi nhận',
  access: 'staff',
  scope: 'documents:write',
  params: z.object({ id }),
  query: z.object({
    name: uploadedName('bien-ban-hop.pdf'),
  }),
  body: uploadedBytes,
  uploads: ['application/octet-stream'],
  maxBody: maxEvidence,
  output: z.object({ id }),
})

export const getEvidence = endpoint({
  name: 'get-task-evidence',
  method: 'GET',
  path: '/documents/tasks/{id}/evidence/{sha256}',
  summary: 'Tải một tệp bằng chứng của nhiệm vụ',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  answers: 'file',
  output: fileAnswer,
})
