import { bare } from '#vietnamese/bare.ts'
import { chargingVerbs, clauseOpeners, guidingVerbs, stopWords } from '#vietnamese/task-words.ts'
import { determiners } from '#vietnamese/body-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'
import { type Name, nameAt } from './name-at.ts'
import { behindClause, saysOfWhich } from './relative-clause.ts'
import { plainSubjects, subjectPlaces } from './subject-places.ts'
import { verbAt } from './verb-at.ts'

/** Somebody who is to do something: who, from where on the text says what, and whether a verb of charging says so. */
export type Charge = {
  words: { from: number; to: number }
  kind: Name['kind']
  /** "(như kính gửi)": those to whom the paper is addressed. */
  addressees: boolean
  /** Place in the text where the instruction begins. */
  start: number
  /** Place where the charge begins: the name or the verb before it. */
  at: number
  charged: boolean
  /** Whether something is handed on to whom is charged: "giải quyết" is what is asked of no superior then. */
  handed?: true
}

/** All charges in the words of a sentence, in order; what follows one belongs to it up to the next. */
export function chargesIn(text: string, words: readonly Word[]): Charge[] {
  const found: Charge[] = []
  let from = 0
  while (from < words.length) {
    const charge = firstCharge(text, words, from)
    if (!charge) break
    found.push(charge)
    const next = furtherCharge(text, words, { from, start: charge.start })
    if (next < 0) break
    from = next
  }
  return found
}

/**
 * The first body that is charged in so many words from a word on: "UBND tỉnh xây dựng biểu mẫu và yêu cầu Sở A báo cáo", "UBND tỉnh chỉ
 * đạo Sở A rà soát".
 */
export function chargedBehind(text: string, words: readonly Word[], from: number): Charge | undefined {
  const guided = chargedAt(text, words, from, guidingVerbs)
  if (guided) return guided
  for (let at = from; at < Math.min(words.length, from + 160); at++) {
    const charged = chargedAt(text, words, at) ?? handedAt(words, at)
    if (charged) return charged
  }
  return undefined
}

const towards = /^(?:đến|tới|cho|về)$/u

