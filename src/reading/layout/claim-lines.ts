import { bare } from '#vietnamese/bare.ts'
import { beginsAsAuthority } from '#vietnamese/authority-words.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { typeAbbreviated, typeNamed } from '#vietnamese/paper-types.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { isProse, opensBody, startsSmall } from './body-start.ts'
import type { Kind } from './find-head.ts'
import {
  aboutWord,
  alsoTo,
  authorityMark,
  findNumber,
  isCapitals,
  isRule,
  itemSigns,
  lengthOfTo,
  recipientsWord,
} from './marks.ts'
import type { Piece } from './piece.ts'
import { lengthOfStray } from './stray.ts'

const headKinds = new Set<Kind>(['name', 'motto', 'number', 'date', 'type', 'to', 'telegram'])

/** The pieces of the subject: those under the type, or from “V/v” on. */
export function claimSubject(
  pieces: readonly Piece[],
  kinds: readonly Kind[],
  from: { about: number; type: number; number: number },
): number[] {
  if (from.type >= 0) return claimUnderType(pieces, kinds, from.type)
  if (from.about < 0) return claimUnderNumber(pieces, kinds, from.number)
  const first = pieces[from.about]
  const alone = first !== undefined && bare(first.text).replace(aboutWord, '').length < 2
  const found = [from.about]
  for (let at = from.about + 1; at < Math.min(pieces.length, from.about + 10); at++) {
    const piece = pieces[at]
    const kind = kinds[at]
    if (piece === undefined || kind === 'to' || kind === 'type' || kind === 'number') break
    if (kind === 'name' || kind === 'motto' || kind === 'date' || kind === 'rule' || piece.column === 'right') continue
    if (isSpeck(piece)) continue
    const must = alone && found.length === 1
    if (!goesOn(pieces[found.at(-1) ?? from.about], piece, must) || (!must && isWiderThan(found, pieces, piece))) break
    found.push(at)
  }
  return found
}

/**
 * The subject of a letter may stand under its number without “V/v”: what lies between it and “Kính gửi”, short lines all,
 * but for a mark of urgency.
 */
function claimUnderNumber(pieces: readonly Piece[], kinds: readonly Kind[], number: number): number[] {
  const mark = findNumber(pieces[number]?.text ?? '')
  const to = kinds.indexOf('to', number)
  if (mark === null || to < 0 || to - number > 9) return []
  const notation = pieces[number]?.text.slice(mark.notation.start, mark.notation.end) ?? ''
  const ofLetter = /^CV[-/]/.test(notation) || isOfUnit(notation)
  const found: number[] = []
  for (let at = number + 1; at < to; at++) {
    const piece = pieces[at]
    if (piece === undefined || kinds[at] !== 'other' || piece.column === 'right' || isSpeck(piece)) continue
    if (isCapitals(piece.text) && piece.text.length < 20) continue
    // Of other letters the subject begins with “Về”.
    if (found.length === 0 && !ofLetter && !/^\W*Về\s/u.test(piece.text)) continue
    const first = found.length === 0 ? !startsSmall(piece.text) : goesOn(pieces[found.at(-1) ?? at], piece, false)
    if (
      !first ||
      piece.text.length > (found.length === 0 && kinds[at + 1] !== 'other' ? 160 : 70) ||
      /[.;:]$/.test(piece.text) ||
      dash.test(piece.text)
    )
      return []
    found.push(at)
  }
  return found
}

/** Whether a notation names an office and its unit, as letters have it: “SYT-NV”. */
const isOfUnit = (notation: string) =>
  /^[^-/]{2,}-[^-/]+$/.test(notation) && typeAbbreviated(notation.split('-')[0] ?? '') === null

/** Whether a line is far longer than all of a subject in the narrow column of the number: it is the body's. */
function isWiderThan(found: readonly number[], pieces: readonly Piece[], { text }: Piece): boolean {
  const widest = Math.max(...found.map((at) => pieces[at]?.text.length ?? 0))
  return text.length > 64 && text.length > widest * 1.5
}

/** Words behind which a line cannot end: what they govern stands on the next. */
const governs = /\s(?:theo|về|của|và|các|những|cho|với|trong|đến|từ|bởi|hoặc)$/iu
/** The first word of a name that goes on, as in “Ban” over “Chấp hành Đảng bộ tỉnh”. */
const opensName = /\s(?:Ban|Bộ|Sở|Phòng|Cục|Vụ|Ủy ban|Uỷ ban|Hội đồng)$/u

