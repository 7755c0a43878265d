import { z } from 'zod'
import { fileAnswer, uploadedBytes, uploadedName } from '#kernel/answer.ts'
import { day } from '#kernel/day.ts'
import { decided } from '#kernel/decided.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'
import { direction, side } from '../registers/schema.ts'
import { fieldNames, type Mapping } from './fields.rules.ts'

const id = z.uuid()
const fieldName = z.enum(fieldNames)
const column = z.int().min(0).max(199)
const whole = (least: number, most: number) => z.coerce.number().pipe(z.int().min(least).max(most))

/** Largest file that is imported, in bytes: many times a register of 20,000 lines. */
export const maxTable = 20 * 1_048_576

/** How a file is to be understood. What is not said is told from the file. */
export const importAsked = z.object({
  name: uploadedName('so-den-2021.xlsx'),
  direction: direction.default('in'),
  side: side.default('state'),
  sheet: whole(0, 199).optional(),
  /** Sheets that are imported together, with the same columns; the first is that of `sheet`, or else the first named: `0,2,3`. */
  sheets: z
    .string()
    .max(200)
    .regex(/^\d{1,3}(?:,\d{1,3}){0,39}$/)
    .optional()
    .meta({ examples: ['0,1,2'] }),
  /** Row with the names of the columns, counted from 1. */
  headerRow: whole(1, 1_048_576).optional(),
  /** Field and column, the first being 0: `serial:1,enteredOn:0`. */
  map: z
    .string()
    .max(600)
    .regex(/^(?:[a-zA-Z]{2,20}:\d{1,3}(?:,[a-zA-Z]{2,20}:\d{1,3}){0,30})?$/)
    .optional()
    .meta({ examples: ['serial:1,enteredOn:0,subject:5'] }),
  /**
   * Where all lines go: an open register, the registers of a year, or of a term of the Party with its days, opened where there are none.
   * Without any, each line goes into the year of its day.
   */
  registerId: id.optional(),
  year: whole(1945, 2199).optional(),
  period: z.string().trim().min(4).max(20).optional(),
  firstDay: day.optional(),
  lastDay: day.optional(),
  /** Whether all types share one sequence or have one each; without it as the registers are set, or as the serials of the file show. */
  numbering: z.enum(['one', 'types']).optional(),
})
export type ImportAsked = z.output<typeof importAsked>

export function writeMap(mapping: Mapping): string {
  return Object.entries(mapping)
    .map(([name, at]) => `${name}:${at}`)
    .join(',')
}

/** What `sheets` says, each once. */
export const readSheets = (sheets: string): number[] => [...new Set(sheets.split(',').map(Number))]

/** What a `map` says; fields and columns that there are not are passed over. */
export function readMap(map: string): Mapping {
  const pairs = map.split(',').flatMap((pair): [string, number][] => {
    const [name = '', at = ''] = pair.split(':')
    const known = fieldName.safeParse(name).success && column.safeParse(Number(at)).success && at !== ''
    return known ? [[name, Number(at)]] : []
  })
  return Object.fromEntries(pairs)
}

const span = z.object({ first: z.int(), last: z.int() })
const problem = z.object({
  row: z.int(),
  /** The name of its sheet where several are imported. */
  sheet: z.string().nullable(),
  field: fieldName.nullable(),
  kind: z.enum(['error', 'warning']),
  message: z.string(),
})

/** A register that lines go into, as it stands; `id` is null where the import opens it. */
const intoRegister = z.object({
  id: id.nullable(),
  title: z.string(),
  period: z.string(),
  firstDay: day,
  lastDay: day,
  /** Papers in it now. */
  papers: z.int(),
  /** Lines of the file that go into it, the first and the last serial of them. */
  lines: z.int(),
  firstSerial: z.int().nullable(),
  lastSerial: z.int().nullable(),
  /** What its next serial would be after the import. */
  nextSerial: z.int(),
  /** Serials that nothing bears, the first spans, and how many serials that are in all. */
  gaps: z.array(span),
  gapSerials: z.int(),
})

export const importPreview = z.object({
  sheets: z.array(z.string()),
  sheet: z.int(),
  /** Sheets with the same columns, that one among them; null where it was said which are imported. */
  alike: z.array(z.int()).nullable(),
  headerRow: z.int(),
  columns: z.array(z.object({ name: z.string(), examples: z.array(z.string()) })),
  mapping: z.partialRecord(fieldName, column),
  /** Required fields without a column. */
  missing: z.array(fieldName),
  /** The names of the columns are more like those of the other register. */
  seems: direction.nullable(),
  /** Empty where it has to be said. */
  registers: z.array(intoRegister),
  /** Why nothing can go into one of them, in a sentence. */
  closed: z.string().nullable(),
  good: z.int(),
  wrong: z.int(),
  skipped: z.int(),
  warnings: z.int(),
  /** The first of them, errors before warnings. */
  problems: z.array(problem),
  /** The first lines of each register as they would stand there; `into` counts the registers. */
  sample: z.array(
    z.object({
      into: z.int(),
      serial: z.int(),
      registeredOn: day,
      number: z.string().nullable(),
      dated: day.nullable(),
      issuer: z.string().nullable(),
      type: z.string().nullable(),
      subject: z.string(),
      to: z.string(),
    }),
  ),
  /** The import that brought the same file and was not undone. */
  again: z.object({ id, at: z.iso.datetime(), by: z.string().nullable() }).nullable(),
})
export type ImportPreview = z.output<typeof importPreview>

