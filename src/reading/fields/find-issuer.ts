import { beginsAsAuthority, levelWords } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { authorityWords, readableName } from '#vietnamese/readable-name.ts'
import type { Parts } from '../layout/parts.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { lowerBare, restoreMarks, wordsOfPaper } from './restore-marks.ts'
import { weigh } from './sureness.ts'

/** Names of bodies that are no name before a level or another authority follows, and words that nothing ends with. */
const unfinished =
  /(?:^|\s)(?:UY BAN|UY BAN NHAN DAN|HOI DONG NHAN DAN|UBND|HDND|TINH|HUYEN|(?<!TAC )XA|(?<!DIA )PHUONG|THANH PHO|THI XA|THI TRAN|(?<!HAI |CO )QUAN|TOA AN NHAN DAN|VIEN KIEM SAT NHAN DAN|(?:VA|&) MOI|VA|CUA|&|[-–,])$|^(?:CONG AN|BAN|SO|BO|PHONG|CUC|TRUONG|CONG TY|TO|VAN PHONG|TRUNG TAM|HOI DONG|BAN QUAN LY|BAN CHI DAO|BAN CHAP HANH|BAN THUONG TRUC|BAN THUONG VU|BAN DAI DIEN|BAN TO CHUC|TO CONG TAC|TAND|VKSND|KHO BAC NHA NUOC|BAO HIEM XA HOI)$/

/** Names that stand above another authority's, complete though they look unfinished. */
const complete = /^(?:TINH UY|THANH UY|HUYEN UY|DANG BO|DANG UY)\s+\S/