/** Short forms in capitals and numbers: the end of “chính sách thuế” over “GTGT”, of “năm học 2019” over “- 2020”. */
const shortForms = /^(?:[-–]\s?)?(?:\d[\d/.,–-]*(?:[/-][\p{Lu}-]+)?|[\p{Lu}\d&/-]{2,12})(?:,? \p{Lu}{2,6}){0,5}[.;]?$/u

/** Marks of urgency and secrecy. */
const hurry = /^\W*(?:HOA TOC|(?:THUONG )?KHAN|(?:TOI |TUYET )?MAT)\W*$/

/** A point of the body: “1. Giao …” under “… về chuyển đổi số” is no number. */
const point = /^\d{1,2}[.)]\s?\p{Lu}/u

/** Whether a piece goes on with what `last` began, rather than beginning the body. */
function goesOn(last: Piece | undefined, piece: Piece, must: boolean): boolean {
  if (must) return true
  if (last === undefined) return false
  const isShort =
    shortForms.test(piece.text) && !hurry.test(bare(piece.text)) && !/[.;:]$/.test(last.text) && !isNamed(piece.text)
  if (isShort || isCapitals(piece.text)) return isShort
  if (/\([^()]{0,40}$/u.test(last.text) && /^[^()]{0,40}\)\W*$/u.test(piece.text)) return true
  if (/\s(?:số|năm|giai đoạn|ngày)$/u.test(last.text) && /^\d/.test(piece.text) && !point.test(piece.text))
    return piece.text.length < 250
  if (recipientsWord.test(bare(piece.text)) || authorityMark.test(bare(piece.text)) || dash.test(piece.text))
    return false
  if (/[.;:]$/.test(last.text) && !startsSmall(piece.text)) return false
  if (startsSmall(piece.text)) return piece.text.length < 250 && !/[;:]$/.test(piece.text)
  if (governs.test(last.text) || opensName.test(last.text))
    return piece.text.length < 250 && !grounds.test(bare(piece.text))
  if (piece.text.endsWith(':') || says.test(piece.text)) return false
  return !opensBody(piece.text) && piece.text.length < 60
}

/** Whether a line in capitals is a name, a title or a type of its own. */
const isNamed = (text: string) => beginsAsAuthority(text) || beginsAsTitle(text) || typeNamed(text) !== null

/** How many lines between the type and the subject say whose paper it is: “HỘI NGHỊ BAN CHẤP HÀNH ĐẢNG BỘ LẦN THỨ NĂM”, on one or two. */
function countAuthors(pieces: readonly Piece[], from: number): number {
  for (const [at, { text }] of pieces.slice(from, from + 3).entries()) {
    if (at > 0 && (startsSmall(text) || /^V(?:ề|Ề)\s/u.test(text))) return at
    const plain = bare(text)
    const author = beginsAsAuthority(plain) || beginsAsTitle(plain) || /^\W*(?:DAI HOI|KY HOP)\s/.test(plain)
    if (!isCapitals(text) || !author || /[:.]$/.test(text)) return 0
  }
  return 0
}

/** The last line of a sentence that the head interrupts: running text above it without an end. */
function openAbove(pieces: readonly Piece[], kinds: readonly Kind[], type: number): Piece | undefined {
  const above = pieces.findLast(
    ({ text }, at) => at < type && at >= type - 14 && kinds[at] === 'other' && isProse(text),
  )
  return above !== undefined && !/[.:;!?]\W*$/.test(above.text) ? above : undefined
}

/** Whether a line goes on with the sentence that stood open above the head: as long as its lines, or with its end. */
function goesOnWithOpen({ text }: Piece, open: Piece | undefined): boolean {
  if (open === undefined || !startsSmall(text)) return false
  return text.length > open.text.length * 0.85 || /[;:]|\.$/.test(text) || says.test(text)
}

