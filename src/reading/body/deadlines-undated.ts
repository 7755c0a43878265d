/** A part of a text. */
type Part = { start: number; end: number }

/** A time that recurs, or hangs on something else; places in the text. */
export type Undated = Part & { recurring?: Part; within?: Part }

/* All patterns run over text without diacritics, in small letters; every repetition is bounded. */

const every = '(?:hang|moi)\\s(?:ngay|tuan|thang|quy|nam|hoc ky|nua nam|6 thang)'
/** "trước ngày 15 hằng tháng", "trước 17 giờ hàng ngày", "ngày 05 của tháng đầu quý sau". */
const byDay = new RegExp(
  `(?:cham nhat|truoc|muon nhat|khong qua|vao|het|dinh ky)(?:\\s(?:la|vao|truoc|ngay|luc)){0,5}\\s(?:\\d{1,2}\\s?(?:gio|h)\\s?(?:\\d{0,2}\\s?(?:phut)?)?|(?:ngay\\s)?(?:mung\\s)?\\d{1,2}(?:\\s?\\/\\s?\\d{1,2}|\\sthang\\s\\d{1,2})?(?:(?:,| va| hoac)\\s(?:ngay\\s)?\\d{1,2}(?:\\s?\\/\\s?\\d{1,2}|\\sthang\\s\\d{1,2})?)?|thu (?:hai|ba|tu|nam|sau|bay))[\\s,(]{0,3}(?:cua\\s|thu [a-z]+\\s)?(?:${every}|(?:cua )?(?:thang|tuan|quy) (?:dau|cuoi|sau|tiep|cuoi)(?: (?!va |hoac |truoc |de )[a-z]+){0,4})`,
  'g',
)
/** Without any of this a time recurs on no day. */
const recurs = /(?:hang|moi)\s|(?:thang|tuan|quy) (?:dau|cuoi|sau|tiep)/
/** Without any of this nothing says how often before it says on which day. */
const saysHowOften = /dinh ky|(?:hang|moi)\s/
/** "định kỳ 6 tháng, năm và đột xuất", "hằng quý báo cáo". */
const periodic = new RegExp(
  `dinh ky(?:\\s\\(?(?!theo quy dinh|ngay \\d)(?:hang|moi|theo|ca)?\\s?(?:ngay|tuan|thang|quy|nam|6 thang|06 thang|0?\\d thang|9 thang|nua nam|hoc ky)\\)?(?:\\s?\\([^)]{1,60}\\))?(?:\\s?,|\\sva|\\s?;|\\shoac)?){1,6}(?:\\s(?:va\\s)?(?:bao cao\\s)?(?:dot xuat|khi co yeu cau|theo yeu cau))?`,
  'g',
)
const often = new RegExp(`(?:${every})|(?:6 thang|quy|nam|thang)(?:,| va) (?:nam|hang nam|dot xuat)`, 'g')
/** "trong thời hạn 05 ngày làm việc kể từ ngày nhận được văn bản". */
const within =
  /(?:(?:trong|sau|cham nhat|khong qua|toi da)\s)(?:(?:la|sau|trong|vao|thoi han|thoi gian|vong|khong qua|toi da)\s){0,3}(?:\d{1,3}|[a-z]{2,5})(?:\s?\([^)]{1,20}\))?\s(?:ngay|gio|thang|tuan|phut)(?:\s(?:lam viec))?,?\s(?:(?:ke\s)?(?:tu|sau)|tinh tu|truoc)\s(?!ngay \d)(?:khi|ngay|thoi diem|luc|ngay khi|[a-z])[^.;:]{0,160}/g

const latest =
  '(?:truoc|cham nhat|muon nhat|tre nhat|khong qua|vao|het)(?:\\s(?:la|vao|truoc|luc|het|ngay)){0,4}\\s(?:\\d{1,2}\\s?(?:gio|h)\\s?(?:\\d{1,2}\\s?(?:phut)?)?[\\s,]{0,2})?'
const weekday = '(?:thu\\s(?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)'
const dayOfMonth = '(?:ngay\\s)?(?:mung\\s)?\\d{1,2}'
/** Behind a day of the month: it is no day of a year, nor does it recur by words of its own. */
const alone =
  '(?!\\d|\\s?\\/|[.-]\\d|(?:,| va| hoac) (?:ngay )?\\d{1,2} (?:cua )?thang \\d|\\s(?:cua\\s)?(?:hang|moi|thang|tuan|quy|nam|gio|ngay)(?![a-z]))'
/** "tháng cuối quý", "của tháng đầu quý sau". */
const inQuarter =
  '(?:cua\\s)?(?:thang\\s(?:dau|cuoi)(?:\\s(?:tien|cung))?\\s(?:cua\\s)?quy|quy)(?:\\s(?:sau|do|bao cao|tiep theo|ke tiep))?'