/** "UBND tỉnh chuyển đơn đến Sở Y tế để xem xét, giải quyết": to whom the issuer hands something on, and what for. */
function handedAt(words: readonly Word[], at: number): Charge | undefined {
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

const several = phrasesOf('các|những|toàn thể|tất cả')

/**
 * The word behind a semicolon at which a further charge begins; -1 where none does. “bí thư chịu trách nhiệm” says more of the body
 * before.
 */
function furtherCharge(text: string, words: readonly Word[], { from, start }: { from: number; start: number }): number {
  for (let at = from + 1; at < words.length; at++) {
    const word = words[at]
    if (!word || word.start <= start || !word.before.includes(';')) continue
    const named = word.capital || phraseAt(several, words, at) > 0
    if ((named && typeof nameAt(words, at)?.verb === 'number') || chargedAt(text, words, at) !== undefined) return at
  }
  return -1
}

function firstCharge(text: string, words: readonly Word[], from: number): Charge | undefined {
  // "Chú ý: Đơn vị nào …".
  const behind = behindClause(words, from)
  if (behind) return chargeOf(words, { ...behind, from, kind: 'body' }, from, true)
  const labelEnd = [1, 2, 3].map((ahead) => from + ahead).find((at) => words[at]?.before === ':')
  const places = subjectPlaces(words, from)
  for (const at of [...(labelEnd === undefined ? [] : [labelEnd]), ...places]) {
    const conditional = whicheverAt(words, at)
    if (conditional) return conditional
  }
  for (const at of places) {
    const name = nameAt(words, at)
    // "Đối với những học sinh không có máy, nhà trường tổ chức": for whom, before who is to do it.
    const ofWhich =
      name?.from === from &&
      ((words[from]?.toneless === 'đôi' && words[name.verb ?? -1]?.text === 'không') || saysOfWhich(words, from))
    if (ofWhich) if (places.some((place) => place > from && typeof nameAt(words, place)?.verb === 'number')) continue
    // "… Sở Tài chính: bố trí kinh phí": what stands behind a name and a colon within a paragraph.
    const colon = name?.verb === null && at === 0 ? behindColon(words, name) : null
    if (name && colon !== null) return chargeOf(words, { ...name, verb: colon }, at)
    // "Bộ Y tế xin gửi dự thảo": who speaks so is asked for nothing.
    if (
      !name ||
      name.verb === null ||
      isVague(words, name) ||
      /^(?:xin|kính|trọng)$/u.test(words[name.verb - 1]?.text ?? '')
    )
      continue
    // "đề nghị Trưởng phòng các huyện; Hiệu trưởng các trường triển khai": the name is the second of those who are charged.
    const around = chargeAround(text, words, { from, at })
    if (around) return around
    // "Các Hạt phân công người trực": several that charge each their own people are charged with that.
    const passed =
      isSeveral(words, name) && words[name.verb]?.toneless !== 'đê' ? undefined : chargedAt(text, words, name.verb)
    // "Phòng Cảnh sát yêu cầu doanh nghiệp niêm yết" charges the police; "UBND tỉnh giao Sở Y tế" the department.
    return passed && (isPassedOn(words, passed) || isPeople(words, passed)) ? passed : chargeOf(words, name, at)
  }
  const end = words.length
  for (let at = from; at < end && at < from + 160; at++) {
    const labelled = words[at]?.before.includes(':') ?? false
    const charged = chargedAt(text, words, at) ?? (labelled ? chargedAt(text, words, at, guidingVerbs) : undefined)
    if (charged) return charged
  }
  return from === 0 ? dutyOf(words) : undefined
}

const isSeveral = (words: readonly Word[], { from, to }: Name) =>
  words
    .slice(from, Math.min(to, from + 4))
    .some(({ toneless }) => toneless === 'cac' || toneless === 'môi' || toneless === 'tưng')

/** A charge in so many words before a place, whose names reach beyond it. */
function chargeAround(
  text: string,
  words: readonly Word[],
  { from, at }: { from: number; at: number },
): Charge | undefined {
  for (let before = at - 1; before >= Math.max(from, at - 40); before--) {
    const charge = chargedAt(text, words, before)
    if (charge) return charge.words.to > at ? charge : undefined
  }
  return undefined
}

/** "Đơn vị nào chưa thực hiện thì khẩn trương thực hiện": whoever a condition is true of is charged with what follows it. */
function whicheverAt(words: readonly Word[], from: number): Charge | undefined {
  if (words[from]?.toneless === 'nêu') return ifAt(words, from + 1)
  const which = [1, 2, 3, 4, 5].map((ahead) => from + ahead).find((at) => words[at]?.text === 'nào')
  if (which === undefined || nameAt(words.slice(from, which), 0)?.verb !== null) return undefined
  for (let at = which + 1; at < Math.min(words.length, which + 40); at++) {
    const word = words[at]
    if (!word || /[.;:!?]/.test(word.before)) return undefined
    // "Đơn vị nào không báo cáo, Thủ trưởng đơn vị chịu trách nhiệm": another answers for it.
    const other =
      word.before === ',' || word.text === 'thì' ? nameAt(words, word.text === 'thì' ? at + 1 : at) : undefined
    if (typeof other?.verb === 'number') return chargeOf(words, other, from)
    if (word.text !== 'thì' && word.text !== 'phải') continue
    const verb = word.text === 'thì' ? at + 1 : at
    if (verbAt(words, verb) === 0) return undefined
    return chargeOf(words, { from, to: at, kind: 'body', verb }, from)
  }
  return undefined
}

/** "Nếu trưởng các đơn vị không đi họp được phải báo cáo": who is to do something where a condition is true of them. */
function ifAt(words: readonly Word[], from: number): Charge | undefined {
  const ends = [2, 3, 4, 5, 6, 7, 8].map((ahead) => from + ahead)
  const to = ends.findLast((end) => {
    const name = nameAt(words.slice(from, end), 0)
    return name?.verb === null && name.to === end - from
  })
  if (to === undefined || !/^(?:không|chưa|có|đã)$/u.test(words[to]?.text ?? '')) return undefined
  for (let at = to + 1; at < Math.min(words.length, to + 24); at++) {
    const { before, text } = words[at] ?? { before: '.', text: '' }
    if (before !== '') return undefined
    const verb = text === 'thì' ? at + 1 : at
    if (text === 'phải' || (text === 'thì' && verbAt(words, verb) > 0))
      return chargeOf(words, { from, to, kind: 'body', verb }, from)
  }
  return undefined
}

const duties = phrasesOf('có nhiệm vụ|có trách nhiệm|chịu trách nhiệm')

/** "Mạng lưới cộng tác viên có nhiệm vụ theo dõi": whoever is said to have a duty is charged, though no list names such a body. */
function dutyOf(words: readonly Word[]): Charge | undefined {
  const opens = [clauseOpeners, stopWords].some((phrases) => phraseAt(phrases, words, 0) > 0) || verbAt(words, 0) > 0
  if (words[0]?.capital !== true || opens) return undefined
  for (let at = 1; at < Math.min(words.length, 46); at++) {
    const word = words[at]
    if (!word || /[.;:!?(]/.test(word.before)) return undefined
    const length = phraseAt(duties, words, at)
    // "người chịu trách nhiệm" tells of a person.
    const isDuty = length > 0 || (word.text === 'phải' && words[0].text === 'Người')
    if (isDuty && word.before === '' && verbAt(words, at + Math.max(length, 1)) > 0)
      return chargeOf(words, { from: 0, to: at, kind: 'body', verb: at }, 0)
    if (at < 4 && phraseAt(stopWords, words, at) > 0) return undefined
  }
  return undefined
}

/** Whether a charge goes to a body with a name, or to "các đơn vị", rather than to people in general. */
const isPassedOn = (words: readonly Word[], { words: { from }, addressees }: Charge) =>
  addressees ||
  words[from]?.capital === true ||
  words[from + 1]?.capital === true ||
  phraseAt(determiners, words, from) > 0 ||
  phraseAt(plainSubjects, words, from) > 0

/** "UBND phường đề nghị nhân dân phối hợp" asks everybody, and charges no office. */
const isPeople = (words: readonly Word[], { words: { from } }: Charge) =>
  /^(?:người dân|nhân dân|bà con)$/iu.test(`${words[from]?.text ?? ''} ${words[from + 1]?.text ?? ''}`)

/** "một số đơn vị" is told of, never charged. */
const isVague = (words: readonly Word[], { from }: Name) =>
  ['môt sô', 'nhiêu', 'moi'].includes(
    `${words[from]?.toneless ?? ''}${words[from]?.toneless === 'môt' ? ` ${words[from + 1]?.toneless ?? ''}` : ''}`,
  )

function chargeOf(words: readonly Word[], name: Name, at: number, charged = false): Charge {
  const verb = words[name.verb ?? name.to]
  const start = verb?.start ?? words.at(-1)?.end ?? 0
  return {
    words: { from: name.from, to: name.to },
    kind: name.kind,
    addressees: false,
    start,
    at: words[at]?.start ?? 0,
    charged,
  }
}

/** Where an instruction begins behind a name and a colon: "giao Sở Y tế: Chủ trì rà soát"; null where none does. */
const behindColon = (words: readonly Word[], { to }: Name) =>
  words[to]?.before === ':' && verbAt(words, to) > 0 ? to : null

const staff = /^(?:lãnh đạo|cán bộ|giáo viên|nhân viên|chuyên viên|bảo vệ)$/iu

/** Compounds in which "giao" and nouns in which "yêu cầu" charge nobody. */
const otherwise = /^[Gg]iao (?:thông|lưu|dịch|diện|nhận|tiếp|ban|thừa|ước|hàng|mùa)(?!\p{L})/u
const asNoun =
  /(?:^|[^a-z])(?:ban|cac|theo|noi dung|muc dich|nhung|dap ung|mot so|(?<!xay )dung|khi co|duoc|can cu|xet|nhu|co|ket qua|thoi gian|(?:muc dich|muc tieu|noi dung|nhiem vu|kien nghi|de nghi) va|nguoi|sau khi|bien ban|hoi|cau)[\s,]$/

/** A verb of charging at a word, with the body it charges and what that is to do. */
function chargedAt(text: string, words: readonly Word[], at: number, verbs = chargingVerbs): Charge | undefined {
  const length = phraseAt(verbs, words, at)
  const verb = words[at]
  if (length === 0 || !verb) return undefined
  const behind = text.slice(verb.start, verb.start + 14)
  const ahead = bare(text.slice(Math.max(0, verb.start - 14), verb.start)).toLowerCase()
  if (otherwise.test(behind) || (at > 0 && verb.before === '' && asNoun.test(ahead))) return undefined
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