function claimUnderType(pieces: readonly Piece[], kinds: readonly Kind[], type: number): number[] {
  const found: number[] = []
  const open = openAbove(pieces, kinds, type)
  for (let at = type + 1 + countAuthors(pieces, type + 1); at < Math.min(pieces.length, type + 12); at++) {
    const piece = pieces[at]
    const kind = kinds[at] ?? 'other'
    if (piece === undefined) break
    if (kind === 'date' || kind === 'name' || kind === 'motto' || (kind === 'number' && found.length === 0)) continue
    if (kind === 'rule') {
      if (found.length > 0 && !startsSmall(pieces[at + 1]?.text ?? '')) break
      continue
    }
    if (headKinds.has(kind)) break
    if (isSpeck(piece)) continue
    const first = found.length === 0
    // Who sends a telegram, over "ĐIỆN: …".
    if (first && kinds[at + 1] === 'telegram' && isNamed(piece.text)) continue
    if (!first && goesOnWithOpen(piece, open)) break
    if (!first && (isBodyUnderCapitals(pieces, at) || repeatsType(pieces[type], piece))) break
    if (!belongsUnderType(pieces[found.at(-1) ?? type], piece, first) && !(first && isSubjectBefore(pieces, at))) break
    found.push(at)
  }
  return found
}

/** Whether a short line under a subject in capitals is the body's first, cut by a narrow column: the next goes on with it as running text. */
function isBodyUnderCapitals(pieces: readonly Piece[], at: number): boolean {
  const [above = '', own = '', next = ''] = [at - 1, at, at + 1].map((index) => pieces[index]?.text)
  return isCapitals(above) && !isCapitals(own) && !startsSmall(own) && startsSmall(next) && isProse(next)
}

/** “LỆNH CỦA CHỦ TỊCH NƯỚC” under “LỆNH” and its subject: who decides. */
function repeatsType(type: Piece | undefined, { text }: Piece): boolean {
  const word = bare(type?.text ?? '')
    .replace(/[^A-Z ]/g, '')
    .trim()
  return word !== '' && isCapitals(text) && bare(text).startsWith(`${word} CUA `)
}

/** Words with which a subject never begins. */
const grounds = /^\W*(?:can cu|xet|theo (?:de nghi|quyet|cong|ke|chi)|de (?:trien khai|thuc hien|kip thoi))(?![a-z])/i

/** Whether a line that could open the body is the subject: another one opens it right behind it or behind the lines that go on with it. */
function isSubjectBefore(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  const further = pieces.slice(at + 1, at + 4).findIndex(({ text }) => !startsSmall(text))
  const own = pieces.slice(at, at + 1 + Math.max(0, further))
  const next = pieces[at + own.length]
  if (piece === undefined || next === undefined || grounds.test(bare(piece.text))) return false
  if (own.some(({ text }, index) => (index === own.length - 1 ? /[.;:,]$/ : /[.;:]$/).test(text))) return false
  return isRule(next.text) || lengthOfTo(next.text) > 0 || (opensBody(next.text) && !startsSmall(next.text))
}

function belongsUnderType(last: Piece | undefined, piece: Piece, first: boolean): boolean {
  if (isCapitals(piece.text)) return isSubjectInCapitals(last, piece, first)
  if (/^\W{0,2}\((?:kem theo|ban hanh)/i.test(bare(piece.text))) return false
  if (first && piece.text.endsWith(':') && says.test(piece.text)) return false
  if (first) return startsSmall(piece.text) || !opensBody(piece.text) || !isProse(piece.text)
  return goesOn(last, piece, false)
}

/** Words that say what somebody does or wants: a long line with one of them is the body's, not a name. */
const says =
  /\s(?:yêu cầu|đề nghị|thông báo|ban hành|nhận được|hướng dẫn|xây dựng|có ý kiến|báo cáo|trân trọng|kính mời|triển khai|chỉ đạo|tổ chức thực hiện|giới thiệu|chứng nhận|xác nhận)[\s:]/iu

/** What somebody named in a subject in capitals has done: “BỘ TRƯỞNG BỘ Y TẾ QUY ĐỊNH VỀ THUỐC” is none who decides. */
const deeds = /\s(?:QUY DINH|BAN HANH|HUONG DAN|SUA DOI|PHE DUYET|PHAT DONG)\s/

/** The first heading of a body: “I. MỤC ĐÍCH”, “A - TÌNH HÌNH”, “PHẦN THỨ NHẤT”, “CHƯƠNG I”. */
const heading = /^\W*(?:(?:[A-H]|[IVX]{1,4}|\d{1,2})\s?(?:[.)]|[-–]\s?(?=[A-Z]{2}))|(?:PHAN|CHUONG) (?:THU|[IVX\d]))/

