import {
  bodyNouns,
  determiners,
  doubtful,
  modifiers,
  narrowing,
  notBodies,
  personNouns,
} from '#vietnamese/body-words.ts'
import { councilName } from './council-name.ts'
import { skipped } from './inside-name.ts'
import { citedPaper, clauseOfHaving, isPassivePair, relative, statedClause } from './relative-clause.ts'
import { verbAt } from './verb-at.ts'
import { stopWords } from '#vietnamese/task-words.ts'
import { phraseAt, phrasesOf, type Word } from '#vietnamese/words.ts'

/** The name of one or several bodies: words from `from` to before `to`; an instruction begins at word `verb`, if any does. */
export type Name = { from: number; to: number; kind: 'body' | 'person'; verb: number | null }

const addressed = phrasesOf('đồng chí|các đồng chí|đ/c|các đ/c|ông|bà|các ông|các bà|các ông bà')
const plural = phrasesOf('các|những|mỗi|từng|mọi')
const named = phrasesOf('sở|ngành|phòng|ban|trường|xã|phường|huyện|bộ|viện|hội|vụ|cục|chi cục|đoàn|chi bộ')
/** Words that names of bodies hold in small letters. */
const inNames = phrasesOf(
  `các|những|và|của|thuộc|trực thuộc|trên địa bàn|trong|toàn|tại|cấp|tỉnh|huyện|xã|phường|thành phố|thị xã|thị trấn|quận|thôn|trung ương|cơ sở|khu vực|giáo dục|đào tạo|y tế|kinh doanh|sản xuất|hành chính|công|dự án|đầu tư|xây dựng|đất đai|bệnh tật|thú y|thủy lợi|giao thông|vận tải|môi trường|xã hội|nhân dân|tư nhân|lâm sàng|tổng hợp|dự toán|quân sự|thanh niên|phụ nữ|nông dân|chủ nhiệm|trường học|mầm non|tiểu học|phổ thông|trung học|nhà trường|liên quan`,
)
const openInstruction = phrasesOf('theo|căn cứ|trên cơ sở|ngoài việc')
const longest = 70

/** The name of a body or person that begins at a word, up to the verb behind it; undefined where none begins. */
export function nameAt(words: readonly Word[], from: number): Name | undefined {
  let at = from
  let person = false
  // "Cho học sinh nghỉ học" allows; only behind another verb does "cho" stand before whom it charges.
  if (words[from]?.text === 'Cho') return undefined
  const all = shareOf(words, from)
  if (all) return all
  for (let length = phraseAt(determiners, words, at); length > 0; length = phraseAt(determiners, words, at)) {
    person ||= phraseAt(addressed, words, at) > 0
    at += length
    if (breaks(words[at])) return undefined
  }
  const council = councilName(words, at, (place) => verbAt(words, place) > 0)
  if (council > 0) return { from, to: at + council, kind: 'body', verb: at + council }
  const head = headAt(words, at) ?? knownHead(words, at)
  if (!head && !person) return undefined
  const kind = head?.kind ?? 'person'
  at += head?.length ?? 0
  const end = endOf(words, at, { from })
  return end === undefined ? undefined : { from, ...end, kind }
}

/** "100% cán bộ, công chức phải đeo thẻ": of all of them something is required; without "phải" it is an aim. */
function shareOf(words: readonly Word[], from: number): Name | undefined {
  if (words[from]?.text !== '100' || words[from + 1]?.before !== '%') return undefined
  const name = nameAt(words, from + 1)
  return typeof name?.verb === 'number' && words[name.verb]?.text === 'phải' ? { ...name, from } : undefined
}

/** The first word of a name that the head or foot prints: "Gánh hát Bến Nứa" is a body though no list holds such a noun. */
function knownHead(words: readonly Word[], at: number): { length: number; kind: Name['kind'] } | undefined {
  const [own, next] = [words[at], words[at + 1]]
  const begins = own?.capital === true && own.known === undefined && next?.known === 'inside'
  return begins && verbAt(words, at) === 0 ? { length: 1, kind: 'body' } : undefined
}

/** A noun that names bodies or persons; the longer phrase decides where it also begins a verb or another noun. */
function headAt(words: readonly Word[], at: number): { length: number; kind: Name['kind'] } | undefined {
  // "Các chi, đảng bộ trực thuộc".
  if (
    words[at]?.toneless === 'chi' &&
    words[at + 1]?.before === ',' &&
    /^(?:đang|uy)$/.test(words[at + 1]?.toneless ?? '')
  )
    return { length: 1, kind: 'body' }
  // "Giao viên chức": its first word charges, though without marks it reads like "giáo viên".
  if (/^giao$/iu.test(words[at]?.text ?? '') && words[at + 2]?.toneless === 'chưc') return undefined
  const body = phraseAt(bodyNouns, words, at)
  const person = phraseAt(personNouns, words, at)
  const length = Math.max(body, person)
  // "Phòng, chống đuối nước" is work.
  if (words[at]?.text.toLowerCase() === 'phòng' && /^(?:chông|trư|ngưa)$/.test(words[at + 1]?.toneless ?? ''))
    return undefined
  if (words[at]?.toneless === 'lanh' && words[at + 2]?.before === ',' && verbAt(words, at + 2) > 0) return undefined
  if (length === 0 || phraseAt(notBodies, words, at) > length || phraseAt(notBodies, words, at) === length)
    return undefined
  if (verbAt(words, at) > length && words[at]?.capital === false) return undefined
  // "Thanh tra Bộ", "Thanh tra tỉnh" are bodies, "Thanh tra việc" and "Kiểm toán các" are work.
  if (verbAt(words, at) >= length && !isNamedBody(words, at, length)) return undefined
  return { length, kind: person > body || (person === body && person > 0 && body === 0) ? 'person' : 'body' }
}

