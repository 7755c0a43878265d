import { bare, bareUnit } from '#vietnamese/bare.ts'
import { findNear } from '#vietnamese/find-near.ts'

/** A stretch of a text, by places. */
export type Stretch = { start: number; end: number }

type Name = { phrase: string; words: readonly string[] }
const nameOf = (phrase: string): Name => ({ phrase, words: phrase.split(' ') })

const stateName = nameOf('CONG HOA XA HOI CHU NGHIA VIET NAM')
/** What a narrow column leaves of it on its first line. */
const stateNameBegun = nameOf('CONG HOA XA HOI CHU NGHIA')
const motto = 'doc lap - tu do - hanh phuc'
const partyName = nameOf('DANG CONG SAN VIET NAM')

/** Whether at least eight of ten letters are capitals: the lines of names in a head, of titles in a foot. */
export function isCapitals(text: string): boolean {
  let letters = 0
  let capitals = 0
  for (let at = 0; at < text.length; at += 1) {
    const unit = bareUnit(text.charCodeAt(at))
    const capital = unit >= 65 && unit <= 90
    if (capital) capitals += 1
    if (capital || (unit >= 97 && unit <= 122)) letters += 1
  }
  return letters >= 2 && capitals >= letters * 0.8
}

/** Whether a line may hold a name in capitals: asked first, since the search itself is slow. Two of its words are read right. */
function mayHold(plain: string, { phrase, words }: Name): boolean {
  if (plain.length < phrase.length - 6 || plain.length > 240 || !/[A-Z]{2}/.test(plain)) return false
  let found = 0
  for (const word of words) if (plain.includes(word)) found += 1
  return found >= 2
}

/** Where a line holds “CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM” in capitals, some letters misread at most. */
export function findStateName(text: string): Stretch | null {
  const plain = bare(text)
  if (!mayHold(plain, stateNameBegun)) return null
  const begun = plain.length < 90 && /NGHIA\W*$/.test(plain) ? findNear(plain, stateNameBegun.phrase, 3) : null
  const found = begun ?? (mayHold(plain, stateName) ? findNear(plain, stateName.phrase, 8) : null)
  if (found === null || /(?:^|\s)NUOC\s+$/.test(plain.slice(0, found.start))) return null
  return isCapitals(text.slice(found.start, found.end)) ? found : null
}

/** Where a line holds “Độc lập - Tự do - Hạnh phúc”. */
export function findMotto(text: string): Stretch | null {
  if (text.length < motto.length - 6 || text.length > 120) return null
  const plain = bare(text)
  return /phuc|lap|tu do/i.test(plain) ? findNear(plain.replace(/[—–]/g, '-').toLowerCase(), motto, 6) : null
}

/** Where a line holds “ĐẢNG CỘNG SẢN VIỆT NAM” in capitals, or ends with what a narrow column leaves of it. */
export function findPartyName(text: string): Stretch | null {
  const plain = bare(text)
  const begun = /(?:^\W*DANG CONG SAN|DANG CONG SAN VIET)\W*$/.exec(plain)
  const found = begun
    ? { start: plain.indexOf('DANG CONG', begun.index), end: text.length }
    : mayHold(plain, partyName)
      ? findNear(plain, partyName.phrase, 3)
      : null
  return found !== null && isCapitals(text) ? found : null
}

/**
 * Where a line ends with “ĐOÀN TNCS HỒ CHÍ MINH” or “ĐỘI TNTP HỒ CHÍ MINH” in capitals, which papers of the Youth Union and of the
 * Pioneers bear in the right column instead of the name of the state.
 */
export function findUnionName(text: string): Stretch | null {
  const found =
    /(?:^|\s)(?<name>(?:DOAN (?:TNCS|THANH NIEN CONG SAN)|DOI (?:TNTP|THIEU NIEN TIEN PHONG)) HO CHI MINH)\W*$/d.exec(
      bare(text),
    )
  const place = found?.indices?.groups?.['name']
  return place === undefined ? null : { start: place[0], end: place[1] }
}

