import type { Day } from '#kernel/day.ts'
import { bare, bareLetters } from '#vietnamese/bare.ts'
import { findDates, lastDayOfDate, type WrittenDate } from '#vietnamese/written-date.ts'
import type { Warning } from '../paper.ts'
import type { Deadline, Found } from '../reading.ts'
import type { CitedPlace } from './cites.ts'
import { deadlineCue, isPastOrValidity } from './deadline-cues.ts'
import { findUndated, type Undated } from './deadlines-undated.ts'
import { instructs } from './tasks/heading.ts'
import { leadingUnit } from './tasks/leads.ts'
import { type Paragraph, spansOf } from './paragraph.ts'

/** A deadline and where in the flow it stands. */
export type PlacedDeadline = { found: Found<Deadline>; paragraph: Paragraph; start: number; end: number }

/**
 * `date` is the paper's own; where its day is not written, `about` is some day of its month. A report tells of what was done
 * before its date.
 */
type Given = { places: readonly CitedPlace[]; date: Day | null; about?: Day | null; isReport?: boolean }

/**
 * Every time by which something is due; `all` holds those too that only say one of them again. One that lies before the paper's own
 * date is kept as printed, and warned of.
 */
export function readDeadlines(
  paragraphs: readonly Paragraph[],
  given: Given,
): { deadlines: PlacedDeadline[]; all: PlacedDeadline[]; warnings: Warning[] } {
  const placesOf = Map.groupBy(given.places, ({ paragraph }) => paragraph)
  const every = paragraphs
    .filter(({ footnote }) => !footnote)
    .flatMap((paragraph, at, flowing) => {
      const led = leadingUnit(flowing[at - 1]?.text ?? '') !== undefined
      const listed = isListed(flowing, at)
      return deadlinesIn(paragraph, { ...given, led, listed, places: placesOf.get(paragraph) ?? [] })
    })
  const told = ({ found: { value } }: PlacedDeadline) =>
    given.isReport === true && value.date !== null && given.date !== null && value.date < given.date
  const all = every.filter((one) => !told(one))
  const deadlines = withoutRepeats(all)
  const warnings = deadlines.flatMap(({ found }) => {
    const { date, text } = found.value
    if (date === null || given.date === null || date >= given.date) return []
    const says = `Thời hạn “${text}” sớm hơn ngày của văn bản; hãy kiểm tra lại với nơi gửi.`
    const [span] = found.spans
    return [{ about: 'deadlines', says, ...(span && { span }) }]
  })
  return { deadlines, all, warnings }
}

/** A heading of points each of which says by when: "Thời hạn gửi báo cáo:". */
const headsTimes =
  /^(?:quy dinh |moc |ve )?(?:thoi (?:han|gian) (?:nop|gui|bao cao|hoan thanh|dang ky|trinh)|thoi han|han (?:nop|gui|bao cao))(?![a-z])[^.;]{0,90}:?\s*$/

/** Whether a point stands under a heading of times, among the points right below it. */
function isListed(flowing: readonly Paragraph[], at: number): boolean {
  const rank = flowing[at]?.mark?.rank
  if (rank === undefined) return false
  const heading = flowing.slice(Math.max(0, at - mostOfTimes), at).findLast(({ mark }) => (mark?.rank ?? -1) < rank)
  return heading !== undefined && heading.text.length < 120 && headsTimes.test(bare(heading.text).toLowerCase())
}
const mostOfTimes = 12

