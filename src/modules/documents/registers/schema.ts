import { z } from 'zod'
import { fileAnswer } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery, sortedBy } from '#kernel/listing.ts'

const id = z.uuid()
export const direction = z.enum(['in', 'out'])
export const side = z.enum(['state', 'party'])
const serial = z.int().min(1).max(999_999)

/** How a register is opened; a span of a year for the state, of a term for the Party. */
export const registerFacts = z.object({
  direction,
  side: side.default('state'),
  /** Types that are numbered here; empty: all that no other register of the span numbers. */
  types: z.array(z.string().trim().min(1).max(60)).max(60).default([]),
  title: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .meta({ examples: ['Sổ đăng ký văn bản đi năm 2026'] }),
  period: z
    .string()
    .trim()
    .min(4)
    .max(20)
    .meta({ examples: ['2026', '2025-2030'] }),
  firstDay: day,
  lastDay: day,
  /** The serial of its first paper: an office that changes over within a year goes on where it was. */
  firstSerial: serial.default(1),
  notation: z
    .string()
    .trim()
    .max(30)
    .default('')
    .meta({ examples: ['UBND'] }),
})
export type RegisterFacts = z.output<typeof registerFacts>

export const registerRow = z.object({
  id,
  direction,
  side,
  types: z.array(z.string()),
  title: z.string(),
  period: z.string(),
  firstDay: day,
  lastDay: day,
  firstSerial: z.int(),
  nextSerial: z.int(),
  notation: z.string(),
  state: z.enum(['open', 'closed', 'archived']),
  /** Papers that bear a serial of it. */
  papers: z.int(),
})

const span = z.object({ first: z.int(), last: z.int() })

export const listRegisters = endpoint({
  name: 'list-registers',
  method: 'GET',
  path: '/documents/registers',
  summary: 'Các sổ công văn',
  access: 'staff',
  scope: 'documents:read',
  query: listQuery.extend({
    sort: sortedBy(['period', 'title']),
    direction: direction.optional(),
    side: side.optional(),
    state: z.enum(['open', 'closed', 'archived']).optional(),
  }),
  output: listOf(registerRow),
})

export const getRegister = endpoint({
  name: 'get-register',
  method: 'GET',
  path: '/documents/registers/{id}',
  summary: 'Một sổ công văn, với các số trống',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: registerRow.extend({
    /** Serials without a paper that nobody has explained. */
    unexplained: z.array(span),
    explained: z.array(span.extend({ why: z.string(), at: z.iso.datetime() })),
  }),
})

export const openRegister = endpoint({
  name: 'open-register',
  method: 'POST',
  path: '/documents/registers',
  summary: 'Mở một sổ công văn',
  access: ['clerk'],
  scope: 'documents:write',
  body: registerFacts,
  output: decided,
})

/** With `explain-gap`: from which serial to which, and why. Serials that are yet to come are skipped by it. */
export const registerInput = z.object({
  first: serial.optional(),
  last: serial.optional(),
  why: z.string().trim().min(1).max(500).optional(),
})

/** A register as a file to be printed and signed; `following` is the book in which the dealing with papers is followed. */
export const printRegister = endpoint({
  name: 'print-register',
  method: 'GET',
  path: '/documents/registers/{id}/print',
  summary: 'In sổ theo mẫu của Nghị định 30/2020/NĐ-CP, Phụ lục IV: PDF, DOCX hoặc XLSX',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  query: z.object({
    as: z.enum(['pdf', 'docx', 'xlsx']).default('pdf'),
    of: z.enum(['register', 'following']).default('register'),
    first: z.coerce.number().pipe(serial).optional(),
    last: z.coerce.number().pipe(serial).optional(),
  }),
  answers: 'file',
  output: fileAnswer,
})
