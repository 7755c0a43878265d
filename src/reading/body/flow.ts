import { type Mark, markAt, ranks } from './mark.ts'
import { actorHeading, beginsWithVerb } from './tasks/heading.ts'
import { clearFurniture } from './page-furniture.ts'
import type { Piece } from '../layout/piece.ts'
import type { Paragraph } from './paragraph.ts'
import { partyBase } from './party-base.ts'

/** What tells whether a line of this body is full: its usual length in letters, its right edge and left margin in points. */
type Measure = { length: number; full: number; right: number; left: number }

type Group = { mark: Mark | null; lines: Piece[] }

/** The lines of a body as paragraphs: numbers of pages out, footnotes at the end, words parted at a line's end joined. */
export function flow(body: readonly Piece[]): Paragraph[] {
  // Rules, seals and specks that recognition took for text.
  const { lines, footnotes } = clearFurniture(body.filter(({ text }) => /[\p{L}\p{N}]/u.test(text)))
  const notes = join(footnotes).map((paragraph): Paragraph => ({ ...paragraph, footnote: true }))
  return [...join(lines), ...notes]
}

function join(lines: readonly Piece[]): Paragraph[] {
  const measure = measureOf(lines)
  const groups: Group[] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.lines.at(-1)
    const mark = markAt(line.text) ?? null
    if (!group || !last) groups.push({ mark, lines: [line] })
    else if (decides.test(line.text)) groups.push({ mark: null, lines: [line] })
    else if (mark && !(mark.rank >= ranks.dash && quotes(group.lines)) && parts(last, line, { mark, measure }))
      groups.push({ mark, lines: [line] })
    else if (
      !mark &&
      !isLoneArticle(group) &&
      (ends(last, line, measure) ||
        endsList(groups, line, measure) ||
        endsBases(group, last, line) ||
        endsHeading(group, line, measure))
    )
      groups.push({ mark: null, lines: [line] })
    else group.lines.push(line)
  }
  return groups.map(paragraphOf)
}

/** "QUYẾT ĐỊNH:" on a line of its own, though the last base before it ends with a comma. */
const decides = /^\s*QUYẾT (?:ĐỊNH|NGHỊ)\s?:?\s*$/u

/** "Điều 2." on a line of its own, as pages of the web have it: what it says follows. */
const isLoneArticle = ({ mark, lines: [first, second] }: Group) =>
  mark?.rank === ranks.article && second === undefined && first?.text.trimEnd().length === mark.label.length

/** "- Thực hiện Kế hoạch số 5-KH/TU … .": the last base of a paper is one sentence, however long its line. */
const endsBases = ({ mark, lines }: Group, last: Piece, line: Piece) =>
  mark?.rank === ranks.dash &&
  last.text.endsWith('.') &&
  /^\p{Lu}/u.test(line.text) &&
  partyBase.test(lines[0]?.text ?? '')

/** The end of a name that goes on with no verb in capitals: "… và các tổ chức chính trị - xã hội tỉnh". */
const endsWithLevel = /\s(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn|đặc khu|thôn|trực thuộc|liên quan)\s*$/u

/** "4. Đề nghị Ủy ban Mặt trận Tổ quốc và các đoàn thể" and on a line of its own what they are to do. */
function endsHeading({ mark, lines }: Group, line: Piece, measure: Measure): boolean {
  const [first] = lines
  if (!mark || !first || lines.length > 1 || !/^\p{Lu}/u.test(line.text)) return false
  const ended = hasRoom(first, line, measure) || endsWithLevel.test(first.text)
  if (!ended && !(isIndented(line, measure) && isLevel(first, line))) return false
  if (stops.test(first.text) || !beginsWithVerb(line.text)) return false
  return actorHeading(first.text.slice(mark.length), true, new Map())?.inline === null
}

function measureOf(lines: readonly Piece[]): Measure {
  const at = (numbers: number[], share: number) =>
    numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length * share)] ?? 0
  const boxes = lines.flatMap(({ source }) => (source.box ? [source.box] : []))
  return {
    length: at(
      lines.map(({ text }) => text.length),
      0.8,
    ),
    full: at(
      lines.map(({ text }) => text.length),
      0.97,
    ),
    right: at(
      boxes.map(({ x, width }) => x + width),
      0.8,
    ),
    left: at(
      boxes.map(({ x }) => x),
      0.2,
    ),
  }
}

/** Whether a quotation is still open: a dash in it begins no point. */
function quotes(lines: readonly Piece[]): boolean {
  const said = lines
    .slice(-4)
    .map(({ text }) => text)
    .join(' ')
  return said.lastIndexOf('“') > said.lastIndexOf('”')
}

