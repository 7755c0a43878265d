import { bare } from '#vietnamese/bare.ts'
import { determiners } from '#vietnamese/body-words.ts'
import { chargingVerbs } from '#vietnamese/task-words.ts'
import { phraseAt, type Word } from '#vietnamese/words.ts'
import { behindColon, type Charge, chargeOf } from './charge.ts'
import { nameAt } from './name-at.ts'
import { verbAt } from './verb-at.ts'

const staff = /^(?:lãnh đạo|cán bộ|giáo viên|nhân viên|chuyên viên|bảo vệ)$/iu

/** Compounds in which "giao" and nouns in which "yêu cầu" charge nobody. */
const otherwise = /^[Gg]iao (?:thông|lưu|dịch|diện|nhận|tiếp|ban|thừa|ước|hàng|mùa)(?!\p{L})/u
const asNoun =
  /(?:^|[^a-z])(?:cac|theo|noi dung|muc dich|nhung|dap ung|mot so|(?<!xay )dung|khi co|duoc|can cu|xet|nhu|co|ket qua|thoi gian|(?:muc dich|muc tieu|noi dung|nhiem vu|kien nghi|de nghi) va|nguoi|sau khi|bien ban|cau)[\s,]$/
/** "câu hỏi yêu cầu", "văn bản đề nghị"; "Hội đề nghị" and "Ban đề nghị" charge, which read alike without marks. */
const asMarkedNoun = /(?<!\p{L})(?:hỏi|bản)[\s,]$/iu

/** A verb of charging at a word, with the body it charges and what that is to do. */
export function chargedAt(text: string, words: readonly Word[], at: number, verbs = chargingVerbs): Charge | undefined {
  const length = phraseAt(verbs, words, at)
  const verb = words[at]
  if (length === 0 || !verb) return undefined
  const behind = text.slice(verb.start, verb.start + 14)
  const ahead = text.slice(Math.max(0, verb.start - 14), verb.start)
  const isNoun = asNoun.test(bare(ahead).toLowerCase()) || asMarkedNoun.test(ahead)
  if (otherwise.test(behind) || (at > 0 && verb.before === '' && isNoun)) return undefined
  // "bàn giao học sinh về gia đình": "Ban giao", which reads alike without marks, charges.
  if (/^(?:bàn|chuyển)$/iu.test(words[at - 1]?.text ?? '') && verb.text === 'giao' && verb.before === '')
    return undefined
  // "Năm 2007, Bộ đã yêu cầu các Sở lập danh sách": what was charged before.
  if (words[at - 1]?.text === 'đã' && verb.before === '') return undefined
  const next = words[at + length]
  if (!next) return undefined
  if (
    /[(]/.test(next.before) &&
    /^nhu (?:kinh gui|tren)/.test(bare(text.slice(next.start, next.start + 14)).toLowerCase())
  ) {
    const closed = at + 1 + words.slice(at + 1, at + 20).findIndex(({ before }) => before.includes(')'))
    const first = words[closed]
    if (!first || closed <= at) return undefined
    return {
      words: { from: at + length, to: closed },
      kind: 'body',
      addressees: true,
      start: first.start,
      at: verb.start,
      charged: true,
    }
  }
  if (/[.!?;:]/.test(next.before)) return undefined
  const named = nameAt(words, at + length)
  const name = named && { ...named, verb: named.verb ?? behindColon(words, named) }
  if (!name || name.verb === null) return undefined
  // "Phân công cấp ủy viên phụ trách" is what the one charged is to do itself; a name in capitals is charged.
  if (verb.toneless === 'phân' && !next.capital && phraseAt(determiners, words, at + length) === 0) return undefined
  // "Phân công Lãnh đạo trực" likewise.
  if (
    verb.toneless === 'phân' &&
    name.to - name.from === 2 &&
    staff.test(`${next.text} ${words[at + length + 1]?.text ?? ''}`)
  )
    return undefined
  // "giao Sở A chủ trì": but "Sở A đề nghị Sở B yêu cầu Sở C gửi" charges the last.
  return { ...chargeOf(words, name, at, true), at: verb.start }
}

const towards = /^(?:đến|tới|cho|về)$/u

/** "UBND tỉnh chuyển đơn đến Sở Y tế để xem xét, giải quyết": to whom the issuer hands something on, and what for. */
export function handedAt(words: readonly Word[], at: number): Charge | undefined {
  if (words[at]?.text !== 'chuyển' || words[at - 1]?.text === 'đã') return undefined
  const length = words.slice(at + 1, at + 60).findIndex(({ before }) => /[.;:!?]/.test(before))
  const end = length < 0 ? Math.min(words.length, at + 60) : at + 1 + length
  for (let to = at + 1; to < end; to++) {
    const begins = to === at + 1 ? words[to]?.capital === true : towards.test(words[to - 1]?.text ?? '')
    const aim = begins ? words.findIndex(({ text }, index) => index > to && index < end && text === 'để') : -1
    if (aim < 0 || verbAt(words, aim + 1) === 0) continue
    const name = nameAt(words.slice(0, aim), to)
    if (name?.to === aim) return { ...chargeOf(words, { ...name, verb: aim + 1 }, at, true), handed: true }
  }
  return undefined
}
