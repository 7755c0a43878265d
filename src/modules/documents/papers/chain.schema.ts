import { z } from 'zod'
import { day } from '#kernel/day.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { direction } from '../registers/schema.ts'

const id = z.uuid()

/** How many papers away from the one asked about the chain goes, either way. */
export const chainReach = 3
/** Papers of a chain beyond this are left out. */
export const chainLimit = 60

/** `cites`: names it by its number; `task`: came of a task that the other one gave. The others are set by people. */
export const chainKind = z.enum(['carries-on', 'answers', 'replaces', 'cites', 'task'])
export type ChainKind = z.output<typeof chainKind>

export const chainPaper = z.object({
  id,
  direction,
  number: z.string().nullable(),
  dated: day.nullable(),
  issuer: z.string().nullable(),
  type: z.string().nullable(),
  subject: z.string(),
  state: z.string(),
  /** Steps from the paper asked about: below zero what it rests on, above zero what rests on it. */
  level: z.int(),
})
export type ChainPaper = z.output<typeof chainPaper>

export const getChain = endpoint({
  name: 'get-paper-chain',
  method: 'GET',
  path: '/documents/papers/{id}/chain',
  summary: 'Chuỗi văn bản: văn bản nào dẫn đến văn bản nào',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: z.object({
    papers: z.array(chainPaper),
    /** From the later paper to the one that it rests on. */
    links: z.array(z.object({ from: id, to: id, kind: chainKind })),
    /** There are more papers than are shown. */
    cut: z.boolean(),
  }),
})

/** How a paper hangs on another: by a person who works with papers. */
const linked = z.object({ toId: id, kind: z.enum(['carries-on', 'answers', 'replaces']) })

export const linkPapers = endpoint({
  name: 'link-papers',
  method: 'PUT',
  path: '/documents/papers/{id}/links',
  summary: 'Nối văn bản này với một văn bản khác: tiếp theo, trả lời hoặc thay thế',
  access: ['clerk', 'officer', 'editor', 'approver'],
  scope: 'documents:write',
  params: z.object({ id }),
  body: linked,
  output: linked,
})

export const unlinkPapers = endpoint({
  name: 'unlink-papers',
  method: 'DELETE',
  path: '/documents/papers/{id}/links/{toId}/{kind}',
  summary: 'Bỏ một liên kết giữa hai văn bản',
  access: ['clerk', 'officer', 'editor', 'approver'],
  scope: 'documents:write',
  params: linked.extend({ id }),
  output: linked,
})
