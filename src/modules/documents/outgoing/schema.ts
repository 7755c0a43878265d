import { z } from 'zod'
import { fileAnswer, uploadedBytes, uploadedName } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { officialPaper } from '#kernel/official-paper.ts'

const id = z.uuid()
const writers = ['officer', 'clerk', 'editor', 'approver'] as const

/** How a paper of ours hangs on another: it carries it on to ours, answers it, or takes the place of one of ours. */
export const paperLink = z.object({ paperId: id, kind: z.enum(['carries-on', 'answers', 'replaces']) })

export const draftFacts = z.object({
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
  /** The other end of each link, as a paper is named in a sentence. */
  linked: z.array(paperLink.extend({ number: z.string().nullable(), subject: z.string() })),
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

/** `version` is the one that was seen: a change made in between is never overwritten. */
export const draftChange = draftFacts.extend({ version: z.int().min(1) })

export const changeDraft = endpoint({
  name: 'change-draft',
  method: 'PUT',
  path: '/documents/outgoing/{id}',
  summary: 'Sửa một dự thảo hoặc văn bản bị trả lại',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: draftChange,
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
  /** The version that was seen: what somebody else changed since is not submitted unseen. Absent where any will do. */
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
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

const writer = officialPaper.pick({
  side: true,
  parent: true,
  issuer: true,
  notation: true,
  place: true,
  signing: true,
  signer: true,
  recipients: true,
})

/** How a new paper begins and ends: as the last one of its side and type did. */
export const getDraftDefaults = endpoint({
  name: 'get-draft-defaults',
  method: 'GET',
  path: '/documents/outgoing-defaults',
  summary: 'Phần đầu và phần cuối thường dùng của một văn bản mới',
  access: writers,
  scope: 'documents:read',
  query: z.object({
    side: z.enum(['state', 'party']).default('state'),
    /** In lower case; absent for a công văn. */
    type: z.string().max(60).optional(),
  }),
  output: writer,
})

/** Drafts a paper of ours from another one: with its citation, the chosen tasks, and addressees. */
export const draftFromPaper = endpoint({
  name: 'draft-from-paper',
  method: 'POST',
  path: '/documents/papers/{id}/drafts',
  summary: 'Soạn văn bản triển khai hoặc trả lời từ một văn bản đến',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({
    /** `carries-on` hands its tasks on to units below; `answers` reports what was done. */
    kind: z.enum(['carries-on', 'answers']),
    taskIds: z.array(id).max(100).default([]),
    /** To whom it goes where it carries on. */
    unitIds: z.array(id).max(60).default([]),
  }),
  output: z.object({ id }),
})

const piece = z.object({ text: z.string(), is: z.enum(['same', 'added', 'removed']) })

/** What changed since the paper was last submitted in another version; `since` is null where it never was. */
export const getPaperChanges = endpoint({
  name: 'get-paper-changes',
  method: 'GET',
  path: '/documents/outgoing/{id}/changes',
  summary: 'Văn bản khác gì so với lần trình trước',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    since: z.iso.datetime().nullable(),
    fields: z.array(z.object({ field: z.string(), before: z.string(), after: z.string() })),
    body: z.array(
      z.discriminatedUnion('is', [
        z.object({ is: z.literal('same'), lines: z.int() }),
        z.object({ is: z.enum(['added', 'removed', 'changed']), pieces: z.array(piece) }),
      ]),
    ),
  }),
})

/** The number that the paper would get if it were issued now, and the register that gives it. */
export const foreseeNumber = endpoint({
  name: 'foresee-number',
  method: 'GET',
  path: '/documents/outgoing/{id}/number',
  summary: 'Số sẽ cấp cho một văn bản đã duyệt, và sổ cấp số',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  /** `registerTitle` is null where a register is opened with the first paper of the year. */
  output: z.object({ number: z.string(), registerTitle: z.string().nullable(), on: day }),
})

export const countPaperPages = endpoint({
  name: 'count-paper-pages',
  method: 'GET',
  path: '/documents/outgoing/{id}/pages',
  summary: 'Số trang của văn bản theo thể thức',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({ version: z.int(), pages: z.int() }),
})

/** `version` keeps a page in the browser until the paper is changed. */
export const drawPaperPage = endpoint({
  name: 'draw-paper-page',
  method: 'GET',
  path: '/documents/outgoing/{id}/pages/{page}',
  summary: 'Một trang của văn bản theo thể thức, dạng ảnh WebP',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id, page: z.coerce.number().int().min(1).max(400) }),
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  answers: 'file',
  output: fileAnswer,
})

/** Largest scan that is taken, in bytes. */
export const maxScan = 50 * 1_048_576

/** A scan of the signed paper, or a file that goes with it. */
export const attachFile = endpoint({
  name: 'attach-file',
  method: 'POST',
  path: '/documents/outgoing/{id}/files',
  summary: 'Đính kèm bản đã ký hoặc phụ lục của một văn bản đi',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id }),
  query: z.object({
    part: z.enum(['signed', 'attachment']),
    name: uploadedName('12-UBND-da-ky.pdf'),
  }),
  body: uploadedBytes,
  uploads: ['application/octet-stream'],
  maxBody: maxScan,
  output: z.object({ sha256: z.string() }),
})

/** Takes a file that goes with a paper off it again, while the paper may still be changed. */
export const detachFile = endpoint({
  name: 'detach-file',
  method: 'DELETE',
  path: '/documents/outgoing/{id}/files/{sha256}',
  summary: 'Bỏ một phụ lục khỏi dự thảo văn bản đi',
  access: writers,
  scope: 'documents:write',
  params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  output: z.object({ id }),
})

export const waysToSend = ['network', 'mail', 'post', 'hand'] as const

const sending = z.object({
  position: z.int().min(0).max(200),
  recipient: z.string(),
  sentOn: day.nullable(),
  way: z.enum(waysToSend).nullable(),
})

/** To whom an issued paper goes: its addressees and "Nơi nhận". */
export const listSendings = endpoint({
  name: 'list-sendings',
  method: 'GET',
  path: '/documents/outgoing/{id}/sendings',
  summary: 'Văn bản gửi đến đâu, khi nào',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({ rows: z.array(sending) }),
})

export const markSending = endpoint({
  name: 'mark-sending',
  method: 'PUT',
  path: '/documents/outgoing/{id}/sendings/{position}',
  summary: 'Ghi nơi nhận đã được gửi, hoặc chưa',
  access: ['clerk'],
  scope: 'documents:write',
  params: z.object({ id, position: z.coerce.number().int().min(0).max(200) }),
  body: sending.pick({ sentOn: true, way: true }),
  output: z.object({ rows: z.array(sending) }),
})
