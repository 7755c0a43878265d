import { z } from 'zod'
import { day } from './day.ts'

/** How much a body holds: letters of a text, a title, a cell; columns of a table, rows of it, pieces of a text, blocks. */
export const bodyLimits = {
  text: 20_000,
  title: 500,
  cell: 4_000,
  columns: 20,
  rows: 2_000,
  pieces: 200,
  blocks: 3_000,
} as const

/** A piece of text in one look. */
export const run = z.object({
  text: z.string().max(bodyLimits.text),
  bold: z.literal(true).exactOptional(),
  italic: z.literal(true).exactOptional(),
})
export type Run = z.infer<typeof run>

const runs = z.array(run).max(bodyLimits.pieces)

const column = z.object({
  title: z.string().max(bodyLimits.title),
  /** Share of the width; columns share it in proportion. */
  share: z.number().positive().max(100),
  align: z.enum(['left', 'center', 'right']).default('left'),
})

/** What the body of a paper is made of, in order. */
export const block = z.discriminatedUnion('kind', [
  /** `basis`: what the paper rests on, in italics (Căn cứ …). */
  z.object({ kind: z.literal('paragraph'), text: runs, look: z.enum(['plain', 'basis', 'centered']).default('plain') }),
  /** 1: phần, chương (centered); 2: mục; 3: khoản with a title. */
  z.object({ kind: z.literal('heading'), level: z.int().min(1).max(3), text: runs }),
  /** A point with its mark: "1.", "a)", "-", "+", "Điều 2.". */
  z.object({ kind: z.literal('point'), mark: z.string().max(20), text: runs }),
  z.object({
    kind: z.literal('table'),
    caption: z.string().max(300).default(''),
    columns: z.array(column).min(1).max(bodyLimits.columns),
    rows: z.array(z.array(z.string().max(bodyLimits.cell)).max(bodyLimits.columns)).max(bodyLimits.rows),
  }),
  /** A drawing, of so many millimetres; `alt` says in words what it shows. */
  z.object({
    kind: z.literal('picture'),
    svg: z.string().max(400_000),
    width: z.number().min(10).max(160),
    height: z.number().min(10).max(200),
    alt: z.string().max(500),
    caption: z.string().max(300).default(''),
  }),
])
export type Block = z.infer<typeof block>

/** So many a paper may be addressed to, and go to: a letter to each commune of a province names them one by one. */
export const mostNamed = 300

/** An official paper as it is made: the parts of Decree 30/2020/NĐ-CP, Appendix I, or of a Party paper. */
export const officialPaper = z.object({
  side: z.enum(['state', 'party']),
  /** Tên cơ quan chủ quản; null where there is none. */
  parent: z.string().max(200).nullable(),
  issuer: z.string().max(300),
  /** The whole number; null leaves a place for it before `notation`. */
  number: z.string().max(60).nullable(),
  notation: z.string().max(60),
  place: z.string().max(100),
  /** Null leaves places for day and month. */
  dated: day.nullable(),
  /** In lower case; null for a công văn. */
  type: z.string().max(60).nullable(),
  subject: z.string().max(1_000),
  urgency: z.enum(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC']).nullable(),
  addressees: z.array(z.string().max(500)).max(mostNamed),
  body: z.array(block).max(bodyLimits.blocks),
  /** Lines above the signature, as printed: "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  signing: z.array(z.string().max(200)).max(4),
  signer: z.string().max(100),
  /** Items of "Nơi nhận", without dashes and end marks. */
  recipients: z.array(z.string().max(500)).max(mostNamed),
})
export type OfficialPaper = z.infer<typeof officialPaper>
