import { beginsAsAuthority, levelWords } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { isPersonName, lengthBeforeName } from '#vietnamese/person-name.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { typeNamed } from '#vietnamese/paper-types.ts'
import { isProse, startsSmall } from './body-start.ts'
import { claimAddressees, claimSubject } from './claim-lines.ts'
import { beforeDate, cites, due } from './date-line.ts'
import {
  aboutWord,
  findDate,
  findMotto,
  findNumber,
  findPartyName,
  findStateName,
  findUnionName,
  isCapitals,
  isRule,
  lengthOfTo,
  recipientsWord,
} from './marks.ts'
import type { Head } from './parts.ts'
import type { Piece } from './piece.ts'

export type Kind =
  | 'name'
  | 'motto'
  | 'number'
  | 'date'
  | 'about'
  | 'to'
  | 'type'
  | 'telegram'
  | 'rule'
  | 'capitals'
  | 'other'

/** A rule behind a line, where a program put both on one. */
const ruleBehind = /(?<![\s*=_-])[\s*=_-]+$/

/** What a piece is, seen by itself. */
export function kindOf({ text }: Piece): Kind {
  if (isRule(text)) return 'rule'
  if (findStateName(text) !== null || findPartyName(text) !== null) return 'name'
  if (findMotto(text) !== null) return 'motto'
  const number = findNumber(text)
  if (number !== null && number.end >= text.replace(ruleBehind, '').length - 3) return 'number'
  const date = findDate(text)
  if (date !== null && date.start < 40 && date.end >= text.length - 4 && date.start + text.length - date.end < 44) {
    const before = text.slice(0, date.start)
    // The day of a ground; of the page of a newspaper.
    if (/;\W*$/.test(text) || /^\W*(?:Thu (?:Hai|Ba|Tu|Nam|Sau|Bay)|Chu nhat)\s?,?\s*$/i.test(bare(before)))
      return 'other'
    return beforeDate.test(before) && !cites.test(before) && !due.test(before) ? 'date' : 'other'
  }
  if (aboutWord.test(bare(text))) return 'about'
  if (lengthOfTo(text) > 0 && text.length < (/^\W*Kính g[ửởư]i\s?:/u.test(text) ? 400 : 160))
    return /^[^:]*điện\s*:/iu.test(text) ? 'telegram' : 'to'
  if (isCapitals(text)) return typeNamed(text) === null ? 'capitals' : 'type'
  return 'other'
}

/** The index of the piece of a kind that stands nearest to `from`, at most `reach` pieces away; -1 where none does. */
function nearest(kinds: readonly Kind[], kind: Kind, from: number, reach: number): number {
  let best = -1
  kinds.forEach((each, at) => {
    const distance = Math.abs(at - from)
    if (each === kind && distance <= reach && (best < 0 || distance < Math.abs(best - from))) best = at
  })
  return best
}

/** The session of a council, under its name. */
const session = /^\W*(?:KHOA\s+[IVXL\d]|KY HOP|NHIEM KY)/

/** The lines in capitals above the number, or nearest to the name of the state: whose paper it is. */
function findIssuers(pieces: readonly Piece[], kinds: readonly Kind[], anchors: readonly number[]): number[] {
  const low = Math.max(0, Math.min(...anchors) - 8)
  const high = Math.max(...anchors)
  let found: number[] = []
  let early: number[] = []
  for (let at = low; at <= high; at++) {
    const piece = pieces[at]
    // Behind the type it is whoever decides, or whose conclusion it is; so it is above what is decided, where the head comes late.
    if (kinds[at] === 'type' && found.length > 0) {
      if (at > Math.min(...anchors)) break
      early = found
      found = []
    }
    if (found.length > 0 && isSignedAt(pieces, at)) found = []
    if (piece === undefined || kinds[at] !== 'capitals' || session.test(bare(piece.text))) continue
    if (recipientsWord.test(bare(piece.text)) || /^\W*S[oố]\s?:/iu.test(piece.text)) continue
    const above = pieces[found.at(-1) ?? at]?.text ?? ''
    const goesOn =
      found.length > 0 &&
      (found.at(-1) ?? 0) >= at - 3 &&
      (isReadable(piece.text) || (/(?:\sVÀ|[&,–-])$/u.test(above) && /^\p{Lu}{2,8}$/u.test(piece.text)))
    const plain = bare(piece.text).replace(/^[^A-Z]+/, '')
    if (beginsAsAuthority(plain) || (goesOn && !isMark(plain)) || levelWords.test(plain)) found.push(at)
  }
  return found.length > 0 ? found : early
}

