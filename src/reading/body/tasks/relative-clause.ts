import { bodyNouns, determiners, notBodies } from '#vietnamese/body-words.ts'
import { chargingVerbs } from '#vietnamese/task-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'
import { verbAt } from './verb-at.ts'

/** Verbs that may say which persons are meant: "các đồng chí tham dự Hội nghị nghiên cứu kỹ tài liệu". */
export const relative = phrasesOf('giảng dạy|tham dự|tham gia|dự|phụ trách|được giao|dự thi|dự họp')
const occasions = phrasesOf(
  'hội nghị|hội thảo|phong trào|cuộc vận động|chương trình|hội thi|cuộc thi|cuộc họp|buổi|lớp|kỳ thi|kỳ họp|lễ|đại hội|tập huấn|đoàn',
)

/** "tham dự Hội nghị" before "nghiên cứu": skipped where another verb follows within a few words and no mark between. */
export function relativeClause(words: readonly Word[], at: number): number {
  const length = phraseAt(relative, words, at)
  const object = words[at + length]
  if (object?.before === '' && /^(?:phải|cần)$/u.test(object.text)) return length
  const modal = words
    .slice(at + length + 1, at + length + 8)
    .findIndex(
      ({ text }, index, all) => /^(?:phải|cần)$/u.test(text) || (text === 'có' && all[index + 1]?.text === 'trách'),
    )
  if (modal >= 0 && words.slice(at + length + 1, at + length + 2 + modal).every(({ before }) => before === ''))
    return length + 1 + modal
  if (!object || object.before !== '' || !(object.capital || phraseAt(occasions, words, at + length) > 0)) return 0
  for (let next = at + length + 1; next < at + length + 8; next++) {
    const word = words[next]
    if (!word || word.before !== '') return 0
    if (!word.capital && verbAt(words, next) > 0) return next - at
  }
  return 0
}

const wants = phrasesOf('có nhu cầu|có nguyện vọng|không có|chưa có')
const states = phrasesOf('đã|chưa')
const urging = phrasesOf('khẩn trương|nghiêm túc|chủ động|kịp thời|sớm')

/** Whether within its first words a sentence says of which bodies it speaks: "Các đơn vị có nhu cầu cây giống, …". */
export const saysOfWhich = (words: readonly Word[], from: number): boolean =>
  [1, 2, 3, 4, 5].some((ahead) => phraseAt(wants, words, from + ahead) > 0)

/**
 * "Yêu cầu những sinh viên đã đăng ký thi, nộp tiền", "Các đơn vị không có đất sẽ làm cỏ", "Các xã chưa nộp hồ sơ phải nộp": words
 * behind a name that say which are meant, up to a comma with a verb behind it or to "phải", "sẽ", "thì", "khẩn trương".
 */
export function statedClause(
  words: readonly Word[],
  from: number,
  at: number,
): { to: number; verb: number } | undefined {
  const asked = words[from]?.text === 'những' || /^(?:cầu|nghị|giao)$/u.test(words[from - 1]?.text ?? '')
  const plain = asked || phraseAt(wants, words, at) > 0
  const length = phraseAt(wants, words, at) || phraseAt(states, words, at)
  if (length === 0 || words[at]?.before !== '') return undefined
  for (let next = at + length; next < Math.min(words.length, at + 24); next++) {
    const { before, text } = words[next] ?? { before: '.', text: '' }
    if (/[.;:!?]/.test(before)) return undefined
    if (before.includes(',') && plain) {
      const charge = phraseAt(chargingVerbs, words, next)
      return verbAt(words, next + charge) > 0 ? { to: next, verb: next + charge } : undefined
    }
    if (!plain && phraseAt(chargingVerbs, words, next) > 0) return undefined
    // "chưa nghiêm túc thực hiện" tells; only "khẩn trương" asks behind any state.
    const urged = plain ? phraseAt(urging, words, next) > 0 : words[at]?.text === 'chưa' && text === 'khẩn'
    if (urged || (plain ? /^(?:phải|cần|sẽ)$/u : /^phải$/u).test(text)) return { to: next, verb: next }
    if (text === 'thì') return verbAt(words, next + 1) > 0 ? { to: next, verb: next + 1 } : undefined
  }
  return undefined
}