/** “Số”, as recognition may read it too, at the beginning of a line. */
const numberWord = /^\W{0,3}(?:(?:Luat|Phap lenh|Lenh|Nghi quyet)\s)?(?:S[o06](?=[\s:.;,/\d-])|S(?=\s?:))\s*[:.;,]?\s*/i
/** Serial, slash or hyphen, notation: at least two letters in capitals. */
const notationForm = String.raw`(?<notation>(?:(?:19|20)\d\d\s*\/\s*)?(?:5(?=[A-Z]{2}))?[A-Z][A-Za-z&0-9]*(?:\s*[-–/&,.]\s*[A-Z][A-Za-z&0-9]*)*)`
const numberRest = new RegExp(String.raw`^(?<serial>[^A-Za-z/]{0,14}?|\d{1,5}[a-z]?\s?)\s*[/–-]\s*${notationForm}`)
/** What recognition makes of handwriting before the slash may hold letters too; the number is unread then, but it is the number. */
const numberRestUnread = new RegExp(String.raw`^(?<serial>\/?[^/]{1,12}?)\s*\/\s*${notationForm}`)
/** So may the slash be lost in it. */
const numberRestTorn = /^(?<serial>\S{0,12}?)\s?(?<notation>[A-Z]{2}[A-Z&]*(?:-[A-Z][A-Za-z&0-9]*)+)\W*$/

/** A stroke read as a letter before an abbreviation that nothing else begins. */
const numberRestStroke =
  /^(?<serial>\d{1,5})\s?[I|l]\s?(?<notation>(?:UBND|HDND|(?:QD|KH|TB|BC|CT|GM|HD)(?=-))(?:\s?-\s?[A-Z][A-Za-z&0-9]*)*)/

/** “Số: 298 KH/TĐTN”, as the Youth Union writes it, and “Số: 12NQ/HĐNN8” of older papers: no sign before a type. */
const numberRestUnion =
  /^(?<serial>\d{1,5})\s?(?<notation>(?:QD|KH|HD|CV|TB|NQ|CT|KL|BC|QC|CTr|TTr|GM)\s?\/\s?[A-Z][A-Za-z&0-9]*(?:\s?[-–]\s?[A-Z][A-Za-z&0-9]*)*)/

export type NumberMark = {
  /** Whole: from “Số” to the end of the notation. */
  start: number
  end: number
  /** What stands between “Số” and the notation. */
  serial: Stretch
  notation: Stretch
}

/** The number of a paper at the beginning of a line: “Số: 12/KH-UBND”, “Số 12-CV/TU”, “Số:    /SGDĐT-VP”. */
export function findNumber(text: string): NumberMark | null {
  const plain = bare(text)
  const word = numberWord.exec(plain)
  if (word === null) return null
  const from = word[0].length
  const after = plain.slice(from)
  const rest =
    numberRest.exec(after) ??
    numberRestUnion.exec(after) ??
    numberRestStroke.exec(after) ??
    numberRestUnread.exec(after) ??
    numberRestTorn.exec(after)
  const notation = rest?.groups?.['notation']
  if (rest === null || notation === undefined || !isNotation(notation)) return null
  const at = from + rest[0].lastIndexOf(notation)
  const end = at + notation.length
  return {
    start: word[0].search(/\S/),
    end,
    serial: { start: from, end: from + (rest.groups?.['serial'] ?? '').length },
    notation: { start: at, end },
  }
}

function isNotation(text: string): boolean {
  return /[A-Z]{2}|[A-Z]\/|[A-Z][a-z]?[A-Z]/.test(text)
}

const dayMonthYear =
  /\b[Nn]g[aàâ]y(?<day>[^a-z]{0,14}?|\s?\S{1,6})\s*\b[tf]h?[aeiou]{1,2}ng(?<month>[^a-z]{0,12}?)\s*\bn[aă]m\s*(?<year>[12]\s?\d\s?\d\s?\d|[^a-z\d]{0,8}$)/d

