import { bare } from '#vietnamese/bare.ts'
import { isCapitals } from '../layout/marks.ts'
import type { Parts } from '../layout/parts.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { weigh } from './sureness.ts'

type Form = { value: string; alone: RegExp; labelled: RegExp }

/** What stands with nothing but signs around it: in capitals where it stands for itself, in any case behind its label. */
const form = (words: string, value: string): Form => ({
  value,
  alone: new RegExp(`^[^A-Za-z0-9]*(?:${words})[^A-Za-z0-9]*$`),
  labelled: new RegExp(`^[^A-Za-z0-9]*(?:${words})[^A-Za-z0-9]*$`, 'i'),
})

const urgencies: readonly Form[] = [
  form('HOA\\s?TOC(?:\\s?HEN GIO)?', 'HỎA TỐC'),
  form('THUONG\\s?KHAN', 'THƯỢNG KHẨN'),
  form('KHAN', 'KHẨN'),
]

const secrecies: readonly Form[] = [
  form('TUYET\\s?MAT', 'TUYỆT MẬT'),
  form('TOI\\s?MAT', 'TỐI MẬT'),
  form('MAT', 'MẬT'),
]

/** A mark stands alone, in capitals, perhaps between rules or behind “Độ mật:”; a word in a sentence is none. */
function readMark(
  pieces: readonly Piece[],
  forms: readonly Form[],
  { word, label }: { word: RegExp; label: RegExp },
): Found<string> | null {
  const short = pieces
    .filter(({ text }) => text.length < 60 && word.test(bare(text)))
    .map((piece) => ({ piece, plain: bare(piece.text) }))
  for (const { value, alone, labelled } of forms) {
    for (const { piece, plain } of short) {
      const from = label.exec(plain)?.[0].length ?? 0
      const rest = plain.slice(from)
      if (from > 0 ? !labelled.test(rest) : !alone.test(rest) || !isCapitals(rest)) continue
      return { value, confidence: weigh(0.95, [piece]), spans: [spanOf(cut(piece, from, piece.text.length))] }
    }
  }
  return null
}

/** The mark of urgency: HỎA TỐC, THƯỢNG KHẨN, KHẨN. Source: Decree 30/2020/NĐ-CP, Appendix I, part I, III.2.b. */
export function findUrgency({ marked }: Parts): Found<string> | null {
  return readMark(marked, urgencies, { word: /khan|hoa/i, label: /^\W*(?:do|muc do) khan\s*:\s*/i })
}

/** The mark of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT. */
export function findSecrecy({ marked }: Parts): Found<string> | null {
  return readMark(marked, secrecies, { word: /mat/i, label: /^\W*(?:do|muc do) mat\s*:\s*/i })
}
