import Pdf from 'pdfkit'
import { balanced } from '../balance.ts'
import { faceFile, type Face } from '../faces.ts'
import { pointsOf } from '../measures.ts'

/** "Phiếu giải quyết văn bản đến": Decree 30/2020/NĐ-CP, Appendix IV, VII. */
export type Slip = {
  authority: string
  place: string
  /** Type, number, day and issuer of the paper that came in, then its subject. */
  paper: string
  subject: string
  /** Serial in the register and the day it was entered. */
  arrived: string
  /** What was said at each of the three places; lines for handwriting stand where nothing was. */
  opinions: readonly { title: string; lines: readonly string[] }[]
}

type Doc = InstanceType<typeof Pdf>

const left = pointsOf(30)
const width = pointsOf(210 - 30 - 18)
const bottom = pointsOf(297 - 20)
/** The name of the country is the wider of the two; ten points stand between them. */
const countryWidth = width / 2 + 20
const nameWidth = width - countryWidth - 10

/** The sheet as a PDF of A4, with dotted lines where somebody still has to write. */
export async function makeSlipPdf(slip: Slip): Promise<Uint8Array> {
  const info = { Title: 'Phiếu giải quyết văn bản đến', Author: slip.authority }
  const doc = new Pdf({ size: 'A4', margin: 0, lang: 'vi-VN', info })
  const chunks: Buffer[] = []
  doc.on('data', (chunk: Buffer) => chunks.push(chunk))
  const ended = new Promise<void>((resolve, reject) => void doc.on('end', resolve).on('error', reject))
  drawHead(doc, slip)
  for (const [at, opinion] of slip.opinions.entries()) drawOpinion(doc, `${at + 1}. ${opinion.title}`, opinion.lines)
  doc.end()
  await ended
  return Buffer.concat(chunks)
}

type Line = {
  face?: Face
  size?: number
  x?: number
  room?: number
  align?: 'center' | 'left' | 'justify'
  gap?: number
}

/** Writes below what was written last, on a new page where it does not fit. */
function write(doc: Doc, text: string, look: Line = {}): void {
  const { face = 'plain', size = 13, x = left, room = width, align = 'left', gap = 0 } = look
  doc.font(faceFile(face)).fontSize(size)
  if (doc.y + gap + doc.heightOfString(text, { width: room }) > bottom) {
    doc.addPage()
    doc.y = pointsOf(20)
  }
  doc.text(text, x, doc.y + gap, { width: room, align })
}

function ruled(doc: Doc, x: number, length: number): void {
  doc
    .moveTo(x, doc.y + 2)
    .lineTo(x + length, doc.y + 2)
    .lineWidth(0.7)
    .stroke()
}

function drawHead(doc: Doc, { authority, place, paper, subject, arrived }: Slip): void {
  doc.y = pointsOf(20)
  const name = balanced(authority.toUpperCase(), { face: 'bold', size: 12, width: nameWidth })
  for (const line of name) write(doc, line, { face: 'bold', size: 12, room: nameWidth, align: 'center' })
  ruled(doc, left + nameWidth / 2 - 30, 60)
  const after = doc.y
  doc.y = pointsOf(20)
  const right = { x: left + width - countryWidth, room: countryWidth, align: 'center' } as const
  write(doc, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { face: 'bold', size: 12, ...right })
  write(doc, 'Độc lập - Tự do - Hạnh phúc', { face: 'bold', ...right })
  ruled(doc, right.x + right.room / 2 - 82, 164)
  write(doc, `${place}, ngày ..... tháng ..... năm ........`, { face: 'italic', ...right, gap: 10 })
  doc.y = Math.max(after, doc.y)
  write(doc, 'PHIẾU GIẢI QUYẾT VĂN BẢN ĐẾN', { face: 'bold', size: 14, align: 'center', gap: 22 })
  write(doc, paper, { align: 'center', gap: 4 })
  write(doc, subject, { align: 'center' })
  write(doc, arrived, { face: 'italic', size: 12, align: 'center', gap: 2 })
  ruled(doc, left + width / 2 - 50, 100)
  doc.y += 8
}

/** Lines left for writing by hand. */
const blank = 4

function drawOpinion(doc: Doc, title: string, lines: readonly string[]): void {
  write(doc, title, { face: 'bold', gap: 12 })
  for (const line of lines) write(doc, `- ${line}`, { align: 'justify', gap: 4 })
  const dots = '.'.repeat(Math.floor(width / 3.3))
  for (let at = 0; at < (lines.length > 0 ? 1 : blank); at++) write(doc, dots, { gap: 6 })
}
