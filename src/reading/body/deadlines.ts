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
      return deadlinesIn(paragraph, { ...given, led, places: placesOf.get(paragraph) ?? [] })
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

function deadlinesIn(
  paragraph: Paragraph,
  { places, date: dated, about, led }: Given & { led: boolean },
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
    const cue = deadlineCue(plain, date, led) ?? monthOfTask(text, plain, date) ?? dayOfStep(plain, date)
    // A second date of a list: "trước ngày 10/4 và 10/10/2026".
    const listed =
      last !== undefined && /^\s*(?:,|;|va|hoac)\s*(?:truoc\s)?(?:ngay\s)?$/.test(plain.slice(last.end, date.start))
    last = undefined
    if (cue === undefined && !listed) continue
    const start = cue?.start ?? date.start
    const whole = { ...date, year: yearOf(date, { own, dates }) }
    const isToCome = own !== null && (lastDayOfDate(whole) ?? own) > own
    if (isPastOrValidity(plain, { start, end: date.end }, isToCome)) continue
    last = date
    const end = endOf(plain, date.end)
    const day = /truoc (?:nam |thang |quy )?$/.test(plain.slice(start, date.start))
      ? dayBefore(whole)
      : lastDayOfDate(whole)
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

/** "Tổ chức sinh hoạt chuyên đề trong tháng 02/2026.": where an instruction ends with a month or quarter, it is due in it. */
function monthOfTask(text: string, plain: string, date: WrittenDate): { start: number; sure: number } | undefined {
  if (date.day !== null || (date.month === null && date.quarter === null)) return undefined
  const within = /\s(trong\s)(?:thang\s|quy\s)?$/.exec(plain.slice(Math.max(0, date.start - 12), date.start))?.[1]
  if (within === undefined || !/^\s?(?:[.;(]|\/|$)/.test(plain.slice(date.end))) return undefined
  const clause = (
    text
      .slice(0, date.start)
      .split(/[.;]\s/u)
      .at(-1) ?? ''
  ).replace(/^(?:đề nghị|yêu cầu|giao)\s/iu, '')
  if (!instructs(text) && !instructs(clause)) return undefined
  return { start: plain.lastIndexOf('trong', date.start), sure: 0.6 }
}

/** "20/9/2026: nộp danh sách về xã": a step of a point that begins with its day. */
const dayOfStep = (plain: string, { start, end, day }: WrittenDate) =>
  day !== null &&
  /^(?:ngay )?$/.test(plain.slice(0, start)) &&
  /^\s?:\s(?:nop|gui|trinh|hoan thanh|bao cao|chot|dang ky)\s/.test(plain.slice(end, end + 16))
    ? { start: 0, sure: 0.7 }
    : undefined

/** "trước năm 2028", "trước tháng 6/2026": the last day of the year or month before. */
function dayBefore(date: WrittenDate): Day | null {
  if (date.day !== null || date.year === null) return lastDayOfDate(date)
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
