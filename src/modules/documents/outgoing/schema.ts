import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { officialPaper } from '#kernel/official-paper.ts'

const id = z.uuid()
const writers = ['officer', 'clerk', 'editor', 'approver'] as const

/** How a paper of ours hangs on another: it carries it on to ours, answers it, or takes the place of one of ours. */
export const paperLink = z.object({ paperId: id, kind: z.enum(['carries-on', 'answers', 'replaces']) })

const draftFacts = z.object({
  content: officialPaper,
  /** Who may see it besides those who work on it; null: the whole authority. */
  unitId: id.nullable().default(null),
  note: z.string().trim().max(1_000).default(''),
  links: z.array(paperLink).max(20).default([]),
})

export const draftView = draftFacts.extend({
  id,
  state: z.string(),
  version: z.int(),
  draftedBy: id.nullable(),
  number: z.string().nullable(),
  /** Whether this person may change it now: a draft or a returned paper, by its author or a colleague who writes. */
  mayChange: z.boolean(),
})
export type DraftView = z.output<typeof draftView>

export const draftPaper = endpoint({
  name: 'draft-paper',
  method: 'POST',
  path: '/documents/outgoing',
  summary: 'Soạn một văn bản đi',
  access: writers,
  scope: 'documents:write',
  body: draftFacts,
  maxBody: 2_000_000,
  output: z.object({ id }),
})

export const getDraft = endpoint({
  name: 'get-draft',
  method: 'GET',
  path: '/documents/outgoing/{id}',
  summary: 'Nội dung của một văn bản đi',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: draftView,
})

export const changeDraft = endpoint({
  name: 'change-draft',
  method: 'PUT',
  path: '/documents/outgoing/{id}',
  summary: 'Sửa một dự thảo hoặc văn bản bị trả lại',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  /** `version` is the one that was seen: a change made in between is never overwritten. */
  body: draftFacts.extend({ version: z.int().min(1) }),
  maxBody: 2_000_000,
  output: draftView,
})

export const submitPaper = endpoint({
  name: 'submit-paper',
  method: 'POST',
  path: '/documents/outgoing/{id}/submit',
  summary: 'Trình duyệt một dự thảo',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  output: decided,
})

/** Numbers the paper in the register of its span and issues it, in one decision. */
export const issuePaper = endpoint({
  name: 'issue-paper',
  method: 'POST',
  path: '/documents/outgoing/{id}/issue',
  summary: 'Cấp số và phát hành một văn bản đã duyệt',
  access: ['clerk'],
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ lastSeq: z.int().min(0).optional() }),
  output: decided.extend({ number: z.string(), serial: z.int(), registerId: id }),
})

export const writePaper = endpoint({
  name: 'write-paper',
  method: 'GET',
  path: '/documents/outgoing/{id}/paper',
  summary: 'Văn bản theo thể thức: DOCX hoặc PDF',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  query: z.object({ as: z.enum(['docx', 'pdf']).default('pdf') }),
  answers: 'file',
  output: fileAnswer,
})
