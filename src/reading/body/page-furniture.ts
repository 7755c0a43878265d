import type { Piece } from '../layout/piece.ts'

/** Lines without what belongs to the page and not to the text, and the footnotes taken out of them. */
export type Cleared = { lines: Piece[]; footnotes: Piece[] }

/** Words that a figure follows: "lớp 3", "Điều 5"; a number of a page never stands behind them. */
const takesFigure =
  /(?:lớp|số|khối|mức|quý|tháng|ngày|năm|điều|khoản|điểm|kỳ|kì|cấp|phần|đợt|nhóm|mục|phụ lục|vòng|lần|bảng|biểu|mẫu|giai đoạn|từ|đến|và|tuần|tập|quyển|trang|thứ|hạng|loại|độ|tuổi|khu|phường|quận|tổ)\s?$/iu

/** Takes numbers of pages and footnotes out of the lines of a body. */
export function clearFurniture(lines: readonly Piece[]): Cleared {
  const { kept, footnotes } = takeFootnotes(lines)
  return { lines: takePageNumbers(kept), footnotes }
}

/**
 * The number of a page that extraction glued to the last line of a page: "liên quan đến bạo 3". It counts up from the second
 * page, stands where the sentence goes on in a small letter or behind a full stop, and never behind a word that takes a figure;
 * glued to a word without a space, as in "đặc khu2", it stands anywhere.
 */
function takePageNumbers(lines: readonly Piece[]): Piece[] {
  let expected = 2
  let since = 0
  return lines.map((line, index) => {
    since += line.text.length
    const next = lines[index + 1]
    const tail = line.text.slice(-5)
    const [glued = '', figure] = /(?<![\d/.,:-])\s?(\d{1,3})$/u.exec(tail) ?? []
    const rest = line.text.slice(0, line.text.length - glued.length)
    if (glued === '' || rest === '' || Number(figure) !== expected || since < 1000 || !next) return line
    const lastOfPage = next.page !== line.page
    const goesOn = /^[\s“"(]*\p{Ll}/u.test(next.text)
    const stuck = /^\d/.test(glued) && /\p{Ll}{3}$/u.test(rest)
    const stands = !takesFigure.test(rest.slice(-12)) && (lastOfPage || goesOn || /[.;”"]$/u.test(rest))
    if (!stuck && !stands) return line
    expected += 1
    since = 0
    return { ...line, text: rest, end: line.start + rest.length }
  })
}

function usualSize(lines: readonly Piece[]): number | undefined {
  const sizes = lines
    .flatMap(({ source }) => (source.size === undefined ? [] : [source.size]))
    .toSorted((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)]
}

/** A footnote begins with its figure and no full stop; in a text without sizes only where a word before bears that figure. */
function takeFootnotes(lines: readonly Piece[]): { kept: Piece[]; footnotes: Piece[] } {
  const usual = usualSize(lines)
  const kept: Piece[] = []
  const footnotes: Piece[] = []
  const references = new Set<string>()
  let inside: { page: number; sized: boolean } | undefined
  for (const [index, line] of lines.entries()) {
    const small = usual !== undefined && line.source.size !== undefined && line.source.size < usual - 1
    if (inside && (line.page !== inside.page || (inside.sized && !small))) inside = undefined
    if (!inside) {
      const figure = /^\[?(\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹])\]?\s?(?=[\p{Lu}“"(])/u.exec(line.text)?.[1]
      const referred = figure !== undefined && references.has(figure)
      if (figure !== undefined && (small || (referred && usual === undefined)))
        inside = { page: line.page, sized: small }
    }
    if (!inside) {
      for (const found of line.text.matchAll(
        /(?=[\d¹²³⁴⁵⁶⁷⁸⁹])(?<=[\p{L}”"),.;])(\d{1,2}|[¹²³⁴⁵⁶⁷⁸⁹])(?=[\s.,;:)]|$)/gu,
      ))
        references.add(found[1] ?? '')
      kept.push(line)
      continue
    }
    footnotes.push(line)
    const next = lines[index + 1]
    if (!inside.sized && (/[.;]\s?\d{0,3}$/.test(line.text) || !next)) inside = undefined
  }
  return { kept, footnotes }
}
