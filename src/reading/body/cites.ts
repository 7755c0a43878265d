import type { Day } from '#kernel/day.ts'
import { bare } from '#vietnamese/bare.ts'
import { findNumbers, type WrittenNumber } from '#vietnamese/document-number.ts'
import { abbreviationOf, typeAbbreviated } from '#vietnamese/paper-types.ts'
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
  mergeDamaged(byNumber)
  mergeYears(byNumber)
  const places = mentions.map(({ paragraph, number, end }) => ({ paragraph, start: number.start, end }))
  return { cites: [...byNumber.values()].map(citedOf), places }
}

const keyOf = (number: string) =>
  bare(number)
    .toLowerCase()
    .replace(/\s/g, '')
    .replace(/^0+(?=\d)/, '')

/**
 * A number cut off at the end of a line or misread by a letter is the other one of the same serial that has a date or is whole:
 * "2601/VPCP" beside "2601/VPCP-KGVX".
 */
function mergeDamaged(byNumber: Map<string, Mention[]>): void {
  const bySerial = Map.groupBy(byNumber, ([, [first]]) => `${first?.number.serial ?? ''} ${first?.number.year ?? ''}`)
  for (const alike of bySerial.values()) {
    if (alike.length > 20) continue
    for (const [key, group] of alike) {
      const whole = alike.find(
        ([other, mentions]) => other !== key && byNumber.has(other) && isWholeOf(group, mentions),
      )
      if (!whole) continue
      whole[1].push(...group)
      byNumber.delete(key)
    }
  }
}

/** "Chỉ thị 16/2020/CT-TTg" is "Chỉ thị số 16/CT-TTg ngày 31/3/2020" named in short: the mention with the date says how it is written. */
function mergeYears(byNumber: Map<string, Mention[]>): void {
  mergeShort(byNumber)
  for (const [key, group] of [...byNumber].slice(0, 500)) {
    const number = group[0]?.number
    if (number?.year === null || number === undefined || group.some(({ date }) => date !== null)) continue
    const other = byNumber.get(keyOf(`${number.serial}/${number.notation}`))
    if (other?.some(({ date }) => String(date?.year) === number.year) !== true) continue
    other.push(...group)
    byNumber.delete(key)
  }
}

/** "Nghị định 53/NĐ-CP" after "Nghị định số 53/2026/NĐ-CP": of normative papers the year is part of the number, which the short form drops. */
function mergeShort(byNumber: Map<string, Mention[]>): void {
  for (const [key, group] of [...byNumber].slice(0, 500)) {
    const number = group[0]?.number
    if (number === undefined || number.year !== null || !/^(?:NĐ-CP|TT-|TTLT-)/.test(number.notation)) continue
    if (group.some(({ date }) => date !== null)) continue
    const whole = [...byNumber.values()].filter(
      ([first]) =>
        first?.number.year && first.number.serial === number.serial && first.number.notation === number.notation,
    )
    if (whole.length !== 1) continue
    whole[0]?.push(...group)
    byNumber.delete(key)
  }
}

function isWholeOf(group: readonly Mention[], other: readonly Mention[]): boolean {
  const [own, whole] = [group[0]?.number.notation, other[0]?.number.notation]
  if (own === undefined || whole === undefined || group.some(({ date }) => date !== null)) return false
  if (whole.startsWith(own) && whole.length > own.length) return true
  return other.some(({ date }) => date !== null) && differByOne(own, whole)
}

/** Whether two notations differ by one letter more, less or other; the last letter alone tells papers of two bodies apart. */
function differByOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1 || Math.min(a.length, b.length) < 5) return false
  let from = 0
  while (from < a.length && a[from] === b[from]) from++
  let back = 0
  while (back < Math.min(a.length, b.length) - from && a.at(-1 - back) === b.at(-1 - back)) back++
  return Math.max(a.length, b.length) - from - back <= 1
}

