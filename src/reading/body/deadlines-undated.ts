/** A part of a text. */
type Part = { start: number; end: number }

/** A time that recurs, or hangs on something else; places in the text. */
export type Undated = Part & { recurring?: Part; within?: Part }

/* All patterns run over text without diacritics, in small letters; every repetition is bounded. */

const every = '(?:hang|moi)\\s(?:ngay|tuan|thang|quy|nam|hoc ky|nua nam|6 thang)'
/** "trước ngày 15 hằng tháng", "trước 17 giờ hàng ngày", "ngày 05 của tháng đầu quý sau". */
const byDay = new RegExp(
  `(?:cham nhat|truoc|muon nhat|khong qua|vao|het|dinh ky)(?:\\s(?:la|vao|truoc|ngay|luc)){0,5}\\s(?:\\d{1,2}\\s?(?:gio|h)\\s?(?:\\d{0,2}\\s?(?:phut)?)?|(?:ngay\\s)?(?:mung\\s)?\\d{1,2}(?:\\s?\\/\\s?\\d{1,2})?(?:(?:,| va| hoac)\\s(?:ngay\\s)?\\d{1,2}(?:\\s?\\/\\s?\\d{1,2})?)?|thu (?:hai|ba|tu|nam|sau|bay))[\\s,(]{0,3}(?:cua\\s|thu [a-z]+\\s)?(?:${every}|(?:cua )?(?:thang|tuan|quy) (?:dau|cuoi|sau|tiep|cuoi)(?: (?!va |hoac |truoc |de )[a-z]+){0,4})`,
  'g',
)
/** Without any of this a time recurs on no day. */
const recurs = /(?:hang|moi)\s|(?:thang|tuan|quy) (?:dau|cuoi|sau|tiep)/
/** "định kỳ 6 tháng, năm và đột xuất", "hằng quý báo cáo". */
const periodic = new RegExp(
  `dinh ky(?:\\s\\(?(?!theo quy dinh|ngay \\d)(?:hang|moi|theo|ca)?\\s?(?:ngay|tuan|thang|quy|nam|6 thang|06 thang|0?\\d thang|9 thang|nua nam|hoc ky)\\)?(?:\\s?\\([^)]{1,60}\\))?(?:\\s?,|\\sva|\\s?;|\\shoac)?){1,6}(?:\\s(?:va\\s)?(?:bao cao\\s)?(?:dot xuat|khi co yeu cau|theo yeu cau))?`,
  'g',
)
const often = new RegExp(`(?:${every})|(?:6 thang|quy|nam|thang)(?:,| va) (?:nam|hang nam|dot xuat)`, 'g')
/** "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản". */
const within =
  /(?:(?:trong|sau|cham nhat|khong qua|toi da)\s)(?:(?:la|sau|trong|vao|thoi han|thoi gian|vong|khong qua|toi da)\s){0,3}(?:\d{1,3}|[a-z]{2,5})(?:\s?\([^)]{1,20}\))?\s(?:ngay|gio|thang|tuan|phut)(?:\s(?:lam viec))?,?\s(?:(?:ke\s)?(?:tu|sau)|tinh tu|truoc)\s(?:khi|ngay|thoi diem|luc|ngay khi|[a-z])[^.;:]{0,160}/g

/** Times that recur or hang on something else. What recurs counts only where something is to be reported, sent or handed in. */
export function findUndated(plain: string): Undated[] {
  const found: Undated[] = []
  const add = (one: Undated) => found.push(one)
  for (const match of recurs.test(plain) ? plain.matchAll(byDay) : []) {
    const start = match.index
    add({ start, end: start + match[0].length, recurring: recurrence(match[0], start) })
  }
  for (const match of plain.includes('dinh ky') ? plain.matchAll(periodic) : []) {
    const start = match.index
    const end = start + match[0].trimEnd().replace(/[,;]$/, '').length
    if (asksForReport(plain, start, end)) add({ start, end, recurring: { start, end } })
  }
  for (const match of plain.matchAll(within)) {
    const start = match.index
    const text = cutAtClause(match[0])
    const from = /(?:ke\s)?(?:tu|sau|tinh tu|truoc)\s(?=khi|ngay|thoi|luc|[a-z])/g
    const hangs = [...text.matchAll(from)].find(({ index }) => index > 6)?.index ?? 0
    add({ start, end: start + text.length, within: { start: start + hangs, end: start + text.length } })
  }
  return withoutOverlaps(found)
}

/** In the order of the text; of two that overlap the one found first stays. */
function withoutOverlaps(found: readonly Undated[]): Undated[] {
  const kept: Undated[] = []
  const ranked = found.map((one, rank) => ({ one, rank })).toSorted((a, b) => a.one.start - b.one.start)
  let last: { one: Undated; rank: number } | undefined
  for (const next of ranked) {
    if (!last || next.one.start >= last.one.end) kept.push(next.one)
    else if (next.rank < last.rank) kept[kept.length - 1] = next.one
    else continue
    last = next
  }
  return kept
}

function recurrence(phrase: string, start: number): Part {
  const last = [...phrase.matchAll(often)].at(-1)
  return last
    ? { start: start + last.index, end: start + last.index + last[0].length }
    : { start, end: start + phrase.length }
}

const asksForReport = (plain: string, start: number, end: number) =>
  /(?:bao cao|gui|tong hop|cap nhat|nop|thong ke)/.test(plain.slice(Math.max(0, start - 160), end + 100))

/** Up to the comma behind which a new clause begins. */
const cutAtClause = (text: string) =>
  text
    .split(/,\s(?=[a-z&/ ]{2,60}\s(?:phai|co trach nhiem|gui|bao cao|tra loi|xem xet|to chuc|hoan thanh))/)[0]
    ?.trimEnd() ?? text