const inFigures = /(?:\bngay |,\s*)(?<day>\d{1,2})\s?[/.-]\s?(?<month>\d{1,2})\s?[/.-]\s?(?<year>(?:19|20)\d\d)\W*$/di
const spoken = '((?:mung |mot|hai|ba|bon|tu|nam|lam|nham|sau|bay|tam|chin|muoi|khong|tram|nghin|ngan|linh|le| )+)'
const inWords = new RegExp(`\\bngay (?<day>${spoken})\\s?thang (?<month>${spoken}) nam (?<year>hai ${spoken})$`, 'id')

/** Where “ngày … tháng … năm …” stands in a line, numbers missing or not, and what stands in it. */
export function findDate(
  text: string,
): { start: number; end: number; day: Stretch; month: Stretch; year: Stretch } | null {
  const plain = bare(text)
  const named = /ngay/i.test(plain)
  const found =
    (named ? dayMonthYear.exec(plain) : null) ??
    inFigures.exec(plain) ??
    (named ? inWords.exec(plain.replace(/(?<![\s.])[\s.]+$/, '')) : null)
  const places = found?.indices?.groups
  if (found === null || places === undefined) return null
  const stretch = (name: string): Stretch => {
    const [start, end] = places[name] ?? [found.index, found.index]
    return { start, end }
  }
  const end = found.index + found[0].length
  return { start: found.index, end, day: stretch('day'), month: stretch('month'), year: stretch('year') }
}

/** A rule drawn with signs, or the asterisk under the name of a Party body. */
export function isRule(text: string): boolean {
  return /^[\s_\-–—=*.~·•+]+$/.test(text)
}

/** What a dash before an item is printed or read as. */
export const itemSigns = '\\-–—•+*·▪~¬'

export const aboutWord =
  /^\W{0,3}(?:V\s?[/|1lI.]\s?[vy]|W[vy](?=\s)|Ve(?: viec(?! (?:nay|tren|do)[\s,])|(?=\s?:)))(?![a-z])\s*[:.]?\s*/i
/** “Kính gửi”, “Kính mời”; “Kính trình:” of the Party's tờ trình since 2026, which a sentence may begin with too. */
const toWord = /^\W{0,4}(?:(?:K[il1]nh|Kinb) ?(?:g[uiíừr]{1,3}[ril]?|goi|moi)\s*[:;.]?|K[il1]nh ?tr[il1]nh\s*[:;])/i
/** “Chủ tịch Ủy ban nhân dân tỉnh điện:” of a telegram (công điện). */
const telegramWord = /^(?:.{3,160}?(?<!\bdai)\s|\W{0,3})dien\s*:\s*/i

/** What recognition sees in a seal may stand before it. */
const toWordBehindStray = /^.{1,5}\sK[il1]nh g[uiro]{1,3}\s*:/

/** “Đồng kính gửi:” below whom a letter is sent to first. */
export const alsoTo = /^\W{0,4}Đồng kính gửi\s?:\s*/iu

/** How long “Kính gửi:” is, or what stands for it in a telegram; 0 where a line has neither. */
export function lengthOfTo(text: string): number {
  const plain = bare(text)
  return (toWord.exec(plain) ?? toWordBehindStray.exec(plain) ?? telegramWord.exec(plain))?.[0].length ?? 0
}

export const recipientsWord = /^\W{0,4}N[o0][i1l'] ?(?:nh[ae]n|Ilh)\s*(?:[:;.,]|$|(?=[A-Z]))/i
/** TM., KT., TL., TUQ., Q. of the state; T/M, K/T, T/L of the Party; a stop or blank may be lost behind them. */
export const authorityMark =
  /^\W{0,3}(?<mark>T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L|T\s?\/\s?UQ|TM|KT|TL|TI(?=\. )|TUQ|Q)(?:\s?[./,]\s?|\s+|(?=[,:])|(?<!Q)(?=GIAM DOC|CHU TICH|HIEU TRUONG|TRUONG |BO TRUONG|CUC |CHI CUC|UY BAN|UBND|BAN |BCH|BTV|VIEN TRUONG|TONG |CHANH |BI THU|DANG UY|HOI DONG|TINH UY|HUYEN UY))(?=[A-Z(])/