function citedOf(mentions: Mention[]): Found<Cited> {
  const [first] = mentions
  const dated = mentions.filter(({ date }) => date !== null)
  const days = new Set(dated.map((mention) => dayOf(mention)))
  const date = dated.map(dayOf).find((day) => day !== null) ?? null
  const issuer = mentions.find((mention) => mention.issuer !== null)?.issuer ?? null
  const number = first?.number.value ?? ''
  const form = days.size > 1 ? 0.5 : first?.number.certain === true ? 0.95 : 0.75
  const confidence = form * Math.max(...mentions.map(({ paragraph }) => paragraph.sureness))
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
  const numbers = findNumbers(text)
    .filter((number) => number.certain || isIntroduced(text, number.start))
    .map((number) => mendType(text, number))
  const mentions = numbers.map((number, index): Mention => {
    const limit = numbers[index + 1]?.start ?? text.length
    const date = dateAfter(text, number.end, limit) ?? dateBefore(text, number.start)
    const issuer = issuerAfter(text, Math.max(number.end, date?.end ?? 0), limit)
    return { number, date, issuer, paragraph, end: Math.max(number.end, date?.end ?? 0) }
  })
  shareDates(text, mentions)
  return mentions
}

const isIntroduced = (text: string, start: number) =>
  introduced.test(bare(text.slice(Math.max(0, start - 24), start)).toLowerCase())

const named =
  /(luật|pháp lệnh|nghị định|nghị quyết|quyết định|chỉ thị|thông tư|công điện|kế hoạch|chương trình|thông báo|hướng dẫn|báo cáo|tờ trình|quy định|kết luận|đề án)\s+(?:số\s?:?\s?)?$/iu

/** "Quyết định số 12/QPĐ-UBND": where recognition misread the type, the word before says which it is. */
function mendType(text: string, number: WrittenNumber): WrittenNumber {
  const type = named.exec(text.slice(Math.max(0, number.start - 24), number.start))?.[1]?.toLowerCase()
  const abbreviation = type === undefined ? null : abbreviationOf(type)
  const group = /^[^-/]+(?=[-/])/u.exec(number.notation)?.[0]
  if (abbreviation === null || group === undefined || typeAbbreviated(group) !== null) return number
  if (group.length > abbreviation.length + 1 || !isNear(group, abbreviation)) return number
  const notation = abbreviation + number.notation.slice(group.length)
  return { ...number, notation, value: number.value.slice(0, -number.notation.length) + notation }
}

const isNear = (read: string, meant: string) =>
  [...read].some((_, at) => read.slice(0, at) + read.slice(at + 1) === meant) ||
  (read.length === meant.length && [...read].filter((letter, at) => letter !== meant[at]).length === 1)

const beforeDate =
  /^[\s,;]{0,3}(?:\(?\s?(?:đã\s|được\s)?(?:ban hành|ký|ký ban hành|thông qua)?\s?)?(?:cùng\s)?(?:ngày|ngay|ngảy|ngáy)?\s?/iu
/** The issuer may stand between number and date: "số 12/QĐ-UBND của Chủ tịch UBND tỉnh ngày 5/9/2026". */
const issuerBetween = /^\s(?:của|do)\s[^.;:()\d]{2,90}?[\s,]\s?(?:ban hành\s|ký\s)?ngày\s/iu

/** The date that belongs to a number: right behind it, or behind its issuer; never behind what the paper is about. */
function dateAfter(text: string, from: number, limit: number): WrittenDate | null {
  const rest = text.slice(from, Math.min(limit, from + 140))
  const near = beforeDate.exec(rest)?.[0] ?? ''
  const isNamed = /ng[aàảá]y/iu.test(near) || /[(,]/.test(near)
  const found = dateAt(text, from + near.length)
  if (found && found.day !== null && found.end <= limit && (isNamed || found.year !== null)) return found
  const between = issuerBetween.exec(rest)?.[0]
  if (
    between === undefined ||
    /\s(?:về|quy định|hướng dẫn|ban hành|phê duyệt|triển khai|thực hiện)\s(?!ngày)/iu.test(between)
  )
    return null
  const later = dateAt(text, from + between.length)
  return later && later.day !== null && later.end <= limit ? later : null
}

/** "Ngày 12/5/2025, UBND huyện ban hành Công văn số 873/UBND-NN": the day before a number on which its paper was made. */
const made =
  /(?:^|[.;]\s)ngày\s[^.;:]{0,4}\d[^;:]{3,180}?\s(?:(?:đã\s)?(?:ban hành|ký ban hành|có))\s(?:\p{L}+\s){1,4}(?:số\s?:?\s?)?$/iu
function dateBefore(text: string, number: number): WrittenDate | null {
  const ahead = text.slice(Math.max(0, number - 220), number)
  const found = made.exec(ahead)
  if (found === null) return null
  const day = number - ahead.length + found.index + found[0].search(/\d/)
  const date = dateAt(text, day)
  if (!date || date.day === null || date.year === null) return null
  return /^,?\s/.test(text.slice(date.end)) ? date : null
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
