import { determiners, personNouns } from '#vietnamese/body-words.ts'
import { clauseOpeners } from '#vietnamese/task-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'
import { listsNames, nameAt } from './name-at.ts'
import { saysOfWhich } from './relative-clause.ts'
import { verbAt } from './verb-at.ts'

/** Where a subject may stand: first; behind the commas of a clause that opens the sentence; behind a short label. */
export function subjectPlaces(words: readonly Word[], from: number): number[] {
  const places = [from]
  const opens = phraseAt(clauseOpeners, words, from) > 0 || saysOfWhich(words, from) || isTopic(words, from)
  for (let at = from + 1; at < words.length && at < from + 160; at++) {
    const before = words[at]?.before ?? ''
    // "phối hợp với Sở A, Sở B": who joins in is charged with nothing.
    if (words[at - 1]?.text === 'hợp' && words[at]?.text === 'với') break
    if (before.includes(':') && at - from <= 18 && !isAddress(words, at) && !listsNames(words, at)) places.push(at)
    else if (opens && /[,;)]/.test(before)) {
      if (phraseAt(modals, words, at) > 0) break
      if (standsOut(words, at) && !isDoer(words, at) && !isSecondOfPair(words, at)) places.push(at)
    }
  }
  return places
}

/** "Lịch dạy của các ngày nghỉ, các đơn vị chủ động sắp xếp": what is to be dealt with, before who is to do it. */
function isTopic(words: readonly Word[], from: number): boolean {
  const comma = words.slice(from + 1, from + 16).findIndex(({ before }) => before !== '') + from + 1
  return (
    comma > from + 2 &&
    words[comma]?.before === ',' &&
    phraseAt(determiners, words, comma) > 0 &&
    verbAt(words, from) === 0 &&
    nameAt(words, from) === undefined
  )
}

/** "tài sản của cơ quan, đơn vị": no sentence begins at the second of the two. */
const isSecondOfPair = (words: readonly Word[], at: number) =>
  /^của cơ quan đơn vị$/iu.test(
    words
      .slice(Math.max(0, at - 3), at + 2)
      .map(({ text }) => text)
      .join(' '),
  )

/** "đã được Đảng ủy, Ban Giám hiệu phê duyệt": by whom something was done. */
function isDoer(words: readonly Word[], at: number): boolean {
  for (let back = at - 1; back > Math.max(0, at - 12); back--)
    if (words[back]?.text === 'được') return (nameAt(words, back + 1)?.to ?? 0) > at
  return false
}

const addresses = phrasesOf('địa chỉ|email|e-mail|điện thoại|liên hệ|fax')
/** "theo địa chỉ: Văn phòng UBND xã": where something is sent is charged with nothing. */
const isAddress = (words: readonly Word[], at: number) =>
  phraseAt(addresses, words, at - 1) === 1 || phraseAt(addresses, words, at - 2) === 2

const modals = phrasesOf('có thể|cần|phải|không được')
export const plainSubjects = phrasesOf(
  'nhà trường|đơn vị|cơ quan|thủ trưởng|hiệu trưởng|giám đốc|chủ tịch|trưởng phòng|trưởng khoa|trưởng thôn|trưởng đơn vị|địa phương|cơ sở|chi bộ|đảng ủy|cấp ủy|người đứng đầu|giáo viên|chủ sử dụng lao động|người sử dụng lao động',
)

/** A word that may begin a subject behind a comma: in capitals, with "các" before it, or an office named in general. */
const standsOut = (words: readonly Word[], at: number) =>
  phraseAt(determiners, words, at) > 0 ||
  phraseAt(plainSubjects, words, at) > 0 ||
  isObliged(words, at) ||
  words
    .slice(at, at + 4)
    .some(
      ({ before, capital }, next) =>
        (next === 0 || before === '') && (capital || phraseAt(determiners, words, at + next) > 0),
    )

const obliging = phrasesOf('phải|cần|có trách nhiệm|không được')
/** "Theo nội quy, sinh viên phải …": persons in small letters, where what they have to do follows at once. */
const isObliged = (words: readonly Word[], at: number) => {
  const person = phraseAt(personNouns, words, at)
  return person > 0 && words[at + person]?.before === '' && phraseAt(obliging, words, at + person) > 0
}
