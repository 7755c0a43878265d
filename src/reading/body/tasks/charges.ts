import { clauseOpeners, guidingVerbs, stopWords } from '#vietnamese/task-words.ts'
import { determiners } from '#vietnamese/body-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'
import { behindColon, type Charge, chargeOf } from './charge.ts'
import { chargedAt, handedAt } from './charged-at.ts'
import { whicheverAt } from './condition-charge.ts'
import { type Name, nameAt } from './name-at.ts'
import { behindClause, isForWhom, saysOfWhich } from './relative-clause.ts'
import { plainSubjects, subjectPlaces } from './subject-places.ts'
import { verbAt } from './verb-at.ts'

/** All charges in the words of a sentence, in order; what follows one belongs to it up to the next. */
export function chargesIn(text: string, words: readonly Word[]): Charge[] {
  const found: Charge[] = []
  let from = 0
  while (from < words.length) {
    const charge = firstCharge(text, words, from)
    if (charge) found.push(charge)
    // "Thống nhất phương án 2; các đơn vị chuyên môn khẩn trương thực hiện": who is charged stands behind the semicolon.
    const next = furtherCharge(text, words, { from, start: charge?.start ?? words[from]?.start ?? 0 })
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

const several = phrasesOf('các|những|toàn thể|tất cả|chính quyền|nhà trường|địa phương|gia đình')

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
    if (name?.from === from && isForWhom(words, from)) continue
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
    return passed && (isPassedOn(words, passed) || leadsToPoints(text) || isPeople(words, passed))
      ? passed
      : chargeOf(words, name, at)
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

/** "Ban Thường vụ đề nghị công đoàn cơ sở triển khai các hoạt động sau:": the points are of whom the sentence charges last. */
const leadsToPoints = (text: string) => /:\s*$/.test(text)

/** "UBND phường đề nghị nhân dân phối hợp" asks everybody, and charges no office. */
const isPeople = (words: readonly Word[], { words: { from } }: Charge) =>
  /^(?:người dân|nhân dân|bà con)$/iu.test(`${words[from]?.text ?? ''} ${words[from + 1]?.text ?? ''}`)

/** "một số đơn vị" is told of, never charged. */
const isVague = (words: readonly Word[], { from }: Name) =>
  ['môt sô', 'nhiêu', 'moi'].includes(
    `${words[from]?.toneless ?? ''}${words[from]?.toneless === 'môt' ? ` ${words[from + 1]?.toneless ?? ''}` : ''}`,
  )