/** "Đối với các xã chưa gửi báo cáo, đề nghị gửi ngay": those who fall short, named by a clause, and what they have to do. */
export function behindClause(words: readonly Word[], from: number): { to: number; verb: number } | undefined {
  if (words[from]?.toneless !== 'đôi' || words[from + 1]?.toneless !== 'vơi') return undefined
  const head = from + 2 + phraseAt(determiners, words, from + 2)
  const body = phraseAt(bodyNouns, words, head)
  if (body === 0 || phraseAt(notBodies, words, head) >= body || /^(?:hộ|cá)$/u.test(words[head]?.text ?? ''))
    return undefined
  let short = false
  for (let next = head + body; next < Math.min(words.length, head + 30); next++) {
    const { before, text } = words[next] ?? { before: '.', text: '' }
    if (/[.;:!?]/.test(before)) return undefined
    short ||= /^(?:chưa|còn|không)$/u.test(text)
    const charge = before.includes(',') && short ? phraseAt(chargingVerbs, words, next) : 0
    if (charge > 0) return verbAt(words, next + charge) > 0 ? { to: next, verb: next + charge } : undefined
  }
  return undefined
}

const affected = phrasesOf(
  'hộ|hộ gia đình|gia đình|cá nhân|người|người dân|người lao động|công nhân|học sinh|sinh viên|doanh nghiệp',
)
const before = phrasesOf('cần|phải|tiếp tục|kịp thời|thường xuyên|tăng cường|tập trung|khẩn trương')
const doneTo = phrasesOf(
  'theo dõi|vận động|hỗ trợ|giúp đỡ|nhắc nhở|xem xét|giải quyết|xử lý|rà soát|thống kê|lập|hướng dẫn|tuyên truyền|khảo sát|bố trí|quan tâm|động viên|thăm hỏi|giao|phân công',
)

/** "Đối với hộ có nhà tốc mái, tiếp tục theo dõi": for whom an office does something, and no actor. */
export function isForWhom(words: readonly Word[], from: number): boolean {
  if (words[from]?.toneless !== 'đôi' || words[from + 1]?.toneless !== 'vơi') return false
  const head = from + 2 + phraseAt(determiners, words, from + 2)
  if (phraseAt(affected, words, head) === 0) return false
  const comma = words.slice(head, head + 24).findIndex(({ before: mark }) => mark !== '')
  if (comma < 0 || words[head + comma]?.before !== ',') return false
  let at = head + comma
  for (let length = phraseAt(before, words, at); length > 0; length = phraseAt(before, words, at)) at += length
  return phraseAt(doneTo, words, at) > 0
}

const papers = phrasesOf('quyết định số|kế hoạch số|công văn số|thông báo số|nghị quyết số')

/** How many words "theo Quyết định số 9/QĐ-A ngày 1/2/2026" has behind a name, where a verb follows it at once. */
export function citedPaper(words: readonly Word[], at: number): number {
  const length = words[at]?.text === 'theo' && words[at].before === '' ? phraseAt(papers, words, at + 1) : 0
  if (length === 0) return 0
  const behind = at + 1 + length + 1
  const dated = words[behind]?.text === 'ngày' ? behind + 2 : behind
  return words[dated]?.before === '' && verbAt(words, dated) > 0 ? dated - at : 0
}

/**
 * "Các cơ sở có nấu ăn bán trú thực hiện nghiêm …": what a body has behind its name says which is meant, up to the verb proper; null where
 * none follows, as in "các cá nhân có đóng góp … được khen thưởng"; undefined where no such clause stands before the verb at a word.
 */
export function clauseOfHaving(words: readonly Word[], at: number): { to: number; verb: number } | null | undefined {
  if (words[at - 1]?.text !== 'có' || words[at]?.before !== '') return undefined
  let verb: number | null = null
  for (let next = at + 1; next < Math.min(words.length, at + 24); next++) {
    const word = words[next]
    if (!word || word.before !== '') break
    if (word.text === 'được') return null
    if (verb === null && next > at + verbAt(words, at) && !word.capital && verbAt(words, next) > 0) verb = next
  }
  return verb === null ? null : { to: verb, verb }
}

const passive = phrasesOf('được kiểm tra|được giám sát|được thanh tra|được hỗ trợ|được theo dõi|được hướng dẫn')
const paired = phrasesOf('đánh giá|giám sát|kiểm tra|theo dõi|hướng dẫn|hỗ trợ|tư vấn')

/** "Mỗi học sinh được kiểm tra, đánh giá nhiều lần": two verbs that tell what is done to somebody. */
export function isPassivePair(words: readonly Word[], at: number): boolean {
  const length = phraseAt(passive, words, at)
  return length > 0 && words[at + length]?.before === ',' && phraseAt(paired, words, at + length) > 0
}