const clerks = ['clerk'] as const
const upload = { body: uploadedBytes, uploads: ['application/octet-stream'], maxBody: maxTable }

/** Nothing of it is kept, its answer neither: tokens, whose answers are, import without it. */
export const previewRegisterImport = endpoint({
  name: 'preview-register-import',
  method: 'POST',
  path: '/documents/register-imports/preview',
  summary: 'Xem trước việc nhập một sổ cũ: cột nào là gì, dòng nào sai và vì sao; chưa ghi gì',
  access: clerks,
  scope: 'none',
  query: importAsked,
  ...upload,
  output: importPreview,
})

/** Rows with errors as they stand in the file, with why, to be mended and imported afterwards. */
export const writeWrongRows = endpoint({
  name: 'write-wrong-rows',
  method: 'POST',
  path: '/documents/register-imports/wrong-rows',
  summary: 'Các dòng sai của một sổ cũ, dạng CSV, để sửa rồi nhập lại; chưa ghi gì',
  access: clerks,
  scope: 'none',
  query: importAsked,
  ...upload,
  answers: 'file',
  output: fileAnswer,
})

export const importRegister = endpoint({
  name: 'import-register',
  method: 'POST',
  path: '/documents/register-imports',
  summary: 'Nhập sổ cũ từ bảng tính (.xlsx, .xls, .ods, .csv): mỗi sổ một quyết định',
  access: clerks,
  scope: 'documents:write',
  query: importAsked.extend({
    /** Leaves out the rows with errors; without it, one wrong row refuses the file. */
    leaveOut: z.stringbool().default(false),
  }),
  ...upload,
  /** One decision for each register; the first of them stands for all. */
  output: decided.extend({
    lines: z.int(),
    leftOut: z.int(),
    registerId: id,
    imports: z.array(z.object({ id, registerId: id, lines: z.int() })),
  }),
})

const importRow = z.object({
  id,
  registerId: id,
  registerTitle: z.string(),
  direction,
  fileName: z.string(),
  lines: z.int(),
  leftOut: z.int(),
  firstSerial: z.int(),
  lastSerial: z.int(),
  /** Null where that person's data was erased. */
  by: z.string().nullable(),
  at: z.iso.datetime(),
  state: z.enum(['imported', 'undone']),
  /** Lines that are decided and still being written. */
  waiting: z.int(),
})

export const listRegisterImports = endpoint({
  name: 'list-register-imports',
  method: 'GET',
  path: '/documents/register-imports',
  summary: 'Các lần nhập sổ cũ: ai, khi nào, tệp nào, bao nhiêu dòng',
  access: 'staff',
  scope: 'documents:read',
  query: listQuery.pick({ page: true, size: true }),
  output: listOf(importRow),
})

export const getRegisterImport = endpoint({
  name: 'get-register-import',
  method: 'GET',
  path: '/documents/register-imports/{id}',
  summary: 'Một lần nhập sổ cũ, và văn bản nào ngăn việc lấy lại',
  access: 'staff',
  scope: 'documents:read',
  params: z.object({ id }),
  output: importRow.extend({
    /** Papers of it that something was done with since, the first of them: it cannot be undone for them. */
    prevents: z.array(
      z.object({
        paperId: id,
        serial: z.int(),
        why: z.enum(['taken-up', 'linked', 'file-added', 'has-tasks']),
      }),
    ),
    /** All that came of the same file at the same time, this one among them, in the order of their registers. */
    together: z.array(importRow.pick({ id: true, registerId: true, registerTitle: true, lines: true, state: true })),
  }),
})

/** Undoes every import that came of one file at one time, all or none. */
export const undoWholeImport = endpoint({
  name: 'undo-whole-import',
  method: 'POST',
  path: '/documents/register-imports/{id}/undo-all',
  summary: 'Lấy lại tất cả những gì một tệp đã nhập trong cùng một lần, vào mọi sổ',
  access: clerks,
  scope: 'documents:write',
  params: z.object({ id }),
  body: z.object({ reason: z.string().trim().min(1).max(2_000) }),
  output: decided.extend({ imports: z.int(), lines: z.int() }),
})

/** An invented register in the columns of the decree, to see what a file should look like. */
export const writeImportPattern = endpoint({
  name: 'write-import-pattern',
  method: 'GET',
  path: '/documents/register-import-pattern',
  summary: 'Tệp mẫu để nhập sổ cũ, với văn bản bịa ra',
  access: 'staff',
  scope: 'documents:read',
  query: z.object({ direction: direction.default('in') }),
  answers: 'file',
  output: fileAnswer,
})