function plainOf(text: string): string {
  return bare(text)
    .toUpperCase()
    .replace(/[“”"'*_~.]+/g, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Whether a line of a head goes on with the name above it, rather than naming another authority. */
export function continuesName(above: string, line: string): boolean {
  const before = plainOf(above)
  const own = plainOf(line)
  if (/^(?:VA|&|[-–,])(?:\s|$)/.test(own)) return true
  // “ĐẢNG ỦY” over “SỞ Y TẾ”, “BAN CÁN SỰ ĐẢNG” over “ỦY BAN NHÂN DÂN TỈNH”: of what body follows.
  if (/^(?:DANG UY|DANG BO|CHI BO|CHI UY|DANG DOAN|BAN CAN SU DANG|BAN CAN SU)$/.test(before)) return true
  if (/(?:[-–,&]|\sVA|\sCUA)$/.test(before)) return true
  if (levelWords.test(own) && !own.startsWith('TRUNG UONG DOAN')) return true
  if (!beginsAsAuthority(own)) return true
  // “KHO BẠC NHÀ NƯỚC” over “KHO BẠC NHÀ NƯỚC KHU VỰC I”.
  if (own.startsWith(`${before} `)) return false
  return (
    unfinished.test(before) &&
    !complete.test(before) &&
    !/^(?:SO|PHONG(?! THU DAN SU| NGUA)|BO|TRUONG|VAN PHONG) /.test(own)
  )
}

/** Two authorities side by side, as in joint papers: “SỞ TƯ PHÁP” and “SỞ NỘI VỤ”, and any two of a “NGHỊ QUYẾT LIÊN TỊCH”. */
function isJoint(first: string, second: string, type: string): boolean {
  if (/LIEN TICH/.test(bare(type))) return true
  const kind = /^(?:BO|SO|BAN(?! )|UBND|LIEN DOAN|HOI|DOAN|CONG AN)(?= )/
  const [a] = kind.exec(plainOf(first)) ?? []
  const [b] = kind.exec(plainOf(second)) ?? []
  return a !== undefined && a === b && /^(?:BO|SO)$/.test(a)
}

const place = String.raw`\S+(?: \S+){0,3}`
const levels = String.raw`(?:TINH|THANH PHO|TP\.?|HUYEN|QUAN|THI XA|TX\.?|XA|PHUONG|THI TRAN)`
const schools = 'TRUONG (?:MAM NON|MAU GIAO|TIEU HOC|TH|THCS|THPT|TRUNG HOC|TRUNG CAP|CAO DANG|DAI HOC|PTDT|PHO THONG)'
/** Where the office begins that stands on one line with the authority above it: “TỈNH ỦY MẪU LÂM BAN TỔ CHỨC”. */
const officeBehind = [
  String.raw`(?<=BAN CHAP HANH TRUNG UONG|(?:TINH|THANH|HUYEN|THI|QUAN|DANG) UY ${place}) (?=(?:BAN (?:TO CHUC|TUYEN GIAO|DAN VAN|NOI CHINH|KINH TE|CHINH SACH|XAY DUNG DANG)|UY BAN KIEM TRA|VAN PHONG)(?: (?!DANG UY)|$))`,
  String.raw`(?<=(?:UBND|UY BAN NHAN DAN) ${levels} ${place}) (?=SO (?!\d)|PHONG (?:GIAO|GD|VAN HOA|NOI VU|TAI|KINH TE|Y TE|TU PHAP|LAO|NONG)|${schools} |TRUNG TAM |BAN QUAN LY |CHI CUC )`,
  String.raw`(?<=^(?:BO|SO|PHONG) .{4,60}) (?=${schools} )`,
].map((form) => new RegExp(form))

function splitOffices(piece: Piece): Piece[] {
  const plain = plainOf(piece.text)
  if (plain.length > 140) return [piece]
  const office = officeBehind.map((form) => form.exec(plain)?.index ?? -1).find((at) => at > 0)
  if (office === undefined) return [piece]
  // What `plainOf` leaves out moves the place: it is looked up by the words that stand before it.
  const count = (plain.slice(0, office).match(/\S*[A-Z\d]\S*/g) ?? []).length
  const words = [...piece.text.matchAll(/[\p{L}\p{N}&/,.–-]*[\p{L}\p{N}][\p{L}\p{N}&/,.–-]*/gu)]
  const from = words[count]?.index
  return count === 0 || from === undefined ? [piece] : [cut(piece, 0, from), cut(piece, from, piece.text.length)]
}

function groupNames(pieces: readonly Piece[]): Piece[][] {
  const groups: Piece[][] = []
  for (const piece of pieces) {
    const group = groups.at(-1)
    const above = group?.at(-1)
    if (group !== undefined && above !== undefined && continuesName(joined(group), piece.text)) group.push(piece)
    else groups.push([piece])
  }
  return groups
}

/** Who decides or directs, rather than the office. */
const decider =
  /^(?:PHO )?(?:CHU TICH|BO TRUONG|(?:TONG )?GIAM DOC|HIEU TRUONG|(?:TONG |CHI )?CUC TRUONG|VIEN TRUONG|CHANH AN|CHU NHIEM) /

/** Without whoever decides, where that line stands before the head: “CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH”, or the issuer once more. */
function withoutDecider(groups: readonly Piece[][]): readonly Piece[][] {
  const kept = groups.filter((group) => !decider.test(plainOf(joined(group))))
  const named = kept.length > 0 ? kept : groups
  const last = plainOf(joined(named.at(-1) ?? []))
  return named.filter((group, at) => at === named.length - 1 || !plainOf(joined(group)).startsWith(last))
}

/** Whether a line begins and ends with what a name may begin and end with. */
const isTrimmed = (text: string) => /^[\p{L}(]/u.test(text) && /[\p{L}\p{N})]/u.test(text.at(-1) ?? '')

function joined(group: readonly Piece[]): string {
  return group
    .map(({ text }) =>
      isTrimmed(text)
        ? text
        : text.replace(/^[^\p{L}(]+|(?<![^\p{L}\p{N})])[^\p{L}\p{N})]+$/gu, (end) =>
            /^\s*[-–,&]\s*$/.test(end) ? ` ${end.trim()} ` : '',
          ),
    )
    .join(' ')
    .replace(/\s+,/g, ',')
    .replace(/\s+/g, ' ')
    .trim()
}

type Naming = { confidence: number; paper: string }

/** The name of a group with its marks: one line may have lost them while another kept them. */
function restored(group: readonly Piece[], paper: string): { name: string; whole: boolean } {
  if (group.every(({ text }) => text === bare(text))) return restoreMarks(joined(group), paper)
  const lines = group.map((piece) => ({ piece, ...restoreMarks(piece.text, paper) }))
  return {
    name: joined(lines.map(({ piece, name }) => ({ ...piece, text: name }))),
    whole: lines.every((line) => line.whole),
  }
}

/** On a scan the word that opens a name may have lost some of its marks: nothing is called “SƠ” or “BÔ”. */
function reopened(name: string): string {
  const [first = ''] = name.split(' ')
  const known = /^(?:SO|BO|CUC|VIEN|HOI)$/.test(plainOf(first))
    ? authorityWords(bare(first).toLowerCase(), { opens: true })
    : null
  if (known === null || known.toLowerCase() === first.toLowerCase()) return name
  return (first === first.toUpperCase() ? known.toUpperCase() : known) + name.slice(first.length)
}

function found(group: readonly Piece[] | undefined, { confidence, paper }: Naming): Found<string> | null {
  if (group === undefined) return null
  const printed = joined(group)
  const { name: marked, whole } = restored(group, paper)
  const name = group.some(({ source }) => source.sureness !== undefined) ? reopened(marked) : marked
  const sure = name === printed ? confidence : confidence * (whole ? 0.8 : 0.5)
  const weighed = weigh(sure, name === printed ? group : group.map((piece) => ({ ...piece, text: name })))
  const value = whole ? readableName(name) : lowerBare(readableName(name))
  return { value, confidence: weighed, spans: group.map(spanOf) }
}

/**
 * The issuer and the authority directly above it. Source: Decree 30/2020/NĐ-CP, Appendix I, part I, section II.2: the name of the
 * authority above stands first, each name on one or more lines.
 */
export function findIssuer(parts: Parts): { issuer: Found<string> | null; parent: Found<string> | null } {
  const { head } = parts
  const paper = wordsOfPaper(parts)
  const groups = withoutDecider(groupNames(head.issuers.flatMap(splitOffices)))
  const last = groups.at(-1)
  const above = groups.at(-2)
  if (last !== undefined && above !== undefined && isJoint(joined(above), joined(last), head.type[0]?.text ?? '')) {
    const value = [above, last].map((group) => readableName(joined(group))).join(' - ')
    const spans = [...above, ...last].map(spanOf)
    return {
      issuer: { value, confidence: weigh(0.8, [...above, ...last]), spans },
      parent: found(groups.at(-3), { confidence: 0.8, paper }),
    }
  }
  const sure = groups.length <= 2 && head.number.length > 0 ? 0.97 : 0.75
  return { issuer: found(last, { confidence: sure, paper }), parent: found(above, { confidence: sure, paper }) }
}