const stops = /(?:[.:;?!…]|\/\.)["”’)\]]*\s*$/u

function isShort({ text, source }: Piece, { length, right, left }: Measure): boolean {
  if (source.box && right > left) return source.box.x + source.box.width < right - 0.12 * (right - left)
  return text.length < 0.75 * length
}

/** Words of which the figure stands on the next line: "báo cáo quý" and below it "I. Các đơn vị". */
const takesOrdinal = /(?<!\p{L})(?:quý|tháng|học kỳ|học kì|khóa|khoá|lần thứ|giai đoạn|điều|khoản)\s*$/iu

/** Whether a marked line begins a point, rather than going on with a sentence that happens to break before a dash or figure. */
function parts(last: Piece, line: Piece, { mark, measure }: { mark: Mark; measure: Measure }): boolean {
  if ((mark.rank === ranks.roman || mark.rank === ranks.number) && takesOrdinal.test(last.text)) return false
  if (stops.test(last.text) || isShort(last, measure)) return true
  if (mark.rank <= ranks.roman) return true
  if (mark.rank === ranks.number && /[,(]\s*$/.test(last.text)) return false
  const { box } = line.source
  const indented = box !== undefined && last.source.box !== undefined && box.x > last.source.box.x + 8
  if (indented || line.page !== last.page) return true
  if (line.line - last.line > 1) return true
  // A list whose points end in commas or in nothing.
  if (mark.rank < ranks.dash) return /\p{Lu}/u.test(line.text.charAt(mark.length))
  return /,\s*$/.test(last.text) || hasRoom(last, line, measure)
}

/** The end of a sentence that leads to what it announces. */
const leadsOn = /(?:\ssau|sau đây|ý kiến|kết luận|yêu cầu|đề nghị|thông báo):\s*$/iu

/** No line of a page holds more letters: a longer one is a whole paragraph, as texts of web pages have them. */
const widest = 150

/** The end of a line with which nothing ends. */
const leadsFurther = /[,(–-]\s*$|(?:\s(?:và|của|các|với|tại|về|cho|trong|từ|đến|số|ngày|tháng))$/u

/** Whether a paragraph ends with `last`, where the next line has no mark. */
function ends(last: Piece, line: Piece, measure: Measure): boolean {
  if (/^[\s]*[\p{Ll},.;:)/]/u.test(line.text)) return false
  const stopped = stops.test(last.text)
  const apart = line.page === last.page && line.line - last.line > 1
  if (stopped)
    return (
      apart ||
      isShort(last, measure) ||
      isIndented(line, measure) ||
      leadsOn.test(last.text) ||
      last.text.length > widest ||
      (/[.!?”"]\s*$/.test(last.text) && hasRoom(last, line, measure))
    )
  return (
    /^["“(]?[\p{Lu}\d]/u.test(line.text) &&
    (isShort(last, measure) || last.text.length > widest) &&
    !leadsFurther.test(last.text)
  )
}

/** Whether a list whose points end in no full stop is over: its last point had room for what follows. */
function endsList(groups: readonly Group[], line: Piece, measure: Measure): boolean {
  const [before, group] = groups.slice(-2)
  const [said, last] = [before?.lines.at(-1), group?.lines.at(-1)]
  if (!group?.mark || before?.mark?.rank !== group.mark.rank || !said || !last) return false
  return (
    !/[.:;,!?…]\s*$/u.test(said.text) &&
    /^["“(]?\p{Lu}/u.test(line.text) &&
    !leadsFurther.test(last.text) &&
    hasRoom(last, line, measure)
  )
}

/** Whether the first word of a line would have stood on the one before: then that one was ended on purpose. */
function hasRoom(last: Piece, line: Piece, { full, right, left }: Measure): boolean {
  const word = /^\S+/u.exec(line.text)?.[0].length ?? 0
  const { box } = last.source
  if (box && right > left)
    return box.x + box.width + ((word + 1) * box.width) / Math.max(1, last.text.length) < right - 6
  return last.text.length + 1 + word <= full - 3
}

/** Whether two lines begin at the same place: what goes on with the first of an indented point does not. */
const isLevel = ({ source: { box: a } }: Piece, { source: { box: b } }: Piece) =>
  a !== undefined && b !== undefined && Math.abs(a.x - b.x) < 4

function isIndented({ source }: Piece, { left }: Measure): boolean {
  return source.box !== undefined && source.box.x > left + 12
}

/** Lines that belong together, as one paragraph without its mark. */
export function paragraphOf({ mark, lines }: { mark: Mark | null; lines: readonly Piece[] }): Paragraph {
  const shares: string[] = []
  let length = 0
  const places: { at: number; span: { page: number; line: number; start: number; end: number } }[] = []
  for (const [index, line] of lines.entries()) {
    const skip = index === 0 && mark ? mark.length : 0
    const share = line.text.slice(skip).replaceAll('\uFFFE', '-')
    if (length > 0 && !/\S-$/.test((shares.at(-1) ?? '').slice(-2))) {
      shares.push(' ')
      length += 1
    }
    places.push({
      at: length,
      span: { page: line.page, line: line.line, start: line.start + skip, end: line.end },
    })
    const shown = share.trimEnd()
    length += shown.length
    shares.push(shown)
  }
  const sureness = Math.min(...lines.map(({ source }) => source.sureness ?? 1))
  return { mark, text: shares.join(''), places, sureness }
}
