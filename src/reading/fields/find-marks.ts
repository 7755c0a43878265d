import { bare } from '#vietnamese/bare.ts'
import { isCapitals } from '../layout/marks.ts'
import type { Parts } from '../layout/parts.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { weigh } from './sureness.ts'

const urgencies: readonly [RegExp, string][] = [
  [/HOA\s?TOC(?:\s?HEN GIO)?/, 'HỎA TỐC'],
  [/THUONG\s?KHAN/, 'THƯỢNG KHẨN'],
  [/KHAN/, 'KHẨN'],
]

const secrecies: readonly [RegExp, string][] = [
  [/TUYET\s?MAT/, 'TUYỆT MẬT'],
  [/TOI\s?MAT/, 'TỐI MẬT'],
  [/MAT/, 'MẬT'],
]

/** A mark stands alone, in capitals, perhaps between rules or behind “Độ mật:”; a word in a sentence is none. */
function readMark(pieces: readonly Piece[], marks: readonly [RegExp, string][], label: RegExp): Found<string> | null {
  const short = pieces.filter(({ text }) => text.length < 60).map((piece) => ({ piece, plain: bare(piece.text) }))
  for (const [form, value] of marks) {
    for (const { piece, plain } of short) {
      const labelled = label.exec(plain)
      const from = labelled?.[0].length ?? 0
      const rest = plain.slice(from)
      const stands = new RegExp(`^[^A-Za-z0-9]*(?:${form.source})[^A-Za-z0-9]*$`, labelled === null ? '' : 'i')
      if (!stands.test(rest) || (labelled === null && !isCapitals(rest))) continue
      return { value, confidence: weigh(0.95, [piece]), spans: [spanOf(cut(piece, from, piece.text.length))] }
    }
  }
  return null
}

/** The mark of urgency: HỎA TỐC, THƯỢNG KHẨN, KHẨN. Source: Decree 30/2020/NĐ-CP, Appendix I, part I, III.2.b. */
export function findUrgency({ marked }: Parts): Found<string> | null {
  return readMark(marked, urgencies, /^\W*(?:do|muc do) khan\s*:\s*/i)
}

/** The mark of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT. */
export function findSecrecy({ marked }: Parts): Found<string> | null {
  return readMark(marked, secrecies, /^\W*(?:do|muc do) mat\s*:\s*/i)
}