const isNamedBody = (words: readonly Word[], at: number, length: number) =>
  words[at]?.toneless === 'tô' ? isOrganisation(words, at) : isNamed(words[at + length])

const isNamed = (word: Word | undefined) =>
  word !== undefined && word.before === '' && (word.capital || /^(?:tỉnh|huyện|thành|nhà|quận|thị)$/u.test(word.text))

/** "tổ chức, cá nhân", "các tổ chức chính trị": organisations, not the verb that is spelt alike. */
function isOrganisation(words: readonly Word[], at: number): boolean {
  if (`${words[at]?.toneless ?? ''} ${words[at + 1]?.toneless ?? ''}` !== 'tô chưc') return false
  const next = words[at + 2]
  const listed = next?.before.includes(',') ?? false
  if (words[at]?.capital === true && at === 0 && !listed) return false
  return (
    listed ||
    (next !== undefined && /^(?:cá|chính|đoàn|đảng|xã|công|có)$/iu.test(next.text)) ||
    phraseAt(plural, words, at - 1) === 1
  )
}

const breaks = (word: Word | undefined) => word === undefined || /[.!?:;]/.test(word.before)

/** Walks from behind the head noun to the end of the name. Undefined where the words turn out to be no subject. */
function endOf(
  words: readonly Word[],
  first: number,
  { from }: { from: number },
): { to: number; verb: number | null } | undefined {
  for (let at = first; at < words.length; at++) {
    const word = words[at]
    if (!word || at - from > longest) return undefined
    if (word.known === 'inside') continue
    if (word.known === 'behind' && beginsUnknownVerb(words, at)) return { to: at, verb: at }
    if (word.before === ':' && word.capital && listsNames(words, at)) continue
    if (/[(]/.test(word.before)) {
      const closed = at + 1 + words.slice(at + 1, at + 40).findIndex(({ before }) => before.includes(')'))
      if (closed <= at) return { to: at, verb: null }
      at = closed - 1
      continue
    }
    if (/[.!?:…]/.test(word.before) || (/^[-–—]$/.test(word.before.replace(/[,;]/g, '')) && word.before.includes(';')))
      return { to: at, verb: null }
    if (word.before.includes(';') || word.before.includes(',')) {
      const segment = segmentFrom(words, at)
      if (word.before.includes(';') && segment === at) return { to: at, verb: null }
      if (segment > at) {
        at = segment - 1
        continue
      }
      const meant = appositionAt(words, at)
      if (meant > at) {
        at = meant - 1
        continue
      }
    }
    if (word.capital) {
      // "Trung tâm Giáo dục thường xuyên" goes on in small letters.
      at += Math.max(0, phraseAt(modifiers, words, at) - 1)
      continue
    }
    if (phraseAt(plural, words, at - 1) === 1 && word.before === '') continue
    // "Văn phòng Đăng ký đất đai": the second half of a verb that begins with a capital belongs to the name.
    if (words[at - 1]?.capital === true && word.before === '' && verbAt(words, at - 1) > 1) continue
    if (isDepartmentOfAll(words, at)) continue
    if (isPassivePair(words, at)) return undefined
    const skip = skipped(words, at)
    if (skip > 0) {
      at += skip - 1
      continue
    }
    const stated = statedClause(words, from, at)
    if (stated) return stated
    const cited = citedPaper(words, at)
    if (cited > 0) return { to: at, verb: at + cited }
    if (leads(words, at)) return { to: at, verb: at }
    if (phraseAt(openInstruction, words, at) > 0 && at > first - 1) return { to: at, verb: at }
    if (verbAt(words, at) > 0) return endAtVerb(words, first, at)
    if (phraseAt(stopWords, words, at) > 0) return undefined
  }
  return { to: words.length, verb: null }
}

function endAtVerb(words: readonly Word[], first: number, at: number): { to: number; verb: number } | undefined {
  // "Hiệu trưởng có thể bố trí thêm" allows.
  if (words[at - 1]?.text === 'thể' && words[at - 2]?.text === 'có') return undefined
  const having = clauseOfHaving(words, at)
  if (having !== undefined) return having ?? undefined
  const verb = words[at]?.before.includes(',') ? (unknownVerb(words, first, at) ?? at) : at
  return { to: verb, verb }
}

const levels = phrasesOf('tỉnh|huyện|thành phố|thị xã|quận|xã|phường|thị trấn|ủy|trung ương')
const ledBy = phrasesOf('cán bộ|tập thể|đồng chí|cơ quan|chức danh|các|những|ban|cấp|người|vai trò|và')

/** "Huyện ủy lãnh đạo": right behind a name it is what the body does; "cán bộ lãnh đạo" are persons. */
function leads(words: readonly Word[], at: number): boolean {
  if (`${words[at]?.toneless ?? ''} ${words[at + 1]?.toneless ?? ''}` !== 'lanh đao' || words[at]?.before !== '')
    return false
  const next = words[at + 2]
  if (next === undefined || [1, 2].some((back) => phraseAt(ledBy, words, at - back) === back)) return false
  if (next.before !== '') return verbAt(words, at + 2) > 0
  // "Ban cán sự đảng Ủy ban nhân dân tỉnh lãnh đạo Công an tỉnh": the name has ended with its level.
  return !next.capital || [1, 2].some((back) => phraseAt(levels, words, at - back) === back)
}

const behindNames = phrasesOf('và|của|thuộc|có|ở|tại|theo|liên quan|nêu trên|trong|trên|do|này|đó|ngày|số|đăng')

/** Whether a word behind a known name goes on with it or tells of it. */
const goesOnWithName = (words: readonly Word[], at: number) =>
  [inNames, bodyNouns, modifiers, narrowing, doubtful, stopWords, behindNames, relative].some(
    (phrases) => phraseAt(phrases, words, at) > 0,
  )

/**
 * Whether an instruction begins behind a known name with a verb that no list holds: "thâm nhập", of which the second half is a verb
 * too, or one with several words behind it. Behind "ven biển" in "các xã ven biển chỉ đạo" the verb proper follows.
 */
function beginsUnknownVerb(words: readonly Word[], at: number): boolean {
  if (verbAt(words, at) > 0 || goesOnWithName(words, at)) return false
  for (let next = at + 1; next < at + 5; next++) {
    const word = words[next]
    if (!word || word.before !== '') return next - at > 3
    if (!word.capital && verbAt(words, next) > 0) return next === at + 1
  }
  return true
}

const headsOf = phrasesOf('giám đốc|thủ trưởng|lãnh đạo|hiệu trưởng|chủ tịch')

/** "Giám đốc các Sở: Nội vụ, Tài chính", "Giám đốc: Sở Nội vụ, Sở Tài chính": the colon stands inside the name. */
export const listsNames = (words: readonly Word[], at: number) =>
  ((phraseAt(named, words, at - 1) === 1 && [2, 3].some((back) => phraseAt(plural, words, at - back) === 1)) ||
    (phraseAt(headsOf, words, at - 2) === 2 && phraseAt(bodyNouns, words, at) > 0)) &&
  words.slice(at + 1, at + 7).find(({ before }) => /[,;]/.test(before))?.capital === true

/**
 * A verb behind a comma goes on with one before it that is not known: the first word in small letters that follows neither a
 * capital nor a word that names hold.
 */
function unknownVerb(words: readonly Word[], from: number, verb: number): number | undefined {
  for (let at = from; at < verb; at++) {
    const [word, before] = [words[at], words[at - 1]]
    if (!word || word.before.includes(',')) return undefined
    const held = Math.max(phraseAt(inNames, words, at), phraseAt(bodyNouns, words, at), phraseAt(modifiers, words, at))
    if (held > 0) at += held - 1
    else if (!word.capital && !(before?.capital === true && at > from)) return at
  }
  return undefined
}

/** "Phòng Kế hoạch tổng hợp rà soát": a name where another verb than of reporting follows at once. */
function isDepartmentOfAll(words: readonly Word[], at: number): boolean {
  const [own, half, next] = [words[at], words[at + 1], words[at + 2]]
  if (own?.text === 'hợp') return words[at - 1]?.text === 'tổng' && isDepartmentOfAll(words, at - 1)
  if (own?.text !== 'tổng' || half?.text !== 'hợp' || next?.before !== '') return false
  return (
    verbAt(words, at + 2) > 0 && !/^(?:báo|gửi|trình(?! bày))(?= |$)/u.test(`${next.text} ${words[at + 3]?.text ?? ''}`)
  )
}

const above = phrasesOf(
  'trực tiếp là|mà trực tiếp là|trước hết là|mà trước hết là|nhất là|đặc biệt là|nòng cốt là|đứng đầu là',
)

/** "UBND xã, trực tiếp là Chủ tịch UBND xã": where the head noun of whom a name points out ends; `at` where it points out none. */
function appositionAt(words: readonly Word[], at: number): number {
  const length = phraseAt(above, words, at)
  const end = length === 0 ? at : segmentFrom(words, at + length)
  return end > at + length ? end : at
}

/** Behind a comma the next name of a list may begin: where its head noun ends; `at` where none begins. */
function segmentFrom(words: readonly Word[], at: number): number {
  let next = at
  for (let length = phraseAt(determiners, words, next); length > 0; length = phraseAt(determiners, words, next))
    next += length
  const head = headAt(words, next)
  return head ? next + head.length : at
}
