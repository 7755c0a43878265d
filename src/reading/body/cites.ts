import type { Day } from '#kernel/day.ts'
import { bare } from '#vietnamese/bare.ts'
import { findNumbers, type WrittenNumber } from '#vietnamese/document-number.ts'
import { dateAt, dayOfDate, type WrittenDate } from '#vietnamese/written-date.ts'
import type { Cited, Found } from '../reading.ts'
import { issuerAfter } from './cited-issuer.ts'
import { type Paragraph, spansOf } from './paragraph.ts'

/** A number in a paragraph, with what belongs to it there. */
type Mention = {
  number: WrittenNumber
  date: WrittenDate | null
  issuer: string | null
  paragraph: Paragraph
  end: number
}

/** Where the dates of cited papers stand: they are no deadlines. */
export type CitedPlace = { paragraph: Paragraph; start: number; end: number }

/** Every paper cited by its number, once each, in the order of the text; not the paper's own. */
export function readCites(
  paragraphs: readonly Paragraph[],
  own: { number: string | null },
): { cites: Found<Cited>[]; places: CitedPlace[] } {
  const mentions = paragraphs.flatMap(mentionsIn)
  const byNumber = new Map<string, Mention[]>()
  for (const mention of mentions) {
    const key = keyOf(mention.number.value)
    if (own.number !== null && key === keyOf(own.number)) continue
    const others = byNumber.get(key)
    if (others) others.push(mention)
    else byNumber.set(key, [mention])
  }
  const places = mentions.map(({ paragraph, number, end }) => ({ paragraph, start: number.start, end }))
  return { cites: [...byNumber.values()].map(citedOf), places }
}

const keyOf = (number: string) =>
  bare(number)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '')

function citedOf(mentions: Mention[]): Found<Cited> {
  const [first] = mentions
  const dated = mentions.filter(({ date }) => date !== null)
  const days = new Set(dated.map((mention) => dayOf(mention)))
  const date = dated.map(dayOf).find((day) => day !== null) ?? null
  const issuer = mentions.find((mention) => mention.issuer !== null)?.issuer ?? null
  const number = first?.number.value ?? ''
  const confidence = days.size > 1 ? 0.5 : first?.number.certain === true ? 0.95 : 0.75
  const spans = mentions.flatMap(({ paragraph, number: { start }, end }) => spansOf(paragraph, start, end))
  return { value: { number, date, issuer }, confidence, spans }
}

/** A date without a year has the year that stands in the number of a normative paper. */
function dayOf({ date, number }: Mention): Day | null {
  if (date === null) return null
  const year = date.year ?? (number.year === null ? null : Number(number.year))
  return dayOfDate({ ...date, year })
}

const types =
  `luat|phap lenh|lenh|nghi dinh|nghi quyet|quyet dinh|chi thi|thong tu|thong tu lien tich|cong van|cong dien|ke hoach|chuong trinh|thong bao|huong dan|bao cao
|to trinh|quy dinh|quy che|ket luan|thong tri|de an|phuong an|van ban|giay moi|bien ban|thong cao|hop dong|giay|y kien|sac lenh|phieu chuyen|don`.replace(
    /\s*\n/g,
    '',
  )
const introduced = new RegExp(`(?:^|[^a-z])(?:so|s6|${types})\\s*[:.]?\\s*$`)

function mentionsIn(paragraph: Paragraph): Mention[] {
  const { text } = paragraph
  const numbers = findNumbers(text).filter((number) => number.certain || isIntroduced(text, number.start))
  const mentions = numbers.map((number, index): Mention => {
    const limit = numbers[index + 1]?.start ?? text.length
    const date = dateAfter(text, number.end, limit)
    const issuer = issuerAfter(text, date?.end ?? number.end, limit)
    return { number, date, issuer, paragraph, end: date?.end ?? number.end }
  })
  shareDates(text, mentions)
  return mentions
}

const isIntroduced = (text: string, start: number) =>
  introduced.test(bare(text.slice(Math.max(0, start - 24), start)).toLowerCase())

const beforeDate =
  /^[\s,;]{0,3}(?:\(?\s?(?:đã\s|được\s)?(?:ban hành|ký|ký ban hành|thông qua)?\s?)?(?:cùng\s)?(?:ngày|ngay|ngảy|ngáy)?\s?/iu
/** The issuer may stand between number and date: "số 12/QĐ-UBND của Chủ tịch UBND tỉnh ngày 5/9/2026". */
const issuerBetween = /^\s(?:của|do)\s[^.;:()\d]{2,90}?[\s,]\s?(?:ban hành\s|ký\s)?ngày\s/iu

/** The date that belongs to a number: right behind it, or behind its issuer; never behind what the paper is about. */
function dateAfter(text: string, from: number, limit: number): WrittenDate | null {
  const rest = text.slice(from, Math.min(limit, from + 140))
  const near = beforeDate.exec(rest)?.[0] ?? ''
  const named = /ng[aàảá]y/iu.test(near) || /[(,]/.test(near)
  const found = dateAt(text, from + near.length)
  if (found && found.day !== null && found.end <= limit && (named || found.year !== null)) return found
  const between = issuerBetween.exec(rest)?.[0]
  if (
    between === undefined ||
    /\s(?:về|quy định|hướng dẫn|ban hành|phê duyệt|triển khai|thực hiện)\s(?!ngày)/iu.test(between)
  )
    return null
  const later = dateAt(text, from + between.length)
  return later && later.day !== null && later.end <= limit ? later : null
}

/** What may stand between two numbers of one list: "số 43/2014/NĐ-CP, số 44/2014/NĐ-CP cùng ngày 15/5/2014". */
const between =
  /^[\s,;]*(?:và|hoặc)?[\s,]*(?:(?:nghị định|thông tư|công văn|quyết định|nghị quyết|văn bản|kế hoạch|thông báo|chỉ thị)\s)?(?:số\s?:?\s*)?$/iu

/** Numbers that a list joins share the date behind the last, where the text says so: "các", "cùng ngày". */
function shareDates(text: string, mentions: Mention[]): void {
  for (let index = mentions.length - 2; index >= 0; index--) {
    const mention = mentions[index]
    const next = mentions[index + 1]
    if (!mention || !next || mention.date !== null || next.date === null) continue
    if (!between.test(text.slice(mention.number.end, next.number.start))) continue
    const plural = /(?:các|những|hai|ba)\s+(?:[\p{L}]+\s+){0,3}(?:số\s)?$/iu.test(
      text.slice(Math.max(0, firstOfList(text, mentions, index) - 60), firstOfList(text, mentions, index)),
    )
    const together = /cùng\s(?:ngày\s)?$/iu.test(text.slice(Math.max(0, next.date.start - 12), next.date.start))
    if (plural || together) mentions[index] = { ...mention, date: next.date, issuer: mention.issuer ?? next.issuer }
  }
}

function firstOfList(text: string, mentions: readonly Mention[], index: number): number {
  let first = index
  for (; first > 0; first--) {
    const [before, own] = [mentions[first - 1], mentions[first]]
    if (!before || !own || !between.test(text.slice(before.number.end, own.number.start))) break
  }
  return mentions[first]?.number.start ?? 0
}
