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

const urgent = String.raw`(?:HOA\s?TOC|(?:THUONG\s?)?KHAN)`

/** A stamp may stand so close to that of urgency that both are one line; a heading may call the paper itself so. */
const secret = (words: string, value: string) =>
  form(String.raw`(?:(?:${urgent}|TAI LIEU|VAN BAN)[^A-Za-z0-9]+)?(?:${words})(?:[^A-Za-z0-9]+${urgent})?`, value)

const secrecies: readonly Form[] = [
  secret('TUYET\\s?MAT', 'TUYỆT MẬT'),
  secret('TOI\\s?MAT', 'TỐI MẬT'),
  secret('M\\s?A\\s?T', 'MẬT'),
]

type Looked = { word: RegExp; label: RegExp }
const ofUrgency: Looked = { word: /khan|hoa/i, label: /^\W*(?:do|muc do) khan\s*:\s*/i }
const ofSecrecy: Looked = { word: /m\s?a\s?t/i, label: /^\W*(?:do|muc do) mat\s*:\s*/i }

/** “MẮT”, “MẶT”, “MẤT” as they were written are other words; letters recognised in a picture may have lost the right mark. */
const otherWord = /M\s?[ĂẮẰẲẴẶÁÀẢÃẤẦẨẪ]\s?T/iu

/** Which mark a line is, and where it begins behind its label. It stands alone, in capitals; a word in a sentence is none. */
function markIn(text: string, { value, alone, labelled }: Form, { word, label }: Looked) {
  if (text.length >= 60) return null
  const plain = bare(text)
  if (!word.test(plain)) return null
  const from = label.exec(plain)?.[0].length ?? 0
  const rest = plain.slice(from)
  return (from > 0 ? labelled.test(rest) : alone.test(rest) && isCapitals(rest)) ? { value, from } : null
}

function readMark(pieces: readonly Piece[], forms: readonly Form[], looked: Looked): Found<string> | null {
  for (const one of forms) {
    for (const piece of pieces) {
      const mark = markIn(piece.text, one, looked)
      if (!mark || (piece.source.sureness === undefined && otherWord.test(piece.text))) continue
      const spans = [spanOf(cut(piece, mark.from, piece.text.length))]
      return { value: mark.value, confidence: weigh(0.95, [piece]), spans }
    }
  }
  return null
}

/** The mark of urgency: HỎA TỐC, THƯỢNG KHẨN, KHẨN. Source: Decree 30/2020/NĐ-CP, Appendix I, part I, III.2.b. */
export function findUrgency({ marked }: Parts): Found<string> | null {
  return readMark(marked, urgencies, ofUrgency)
}

/** The name of a column of marks, as in a register: what stands below it tells of other papers. */
const ofOthers = /^\W*(?:muc )?do mat(?:\W+(?:do )?khan)?(?:\W*\([a-z ]+\))?\W*$/i

/** What of the first page may be a mark of the paper itself: a stamp anywhere, a line above a column of marks, and right below its name, where it may be none. */
function ownLines(marked: readonly Piece[]): readonly Piece[] {
  const from = marked.findIndex(
    ({ text, source }) =>
      source.stamped !== true && text.length < 20 && !text.includes(':') && ofOthers.test(bare(text)),
  )
  return from < 0 ? marked : marked.filter(({ source }, at) => at <= from + 1 || source.stamped === true)
}

/** The mark of secrecy: MẬT, TỐI MẬT, TUYỆT MẬT; of any paper in the file, since none may be kept. */
export function findSecrecy({ marked, heads }: Parts): Found<string> | null {
  const own = ownLines(marked)
  const listed = new Set(marked.filter((piece) => !own.includes(piece)))
  return readMark([...own, ...heads.filter((piece) => !listed.has(piece))], secrecies, ofSecrecy)
}

/** The mark of secrecy that a written line is and nothing else; null of any other. */
export function secrecyMarkOf(text: string): string | null {
  if (otherWord.test(text)) return null
  return secrecies.find((one) => markIn(text, one, ofSecrecy) !== null)?.value ?? null
}

/** The mark of urgency or secrecy that the letters in a stamp are, as they were recognised; null of any others. */
export function markOfStamp(text: string): string | null {
  const secrecy = secrecies.find((one) => markIn(text, one, ofSecrecy) !== null)
  return (secrecy ?? urgencies.find((one) => markIn(text, one, ofUrgency) !== null))?.value ?? null
}
