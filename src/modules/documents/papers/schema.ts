import { z } from 'zod'
import { fileAnswer, uploadedBytes } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'
import { mostNamed } from '#kernel/official-paper.ts'
import { countedPapers } from '../figures/schema.ts'
import { maxFile } from '../intake/schema.ts'
import { direction } from '../registers/schema.ts'

const id = z.uuid()
const instant = z.iso.datetime()
const line = (max: number) => z.string().trim().max(max)
const maybe = (max: number) => line(max).nullable().default(null)

/** Of a paper that another one cites. */
export const citation = z.object({
  number: line(60)
    .min(1)
    .meta({ examples: ['12/KH-UBND'] }),
  date: day.nullable().default(null),
  issuer: maybe(300),
})

/** What a register says of a paper: Decree 30/2020/NĐ-CP, Appendices IV and VI. */
export const paperFacts = z.object({
  side: z.enum(['state', 'party']).default('state'),
  number: maybe(60).meta({ examples: ['479/SGDĐT-VP'] }),
  dated: day.nullable().default(null),
  place: maybe(100),
  issuer: maybe(300),
  parent: maybe(300),
  type: maybe(60),
  subject: line(2_000)
    .min(1)
    .meta({ examples: ['Về việc rà soát an toàn mạng trong trường học'] }),
  addressees: z.array(line(500).min(1)).max(mostNamed).default([]),
  recipients: z.array(line(500).min(1)).max(mostNamed).default([]),
  signer: maybe(120),
  signerTitle: maybe(200),
  signingAuthority: maybe(20),
  urgency: z.enum(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']).nullable().default(null),
  copies: z.int().min(1).max(9_999).default(1),
  note: line(1_000).default(''),
  dueOn: day.nullable().default(null),
  /** Who may see it besides those who work on it; null: the whole authority. */
  unitId: z.uuid().nullable().default(null),
  cites: z.array(citation).max(200).default([]),
})
export type PaperFacts = z.output<typeof paperFacts>
export type Citation = z.output<typeof citation>

export const paperRow = z.object({
  id,
  direction,
  side: z.enum(['state', 'party']),
  serial: z.int().nullable(),
  registeredOn: day.nullable(),
  number: z.string().nullable(),
  dated: day.nullable(),
  issuer: z.string().nullable(),
  type: z.string().nullable(),
  subject: z.string(),
  urgency: z.string().nullable(),
  dueOn: day.nullable(),
  /** State of the workflow; `draft` before the first decision. */
  state: z.string(),
  /** Tasks, and how many of them have ended. */
  tasks: z.int(),
  tasksEnded: z.int(),
  draftedAt: instant,
})
export type PaperRow = z.input<typeof paperRow>

export const paperFile = z.object({
  sha256: z.string(),
  part: z.enum(['original', 'attachment', 'version', 'signed']),
  name: z.string(),
  bytes: z.int(),
  mediaType: z.string(),
  /** Why it was added later; empty for what came with the paper. */
  note: z.string(),
  addedBy: z.string().nullable(),
  addedAt: instant,
})

/** A paper by its line in a list; `paperId` is null where no register of ours holds it. */
const related = z.object({
  paperId: id.nullable(),
  number: z.string().nullable(),
  dated: day.nullable(),
  issuer: z.string().nullable(),
  subject: z.string(),
  direction: direction.nullable(),
})

export const paperView = paperRow.extend({
  ...paperFacts.omit({ cites: true, subject: true }).shape,
  registerId: id.nullable(),
  registerTitle: z.string().nullable(),
  unitName: z.string().nullable(),
  /** To whom the old register that it was imported from says that it went; empty otherwise. */
  passedTo: z.string(),
  cameBy: z.enum(['upload', 'mail', 'folder', 'hand', 'import', 'made']),
  cameFrom: z.string(),
  draftedBy: id.nullable(),
  version: z.int(),
  files: z.array(paperFile),
  cites: z.array(citation.extend({ paperId: id.nullable() })),
  citedBy: z.array(related),
  links: z.array(related.extend({ kind: z.enum(['carries-on', 'answers', 'replaces']), way: z.enum(['to', 'from']) })),
})

export const paperQuery = listQuery.extend({
  sort: sortedBy(['serial', 'dated', 'registeredOn', 'dueOn', 'draftedAt']),
  direction: direction.default('in'),
  state: z.string().max(40).optional(),
  registerId: id.optional(),
  type: z.string().max(60).optional(),
  issuer: z.string().max(300).optional(),
  unitId: id.optional(),
  from: day.optional(),
  until: day.optional(),
  /** What a figure of a report counted: all of a register or the urgent ones, from which day until which. */
  counted: countedPapers.optional(),
  /** Papers that cite this number. */
  cites: z.string().max(60).optional(),
})

export const listPapers = endpoint({
  name: 'list-papers',
  method: 'GET',
  path: '/documents/papers',
  summary: 'Văn bản đến hoặc đi, tìm trong toàn văn',
  access: 'staff',
  scope: 'documents:read',
  query: paperQuery,
  output: listOf(paperRow),
})

export const getPaper = endpoint({
  name: 'get-paper',
  method: 'GET',
  path: '/documents/papers/{id}',
  summary: 'Một văn bản: dòng vào sổ, tệp, văn bản dẫn và được dẫn',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: paperView,
})

export const registerPaper = endpoint({
  name: 'register-paper',
  method: 'POST',
  path: '/documents/papers',
  summary: 'Vào sổ một văn bản đến, từ tệp đã đọc hoặc bằng tay',
  access: ['clerk'],
  scope: 'documents:write',
  body: z.object({
    draftId: id.optional(),
    /** Of the draft, as it was seen: refused where somebody else changed it since. */
    version: z.int().min(1).optional(),
    facts: paperFacts,
    /** Registered papers that seem the same, and that the clerk has looked at. */
    despite: z.array(id).max(50).default([]),
  }),
  output: decided.extend({ serial: z.int(), registerId: id }),
})

/** Throws away a draft that was read from a file: nothing of it is kept. */
export const dropDraft = endpoint({
  name: 'drop-draft',
  method: 'DELETE',
  path: '/documents/papers/{id}',
  summary: 'Bỏ một dự thảo chưa vào sổ',
  access: ['clerk', 'officer', 'editor', 'approver'],
  scope: 'documents:write',
  params: z.object({ id }),
  /** The version that was seen: what somebody else changed since is not dropped. Absent where any will do. */
  query: z.object({ version: z.coerce.number().int().min(1).optional() }),
  output: z.object({ id }),
})

export const paperOpenings = endpoint({
  name: 'list-paper-openings',
  method: 'GET',
  path: '/documents/papers/{id}/openings',
  summary: 'Ai đã mở văn bản, ngày nào',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    rows: z.array(z.object({ staffId: id, name: z.string().nullable(), onDay: day, lastAt: instant })),
  }),
})