/** Whether a name stands here below its title: what is above it is a signature, and the head has come behind the body. */
function isSignedAt(pieces: readonly Piece[], at: number): boolean {
  const { text } = pieces[at] ?? { text: '' }
  if (isCapitals(text) || !isPersonName(text.slice(lengthBeforeName(text)))) return false
  return pieces.slice(Math.max(0, at - 3), at).some((above) => isCapitals(above.text) && beginsAsTitle(above.text))
}

/** The anchors of the head, with the type behind them where the name of the state is lost: names may stand between. */
function withLateNames(kinds: readonly Kind[], core: readonly number[], name: number): readonly number[] {
  const last = Math.max(...core)
  const type = name >= 0 ? -1 : kinds.findIndex((kind, at) => at > last && at <= last + 6 && kind === 'type')
  return type < 0 ? core : [...core, type]
}

const bareSyllable = /^(?:NGH?|[CGKNPT]H|TR|GI|QU|[BCDGHKLMNPQRSTVX])?[AEIOUY]{1,3}(?:CH|NG|NH|[CMNPT])?$/

/** Whether a line holds words, rather than what recognition makes of a seal. */
function isReadable(text: string): boolean {
  const words = text.match(/[\p{L}\p{N}]+/gu) ?? []
  // Of capitals that have lost their marks most are syllables without them too.
  const isWord = text === bare(text) ? (word: string) => bareSyllable.test(word) : isSyllable
  return (
    !/[#*^~|<>=@]/.test(text.replace(/(?<![\s*=~_-])[\s*=~_-]+$/, '')) &&
    words.filter((word) => word.length > 1 && isWord(word)).length * 2 >= words.length
  )
}

function isMark(plain: string): boolean {
  return /^(?:HOA TOC|THUONG KHAN|KHAN|(?:TOI |TUYET )?MAT|SAO Y|SAO LUC|TRICH SAO|DU THAO|BAN SAO|LUU HANH|XEM XONG|TAI LIEU THU HOI|DEN NGAY|CONG VAN DEN|DEN SO|DEN$|KHONG PHO BIEN)(?![A-Z])/.test(
    plain,
  )
}

/** Whether a line goes on in small letters with running text above it: the number, date or “về việc” in it is a cited paper's. */
function goesOnWithProse(pieces: readonly Piece[], at: number): boolean {
  const piece = pieces[at]
  if (piece === undefined) return false
  const first = pieces.findLastIndex(
    ({ page, line }, index) => index < at && (page !== piece.page || line !== piece.line),
  )
  const begins = pieces[first + 1]
  return first >= 0 && begins !== undefined && startsSmall(begins.text) && isProse(pieces[first]?.text ?? '')
}

/** Where a head stands: the indices of its pieces, by what they are. */
export type HeadPlaces = { [Part in keyof Head]: number[] } & { names: number[] }

/** The indices of the pieces of the head; null where nothing of a head is found. */
export function findHead(pieces: readonly Piece[]): HeadPlaces | null {
  const kinds = pieces.map((piece, at) => {
    const kind = kindOf(piece)
    return (kind === 'number' || kind === 'date' || kind === 'about') && goesOnWithProse(pieces, at) ? 'other' : kind
  })
  const named = kinds.indexOf('name')
  const name = named >= 0 ? named : findUnion(pieces)
  const number = name >= 0 ? nearest(kinds, 'number', name, 14) : kinds.slice(0, 40).indexOf('number')
  const anchor = name >= 0 ? name : number
  if (anchor < 0) return withoutAnchor(pieces, kinds)
  const date = nearest(kinds, 'date', number >= 0 ? number : anchor, 14)
  const motto = nearest(kinds, 'motto', anchor, 6)
  const core = [anchor, number, date, motto].filter((at) => at >= 0)
  const issuers = findIssuers(pieces, kinds, withLateNames(kinds, core, name)).filter((at) => at !== name)
  const about = nearest(kinds, 'about', number >= 0 ? number : anchor, 14)
  const reach = Math.max(...core, about) + 14
  const asked = kinds.findIndex((kind, at) => kind === 'to' && at <= reach)
  const telegram = kinds.findIndex(
    (kind, at) => kind === 'telegram' && at <= reach && kinds.slice(Math.max(0, at - 6), at).includes('type'),
  )
  const to = asked >= 0 ? asked : telegram
  const type = findType(pieces, kinds, [...core, ...issuers], { about, to })
  return {
    issuers,
    number: number >= 0 ? [number] : [],
    date: date >= 0 ? [date] : [],
    type: type >= 0 ? [type] : [],
    subject: claimSubject(pieces, kinds, { about, type, number }),
    addressees: to >= 0 ? claimAddressees(pieces, kinds, to) : [],
    names: [name, motto].filter((at) => at >= 0),
  }
}

/** The name of the Youth Union in place of that of the state: the second where the first stands above its committee. */
function findUnion(pieces: readonly Piece[]): number {
  const isUnion = ({ text }: Piece) => findUnionName(text)?.start === 0
  const first = pieces.findIndex(isUnion)
  const again = first < 0 ? -1 : pieces.slice(first + 2, first + 9).findIndex(isUnion)
  return again < 0 ? first : first + 2 + again
}

/** A type that stands at most four pieces behind the head or before it; none behind “Kính gửi” of a letter with “V/v”. */
function findType(
  pieces: readonly Piece[],
  kinds: readonly Kind[],
  core: readonly number[],
  { about, to }: { about: number; to: number },
): number {
  const high = Math.max(...core)
  const low = Math.min(...core)
  const after = kinds.findIndex((kind, at) => kind === 'type' && at >= low && at <= high + 6)
  const before = kinds.findIndex((kind, at) => kind === 'type' && at < low && at >= low - 6)
  const near = after >= 0 ? after : before
  // “QUYẾT ĐỊNH:” is what is decided: the same word stands above it as the type, before a head that comes late.
  const named = typeNamed(pieces[near]?.text ?? '')
  const same = (kind: Kind, at: number) => kind === 'type' && (near < 0 || typeNamed(pieces[at]?.text ?? '') === named)
  const first = kinds.slice(0, near < 0 ? 4 : near).findIndex(same)
  const at = first >= 0 ? first : near
  return about >= 0 && to >= 0 && at > to ? -1 : at
}

/** Of a paper without number and without the name of the state: what can be told by type and addressees alone. */
function withoutAnchor(pieces: readonly Piece[], kinds: readonly Kind[]): HeadPlaces | null {
  const type = kinds.slice(0, 20).indexOf('type')
  const about = kinds.slice(0, 20).indexOf('about')
  const to = kinds.slice(0, 20).indexOf('to')
  const date = kinds.slice(0, 20).indexOf('date')
  if (type < 0 && about < 0 && to < 0 && date < 0) return null
  const core = [type, about, to, date].filter((at) => at >= 0)
  return {
    issuers: findIssuers(pieces, kinds, [Math.min(...core)]),
    number: [],
    date: date >= 0 ? [date] : [],
    type: type >= 0 ? [type] : [],
    subject: claimSubject(pieces, kinds, { about, type, number: -1 }),
    addressees: to >= 0 ? claimAddressees(pieces, kinds, to) : [],
    names: [],
  }
}