const inMonth = '(?:cua\\s)?thang(?:\\s(?:sau|do|bao cao|tiep theo|ke tiep))?'
const dayOfYear = `${dayOfMonth}(?:\\s?\\/\\s?|\\sthang\\s)\\d{1,2}(?!\\d|\\s?\\/|\\snam)`
const oftenThen = (span: string, between: string, day: string) =>
  `(?<![a-z])(?:dinh ky\\s(?:(?:hang|moi|theo)\\s)?|(?:hang|moi)\\s)${span}(?:${between})${latest}${day}`
const anything = '\\s?\\(|(?:\\s?\\([^()]{1,60}\\))?[^.;:()]{0,160}?\\s'
/** "định kỳ hằng tháng, trước ngày 25", "hằng tuần báo cáo Sở trước thứ Sáu": how often, and behind it on which day. */
const spanThenDay = new RegExp(
  [
    oftenThen('tuan', anything, `(?:ngay\\s)?${weekday}`),
    oftenThen('thang', anything, `${dayOfMonth}(?:\\s${inMonth})?${alone}`),
    oftenThen('quy', anything, `${dayOfMonth}(?:\\s${inQuarter})?${alone}`),
    oftenThen('(?:nam|nua nam|0?6 thang)', '(?:,|[^.;:()]{0,100}?(?:bao cao|gui|nop)[^.;:()]{0,80}?)?\\s', dayOfYear),
  ].join('|'),
  'g',
)
const howOften = /^(?:dinh ky\s)?(?:(?:hang|moi|theo)\s)?(?:nua nam|0?6 thang|[a-z]+)/
const byWhen = new RegExp(`${latest}(?:(?:ngay\\s)?${weekday}|${dayOfMonth})`, 'g')
/** "báo cáo ngày 20 tháng cuối quý", "gửi thứ Sáu hằng tuần", "báo cáo vào cuối mỗi tháng": without a word like "trước" only what is to be sent is due. */
const sentOn = new RegExp(
  `(?<=(?:bao cao|gui|nop|tong hop|cap nhat)(?:\\s[a-z,&-]{1,20}){0,12}?\\s)(?<!(?:tu|den)\\s)(?:(?:ngay\\s)?${weekday}\\s(?:hang|moi)\\stuan|ngay\\s(?:mung\\s)?\\d{1,2}\\s(?:(?:hang|moi)\\s(?:thang|quy)|${inQuarter})|(?:vao\\s)?cuoi\\s(?:hang|moi)\\s(?:tuan|thang|quy|nam|hoc ky)(?![a-z]))`,
  'g',
)

/** Times that recur or hang on something else. What recurs counts only where something is to be reported, sent or handed in. */
export function findUndated(plain: string): Undated[] {
  const found: Undated[] = []
  const add = (one: Undated) => found.push(one)
  const told = saysHowOften.test(plain) ? findSpansWithDay(plain) : []
  found.push(...told)
  for (const match of recurs.test(plain) ? plain.matchAll(byDay) : []) {
    const start = match.index
    add({ start, end: start + match[0].length, recurring: recurrence(match[0], start) })
  }
  for (const { 0: text, index: start } of recurs.test(plain) ? plain.matchAll(sentOn) : [])
    add({ start, end: start + text.length, recurring: { start, end: start + text.length } })
  for (const match of plain.includes('dinh ky') ? plain.matchAll(periodic) : []) {
    const start = match.index
    const end = start + match[0].trimEnd().replace(/[,;]$/, '').length
    const again = told.some(({ recurring }) => recurring.start >= start && recurring.start < end)
    if (!again && asksForReport(plain, start, end)) add({ start, end, recurring: { start, end } })
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

/** What says how often, and then on which day. Where more than a mark stands between, the time is the day alone: who is to act may be named there. */
function findSpansWithDay(plain: string): (Undated & { recurring: Part })[] {
  return [...plain.matchAll(spanThenDay)].map(({ 0: text, index }) => {
    const named = howOften.exec(text)?.[0].length ?? 0
    const by = [...text.matchAll(byWhen)].at(-1)?.index ?? 0
    const closing = plain[index + text.length] === ')' && text.slice(named, by).trim() === '(' ? 1 : 0
    const start = /^[\s,(]{0,3}$/.test(text.slice(named, by)) ? index : index + by
    return { start, end: index + text.length + closing, recurring: { start: index, end: index + named } }
  })
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

/** Up to where a day is named, or the comma behind which a new clause begins. */
const cutAtClause = (text: string) =>
  text
    .split(
      /[,(\s]\s?(?:tuc |va |hoac )?(?:la )?(?:xong |hoan thanh |gui |nop )?(?=(?:truoc|cham nhat|muon nhat|khong qua|het)\s(?:la |vao |het )?(?:ngay )?\d{1,2}[/.]\d)/,
    )[0]
    ?.split(/,\s(?=[a-z&/ ]{2,60}\s(?:phai|co trach nhiem|gui|bao cao|tra loi|xem xet|to chuc|hoan thanh))/)[0]
    ?.trimEnd() ?? text