export const getPaperFile = endpoint({
  name: 'get-paper-file',
  method: 'GET',
  path: '/documents/papers/{id}/files/{sha256}',
  summary: 'Tải một tệp của văn bản, đúng như khi nhận',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id, sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
  answers: 'file',
  output: fileAnswer,
})

/** A file that is added to a paper: an attachment, a newer version, or the signed one. What was there stays. */
export const addPaperFile = endpoint({
  name: 'add-paper-file',
  method: 'POST',
  path: '/documents/papers/{id}/files',
  summary: 'Thêm tệp đính kèm hoặc bản mới của một văn bản; các bản cũ vẫn giữ',
  access: ['clerk', 'officer'],
  scope: 'documents:write',
  params: z.object({ id }),
  query: z.object({
    name: line(255)
      .min(1)
      .meta({ examples: ['phu-luc-1.pdf'] }),
    part: z.enum(['attachment', 'version', 'signed']),
    /** Why it is added: what is in it, or what it replaces. */
    note: line(500).min(1),
  }),
  body: uploadedBytes,
  uploads: ['application/octet-stream'],
  maxBody: maxFile,
  output: z.object({ sha256: z.string() }),
})

/** Types and issuers that the papers of one direction have, the most frequent first: what a list can be filtered by. */
export const listPaperChoices = endpoint({
  name: 'list-paper-choices',
  method: 'GET',
  path: '/documents/paper-choices',
  summary: 'Các loại văn bản và cơ quan ban hành đang có',
  access: 'staff',
  scope: 'documents:read',
  query: z.object({ direction: direction.default('in') }),
  output: z.object({ types: z.array(z.string()), issuers: z.array(z.string()) }),
})

/** The sheet on which a paper that came in is presented, assigned and answered: Decree 30/2020/NĐ-CP, Appendix IV, VII. */
export const writeSlip = endpoint({
  name: 'write-paper-slip',
  method: 'GET',
  path: '/documents/papers/{id}/slip',
  summary: 'Phiếu giải quyết văn bản đến, dạng PDF',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  answers: 'file',
  output: fileAnswer,
})

/** Lets decisions be taken on a line of an imported register. */
export const takeUpPaper = endpoint({
  name: 'take-up-paper',
  method: 'POST',
  path: '/documents/papers/{id}/take-up',
  summary: 'Mở một văn bản của sổ cũ đã nhập để giải quyết tiếp',
  access: ['clerk'],
  scope: 'documents:write',
  params: z.object({ id }),
  output: decided,
})