/** The name of a law stands in capitals; so do, in a decision, whoever decides and “QUYẾT ĐỊNH:”, which are no subject. */
function isSubjectInCapitals(last: Piece | undefined, piece: Piece, first: boolean): boolean {
  return (
    (!isNamed(piece.text) ||
      (!first &&
        (/[,–-]$/.test(last?.text ?? '') || governs.test(last?.text ?? '') || deeds.test(bare(piece.text))))) &&
    !piece.text.endsWith(':') &&
    (first || !heading.test(bare(piece.text))) &&
    (piece.text.length > 4 || isSyllable(piece.text)) &&
    (first || isCapitals(last?.text ?? ''))
  )
}

const dash = new RegExp(`^\\W{0,3}[${itemSigns}]\\s?`)

/** A line of signs with hardly a letter or figure among them. */
const isSpeck = ({ text }: Piece): boolean => text.length < 12 && !/\p{L}{2}|\d/u.test(text)

/** What recognition makes of a seal or a note by hand: hardly a letter, or letters of which it is not sure. */
function isStray({ text, source }: Piece): boolean {
  return !/\p{L}{2}/u.test(text) || (source.sureness ?? 1) < 0.5
}

/** Whether an item names an authority or persons: behind a full stop any other is a point of the body. */
function namesSomebody(text: string): boolean {
  const plain = bare(text).replace(/^[^A-Za-z]+/, '')
  return beginsAsAuthority(plain) || beginsAsTitle(plain) || /^(?:Cac|Dong chi|Ong|Ba|Nhu|Quy)\s/.test(plain)
}

/** Whoever stands on the line behind “Kính gửi:” with nothing on its own is meant, however long the name. */
const isAddressed = ({ text }: Piece) =>
  namesSomebody(text) && !isCapitals(text) && !/:\s*$/.test(text) && !says.test(text.replace(/ban chỉ đạo/giu, 'ban'))

/** Lines: a letter to each commune of a province names them one by one, some on two. */
const mostAddressed = 400

/** The pieces of “Kính gửi”: the line itself, the items of its list and their further lines. */
export function claimAddressees(pieces: readonly Piece[], kinds: readonly Kind[], to: number): number[] {
  const found = [to]
  const first = pieces[to]
  let last = first === undefined ? '' : first.text.slice(lengthOfTo(first.text)).trim()
  let list = dash.test(last) || last === ''
  for (let at = to + 1; at < Math.min(pieces.length, to + mostAddressed); at++) {
    const piece = pieces[at]
    const kind = kinds[at] ?? 'other'
    if (piece === undefined || kind === 'type' || kind === 'about') break
    if (last === '' && isAddressed(piece)) {
      found.push(at)
      last = piece.text
      continue
    }
    if (kind === 'name' || kind === 'motto' || kind === 'number' || kind === 'date' || kind === 'rule') continue
    if (recipientsWord.test(bare(piece.text)) || /(?:như sau|sau đây)\s*:$/u.test(piece.text)) break
    if (/^(?:can cu|thuc hien|thi hanh|tra loi|phuc dap|xet)\s/i.test(bare(piece.text.replace(dash, '')))) break
    if (isStray(piece)) continue
    const item =
      alsoTo.test(piece.text) ||
      dash.test(piece.text) ||
      (list && piece.text.length < 160 && lengthOfStray(piece.text) > 0)
    if (!item && (last.endsWith('.') || (opensBody(piece.text) && !/[,–-]$|(?:và|các|của)$/.test(last)))) break
    if (!item && !startsSmall(piece.text) && !/[,–-]$/.test(last) && says.test(piece.text)) break
    if (item && last.endsWith('.') && !alsoTo.test(piece.text) && (!list || !namesSomebody(piece.text))) break
    if (
      !item &&
      last !== '' &&
      !startsSmall(piece.text) &&
      isProse(piece.text) &&
      (!/[,;]$/.test(last) || says.test(piece.text))
    )
      break
    if (!item && list && last.endsWith(';') && isProse(piece.text) && !startsSmall(piece.text)) break
    if (item && last.endsWith('.') && list && opensBody(piece.text.replace(dash, ''))) break
    list ||= item
    found.push(at)
    last = piece.text
  }
  return found
}