/** "- Báo cáo quý I: 15/3/2027;" under such a heading. */
const dayOfEntry = (plain: string, { start, end, day }: WrittenDate) =>
  day !== null && /:\s?(?:ngay\s)?$/.test(plain.slice(0, start)) && /^\s?(?:[.;,(]|$)/.test(plain.slice(end))
    ? { start, sure: 0.7 }
    : undefined

function deadlinesIn(
  paragraph: Paragraph,
  { places, date: dated, about, led, listed, isReport = false }: Given & { led: boolean; listed: boolean },
): PlacedDeadline[] {
  const { text } = paragraph
  const own = dated ?? about ?? null
  const plain = bare(text).toLowerCase()
  const undated = findUndated(plain)
  const taken = [...undated, ...places].toSorted((a, b) => a.start - b.start)
  const dates = freeOf(findDates(text), taken)
  const found: PlacedDeadline[] = undated.map((one) => placeUndated(paragraph, one))
  let last: { end: number } | undefined
  for (const date of dates) {
    const whole = { ...date, year: yearOf(date, { own, dates }) }
    const isToCome = own !== null && (lastDayOfDate(whole) ?? own) > own
    const cue =
      deadlineCue(plain, date, { led, isToCome }) ??
      timeOfTask(text, plain, date) ??
      (isToCome && !(isReport && text.endsWith(':')) ? timeBeforeTask(text, plain, date) : undefined) ??
      (listed ? dayOfEntry(plain, date) : undefined) ??
      dayOfStep(plain, date)
    // A second date of a list: "trước ngày 10/4 và 10/10/2026".
    const isFurther = last !== undefined && further.test(plain.slice(last.end, date.start))
    last = undefined
    if (cue === undefined && !isFurther) continue
    const start = cue?.start ?? date.start
    if (isPastOrValidity(plain, { start, end: date.end }, isToCome)) continue
    if (cue !== undefined && tellsOfBefore(plain, { start, whole, own })) continue
    last = date
    const end = endOf(plain, date.end)
    const day = dayOf(whole, plain.slice(start, date.start))
    const confidence =
      day === null || (own !== null && day < own) ? 0.6 : date.year === null || (cue?.sure ?? 0.7) < 0.8 ? 0.75 : 0.9
    const value: Deadline = { text: text.slice(start, end), date: day }
    found.push({ found: { value, confidence, spans: spansOf(paragraph, start, end) }, paragraph, start, end })
  }
  found.push(...onSameDay(paragraph, plain, { own, dates }))
  return found.toSorted((a, b) => a.start - b.start)
}

const sameDay =
  /(?:truoc|cham nhat|muon nhat|khong qua)\s(?:la\s|luc\s|vao\s)?\d{1,2}\s?(?:gio|h|g)\s?\d{0,2}\s?(?:phut)?\s?cung ngay(?![a-z])/g

/** "… từ 7 giờ ngày 12/8; xong trước 11 giờ cùng ngày": the day is that named last. */
function onSameDay(
  paragraph: Paragraph,
  plain: string,
  { own, dates }: { own: Day | null; dates: readonly WrittenDate[] },
): PlacedDeadline[] {
  return [...plain.matchAll(sameDay)].flatMap(({ index: start, 0: { length } }) => {
    const named = dates.findLast((date) => date.end <= start && date.day !== null)
    if (named === undefined) return []
    const end = start + length
    const date = lastDayOfDate({ ...named, year: yearOf(named, { own, dates }) })
    const value: Deadline = { text: paragraph.text.slice(start, end), date }
    return [{ found: { value, confidence: 0.75, spans: spansOf(paragraph, start, end) }, paragraph, start, end }]
  })
}

/** What stands between two dates of a list: "trước các ngày 25/11 (đợt 1), 25/02". */
const further = /^\s*(?:\([^()]{1,40}\)\s*)?(?:,|;|va|hoac)\s*(?:truoc\s)?(?:ngay\s)?$/

/** "trong ngày", "trong nửa đầu tháng", "từ nay đến hết": the time up to a day, month or quarter. */
const timeUpTo =
  /\s(trong\s(?:nua\s(?:dau|cuoi)\s(?:cua\s)?)?(?:(?:cac\s)?ngay\s|thang\s|quy\s)?|tu nay (?:cho )?(?:den|toi)(?: het)?\s(?:ngay\s|thang\s|quy\s|nam\s)?)$/

/** "tham dự tập huấn trong ngày": when something is held. */
const isHeld = /(?:^|[^a-z])(?:tham du|nghi bu)(?: [a-z]+){0,6} trong (?:cac )?ngay $/

/** "đưa gia súc về chuồng trong ngày 10/11.", "tuyên truyền từ nay đến hết năm.": where an instruction ends with a time, it is due in it. */
function timeOfTask(text: string, plain: string, date: WrittenDate): { start: number; sure: number } | undefined {
  const within = timeUpTo.exec(plain.slice(Math.max(0, date.start - 40), date.start))?.[1]
  if (within === undefined || !/^\s?(?:[.;(]|\/|$)/.test(plain.slice(date.end))) return undefined
  const isUntil = within.startsWith('tu')
  if (date.month === null && date.quarter === null && !isUntil) return undefined
  if (
    date.day !== null &&
    !isUntil &&
    (!/ngay\s$/.test(within) || isHeld.test(plain.slice(Math.max(0, date.start - 110), date.start)))
  )
    return undefined
  const clause = (
    text
      .slice(0, date.start)
      .split(/[.;:]\s/u)
      .at(-1) ?? ''
  ).replace(/^(?:đề nghị|yêu cầu|giao)\s/iu, '')
  if (!instructs(text) && !instructs(clause)) return undefined
  return { start: date.start - within.length, sure: 0.6 }
}

/**
 * "hồ sơ tiếp nhận trước ngày 01/7 phải giải quyết xong", "đến hết ngày 30/9 thu đạt 64%": a day before that of the paper, in the
 * same year, by which nothing is to be sent or finished, says of what is told and is no deadline.
 */
function tellsOfBefore(
  plain: string,
  { start, whole, own }: { start: number; whole: WrittenDate; own: Day | null },
): boolean {
  const day = lastDayOfDate(whole)
  if (own === null || day === null || day >= own || day.slice(0, 4) !== own.slice(0, 4)) return false
  const clause = /[^.;:!?,(]*$/.exec(plain.slice(Math.max(0, start - 110), start))?.[0] ?? ''
  return (
    /^(?:truoc|den|het)\s/.test(plain.slice(start, start + 6)) &&
    !/(?:phai|can|gui|nop|hoan thanh|xong|bao cao|dang ky|trinh|yeu cau|de nghi)(?![a-z])/.test(clause)
  )
}

/** "Từ nay đến ngày 30/11, các phòng rà soát …", "Trong tháng 11, …": what an instruction opens with, of a time to come. */
function timeBeforeTask(text: string, plain: string, date: WrittenDate): { start: number; sure: number } | undefined {
  const said =
    /(?:^|[.;:]\s)((?:tu nay (?:cho )?)?den (?:het )?(?:ngay\s|thang\s|quy\s)?|trong (?:thang\s|quy\s)?)$/.exec(
      plain.slice(Math.max(0, date.start - 40), date.start),
    )?.[1]
  if (said === undefined || (date.month ?? date.quarter) === null || !/^,\s/.test(plain.slice(date.end)))
    return undefined
  const clause = text.slice(date.end + 2).replace(/^(?:đề nghị|yêu cầu|giao)\s/iu, '')
  return instructs(clause) ? { start: date.start - said.length, sure: 0.65 } : undefined
}

/** "20/9/2026: nộp danh sách về xã", "…; ngày 25/10/2026 báo cáo Giám đốc": a step that begins with its day. */
function dayOfStep(plain: string, { start, end, day }: WrittenDate): { start: number; sure: number } | undefined {
  const ahead = plain.slice(Math.max(0, start - 8), start)
  const first = start < 8 && /^(?:ngay )?$/.test(ahead)
  const later = /[;,]\s(ngay\s)$/.exec(ahead)?.[1]
  if (day === null || (!first && later === undefined)) return undefined
  const steps = /^\s?(:?)\s?(?:nop|gui|trinh(?! (?:bay|dien|do))|hoan thanh|bao cao(?! vien)|chot|dang ky)\s/.exec(
    plain.slice(end, end + 24),
  )
  const isLast = /^\sla (?:thoi )?han(?: nop)? cuoi(?![a-z])/.test(plain.slice(end, end + 24))
  if (!isLast && (steps === null || (first && steps[1] === ''))) return undefined
  return { start: first ? 0 : start - (later?.length ?? 0), sure: 0.7 }
}

/** The day that a date means behind the words before it: the last one of a month, of a part of it, or, "trước tháng 6", the one before. */
function dayOf(date: WrittenDate, phrase: string): Day | null {
  if (date.day !== null) return lastDayOfDate(date)
  if (/truoc (?:nam |thang |quy )?$/.test(phrase)) return dayBefore(date)
  const last = daysOfPart.find(([form]) => form.test(phrase))?.[1]
  return lastDayOfDate(last === undefined || date.month === null ? date : { ...date, day: last })
}

/** Parts of a month before it, and their last day. */
const daysOfPart: readonly [RegExp, number][] = [
  [/tuan (?:dau|thu nhat|1)\s(?:cua\s)?$/, 7],
  [/10 ngay dau\s(?:cua\s)?$/, 10],
  [/tuan (?:thu hai|2)\s(?:cua\s)?$/, 14],
  [/(?:nua dau|giua)\s(?:cua\s)?$/, 15],
  [/tuan (?:thu ba|3)\s(?:cua\s)?$/, 21],
]

/** "trước năm 2028", "trước tháng 6/2026": the last day of the year or month before. */
function dayBefore(date: WrittenDate): Day | null {
  if (date.year === null) return null
  const month = date.month ?? (date.quarter === null ? 1 : date.quarter * 3 - 2)
  return lastDayOfDate({
    ...date,
    quarter: null,
    ...(month > 1 ? { month: month - 1 } : { year: date.year - 1, month: 12 }),
  })
}

/** The dates that overlap none of the stretches; both in the order of the text. */
function freeOf(dates: readonly WrittenDate[], taken: readonly { start: number; end: number }[]): WrittenDate[] {
  let at = 0
  let until = 0
  return dates.filter(({ start, end }) => {
    for (let next = taken[at]; next && next.start < end; next = taken[++at]) until = Math.max(until, next.end)
    return start >= until
  })
}

/** The bracket behind a date belongs to it: "(thứ Hai)". */
function endOf(plain: string, end: number): number {
  return (
    end + (/^\s?\(\s?(?:thu [a-z0-9]+|chu nhat|ngay [^)]{1,20})\s?\)/.exec(plain.slice(end, end + 30))?.[0].length ?? 0)
  )
}

function placeUndated(paragraph: Paragraph, { start, end, recurring, within }: Undated): PlacedDeadline {
  const text = paragraph.text.slice(start, end)
  const slice = (part: Undated['recurring']) =>
    part === undefined ? undefined : paragraph.text.slice(part.start, part.end)
  const [often, hangs] = [slice(recurring), slice(within)]
  const value: Deadline = {
    text,
    date: null,
    ...(hangs !== undefined && { within: hangs }),
    ...(often !== undefined && { recurring: often }),
  }
  return { found: { value, confidence: 0.8, spans: spansOf(paragraph, start, end) }, paragraph, start, end }
}

/** The year of a date: its own, that of a later date in the same paragraph, or the one next to the paper's own date. */
function yearOf(date: WrittenDate, { own, dates }: { own: Day | null; dates: readonly WrittenDate[] }): number | null {
  if (date.year !== null) return date.year
  if (own === null) return dates.find(({ year, start }) => year !== null && start > date.start)?.year ?? null
  const year = Number(own.slice(0, 4))
  const month = date.month ?? (date.quarter === null ? 12 : date.quarter * 3)
  // A paper of the last months that names the first ones means those of the next year.
  return Number(own.slice(5, 7)) - month >= 8 ? year + 1 : year
}

/** The same time named again says nothing new: the same text, or a shorter phrase within the longer one. */
function withoutRepeats(all: readonly PlacedDeadline[]): PlacedDeadline[] {
  const keptOf = new Map<Day | null, string[]>()
  return all.filter(({ found: { value } }) => {
    const key = bareLetters(value.text)
    const kept = keptOf.get(value.date) ?? []
    keptOf.set(value.date, kept)
    const again = kept
      .slice(-20)
      .some((other) => (value.date === null ? other === key : other.includes(key) || key.includes(other)))
    if (!again) kept.push(key)
    return !again
  })
}
