import { beginsAsAuthority, levelWords } from '#vietnamese/authority-words.ts'
import { bare, bareLetters } from '#vietnamese/bare.ts'
import { beginsAsTitle, isDeputy } from '#vietnamese/office-titles.ts'
import { writtenTitle } from '#vietnamese/written-titles.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { familyNameTorn, isPersonName, lengthBeforeName, withoutStraySigns } from '#vietnamese/person-name.ts'
import { authorityMark, isCapitals } from '../layout/marks.ts'
import type { Foot } from '../layout/parts.ts'
import type { Box } from '../paper.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { joinPieces } from './join-pieces.ts'
import { rightSigner, splitTitles } from './split-titles.ts'
import { weigh } from './sureness.ts'

export type SignatureRead = {
  signer: Found<string> | null
  signerTitle: Found<string> | null
  signingAuthority: Found<string> | null
}

/** Family names that differ from a word for an authority by a mark only. */
const familyLike = /^(?:BÀN|VŨ|TÔ)\s/

function readName(piece: Piece): Found<string> | null {
  const from = lengthBeforeName(piece.text)
  const own = cut(piece, from, piece.text.length)
  const clean = withoutStraySigns(own.text)
  const written = clean
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  const inCapitals = written.slice(lengthBeforeName(written))
  const value = isPersonName(clean)
    ? clean
    : isCapitals(clean) &&
        !beginsAsTitle(clean) &&
        (!beginsAsAuthority(clean) || familyLike.test(clean)) &&
        !levelWords.test(bare(clean)) &&
        isPersonName(inCapitals)
      ? inCapitals
      : null
  if (value === null) return null
  return { value, confidence: weigh(value === own.text ? 0.96 : 0.7, [piece]), spans: [spanOf(own)] }
}

/** The last line, where it is written as a name is, directly below a title, though its first word is no family name that is known. */
function unknownName(pieces: readonly Piece[]): number {
  const at = pieces.length - 1
  const last = pieces[at]
  const titled = pieces.slice(Math.max(0, at - 2), at).some(({ text }) => beginsAsTitle(text))
  return last !== undefined && titled && likelyName(last) !== null ? at : -1
}

function likelyName(piece: Piece): Found<string> | null {
  const own = cut(piece, lengthBeforeName(piece.text), piece.text.length)
  const words = own.text.split(' ')
  const written = words.every((word) => /^\p{Lu}\p{Ll}+$/u.test(word) && isSyllable(word))
  if (words.length < 3 || words.length > 4 || !written || beginsAsTitle(own.text)) return null
  return { value: own.text, confidence: weigh(0.6, [piece]), spans: [spanOf(own)] }
}

/** The last line below a title, as a name of which a seal covers the beginning. */
function tornName(pieces: readonly Piece[]): { at: number; name: Found<string> } | null {
  const at = pieces.length - 1
  const piece = pieces[at]
  if (piece === undefined || !pieces.slice(0, at).some(({ text }) => beginsAsTitle(text))) return null
  const from = piece.text.search(/\p{L}/u)
  const own = cut(piece, Math.max(0, from), piece.text.length)
  const [first = '', ...given] = own.text.split(' ')
  const family = familyNameTorn(first)
  const value = [family, ...given].join(' ')
  if (family === null || !given.every((word) => isSyllable(word)) || !isPersonName(value)) return null
  return { at, name: { value, confidence: weigh(0.5, [piece]), spans: [spanOf(own)] } }
}

/** How far the middle of a name may lie from that of a title above it, in heights of its letters. */
const offMiddle = 0.35

/**
 * A name stands in the middle below the title. On a scan one that does not has lost letters, mostly under a seal: “Việt Lợi” is
 * what is left of “Lý Việt Lợi”. A person looks at it.
 */
function doubtedOffMiddle(signer: Found<string> | null, name: Piece | undefined, above: readonly Piece[]) {
  const { box, sureness } = name?.source ?? {}
  if (signer === null || box === undefined || sureness === undefined) return signer
  const middle = ({ x, width }: Box) => x + width / 2
  const titles = above.filter(({ text }) => beginsAsTitle(text) || authorityMark.test(bare(text)))
  const apart = titles.flatMap(({ source }) => (source.box ? Math.abs(middle(source.box) - middle(box)) : []))
  const isOff = apart.length > 0 && Math.min(...apart) > box.height * offMiddle
  return isOff ? { ...signer, confidence: Math.min(signer.confidence, 0.5) } : signer
}

/** A name in capitals looks like any other heading: only a title close above it makes it a name. */
function standsBelowTitle(pieces: readonly Piece[], at: number): boolean {
  if (!isCapitals(pieces[at]?.text ?? '')) return true
  return pieces.slice(Math.max(0, at - 3), at).some(({ text }) => beginsAsTitle(text))
}

/** Words with which the second line of a title may consist alone: “PHÓ CHÁNH VĂN” and “PHÒNG”. */
const lastWords =
  /^(?:PHONG|BAN|BO|SO|CUC|VU|VIEN|TRUONG|TINH|HUYEN|XA|PHUONG|KHOA|TRAM|DOI|TO|DOAN|HOI|TICH|THU|DOC|UY|AN|TRUC|TRA|HANH|KE|NHIEM)$/

/** Whether a line holds words, rather than what recognition makes of a seal; one word alone is believed of letters with places. */
function goesOnWithTitle({ text, source: { box, sureness } }: Piece): boolean {
  const words = text.match(/\p{L}+/gu) ?? []
  const [first = ''] = words
  if (/[*^~|<>=_#\d]/.test(text)) return false
  if (words.length > 1) return words.filter(isSyllable).length * 2 >= words.length
  return lastWords.test(bare(first)) || (box !== undefined && sureness === undefined && isSyllable(first))
}

/** The lines of one title: the first begins as a title does, the others go on with it in capitals. */
function titleFrom(pieces: readonly Piece[], at: number): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces.slice(at)) {
    const further = found.length > 0
    if (further && (beginsAsTitle(piece.text) || authorityMark.test(bare(piece.text)) || !isCapitals(piece.text))) break
    if (further && !goesOnWithTitle(piece)) break
    found.push(piece)
    if (found.length === 3) break
  }
  return found
}

function readTitle(pieces: readonly Piece[]): Found<string> | null {
  if (pieces.length === 0) return null
  const value = joinPieces(pieces)
    .replace(/^[^\p{L}]+|(?<![^\p{L})])[^\p{L})]+$/gu, '')
    .toUpperCase()
  if (value === '') return null
  // Of a title that is known the recognition may have lost marks.
  const written =
    pieces.some(({ source }) => source.sureness !== undefined) || bare(value) === value ? writtenTitle(value) : null
  const meant =
    written !== null && bare(value) === value ? pieces.map((piece) => ({ ...piece, text: written })) : pieces
  return { value: written ?? value, confidence: weigh(0.94, meant), spans: pieces.map(spanOf) }
}

/**
 * Authority, title and name of the signer. KT., TL. and TUQ. stand before the title of whoever is signed for, the signer's own
 * follows; TM. stands before a body; behind Q. the title is the signer's. Source: Decree 30/2020/NĐ-CP, Appendix I, II.7.
 */
export function findSignature(foot: Foot): SignatureRead {
  const pieces = rightSigner(foot.signature).flatMap(splitTitles)
  const isNamed = (piece: Piece, at: number) => readName(piece) !== null && standsBelowTitle(pieces, at)
  const written = pieces.findLastIndex((piece, at) => !isCapitals(piece.text) && isNamed(piece, at))
  const known = written >= 0 ? written : pieces.findLastIndex(isNamed)
  const torn = known >= 0 ? null : tornName(pieces)
  const nameAt = known >= 0 ? known : (torn?.at ?? unknownName(pieces))
  const name = pieces[nameAt]
  const above = nameAt < 0 ? pieces : pieces.slice(0, nameAt)
  const marks = above.flatMap((piece, at) => {
    const mark = authorityMark.exec(bare(piece.text))
    return mark === null
      ? []
      : [{ at, piece, start: mark[0].search(/[A-Z]/), sign: mark.groups?.['mark'] ?? '', length: mark[0].length }]
  })
  const last = marks.at(-1)
  const read = torn?.name ?? (name === undefined ? null : (readName(name) ?? likelyName(name)))
  const signer = doubtedOffMiddle(read, name, above)
  if (last === undefined) {
    const at = above.findLastIndex(({ text }) => beginsAsTitle(text))
    const first = at > 0 && isOtherTitle(above, at) && !standsUnderName(above) ? at - 1 : at
    const signerTitle = first < 0 ? (readTorn(above) ?? unknownTitle(above, name)) : readTitle(titleFrom(above, first))
    return { signer, signerTitle, signingAuthority: null }
  }
  const end = last.start + last.sign.length
  const stop = /^\s?[.,/]/.test(last.piece.text.slice(end)) ? '.' : ''
  const own = cut(last.piece, last.start, end + stop.length)
  const signingAuthority = {
    value: last.sign.replace(/\s/g, '').replace('TI', 'TL') + stop,
    confidence: weigh(0.96, [last.piece]),
    spans: [spanOf(own)],
  }
  if (last.sign.startsWith('Q')) {
    const rest = cut(last.piece, last.length, last.piece.text.length)
    return { signer, signerTitle: readTitle([rest, ...titleFrom(above, last.at).slice(1)]), signingAuthority }
  }
  const titled = (text: string, index: number) => index > last.at && beginsAsTitle(text)
  // Of “KT. BỘ TRƯỞNG” over “CHỦ NHIỆM VĂN PHÒNG” over “PHÓ CHỦ NHIỆM” the deputy's is the signer's.
  const deputy = last.sign.startsWith('K')
    ? above.findIndex(({ text }, index) => titled(text, index) && isDeputy(text))
    : -1
  const at = deputy >= 0 ? deputy : above.findIndex(({ text }, index) => titled(text, index))
  const title = at < 0 ? otherTitle(above, last) : titleFrom(above, at)
  return { signer, signerTitle: readTitle(title) ?? readTornDeputy(above, last), signingAuthority }
}

/** Titles of those who sign in their own right. */
const ownTitles = [
  'TRƯỞNG PHÒNG',
  'GIÁM ĐỐC',
  'CHỦ TỊCH',
  'HIỆU TRƯỞNG',
  'CHÁNH VĂN PHÒNG',
  'CỤC TRƯỞNG',
  'TRƯỞNG BAN',
  'BỘ TRƯỞNG',
]

/** A title of which a seal covers the first letters: “ỚNG.PHÒNG” is “TRƯỞNG PHÒNG” where nobody signs for another. */
function readTorn(above: readonly Piece[]): Found<string> | null {
  for (const piece of above) {
    if (piece.source.sureness === undefined || !isCapitals(piece.text)) continue
    const seen = bareLetters(piece.text)
    const meant = ownTitles.filter((title) => {
      const whole = bareLetters(title)
      return seen.length >= 6 && seen.length * 3 >= whole.length * 2 && whole.endsWith(seen)
    })
    const [title] = meant
    if (title !== undefined && meant.length === 1)
      return { value: title, confidence: weigh(0.5, [piece]), spans: [spanOf(piece)] }
  }
  return null
}

/** “HỦ TỊCH” or “PHÒ HỦ” under “KT. CHỦ TỊCH”, the rest under a seal: a deputy signs for the head of the office. */
function readTornDeputy(
  above: readonly Piece[],
  mark: { at: number; sign: string; length: number },
): Found<string> | null {
  const own = mark.sign.startsWith('K') ? (above[mark.at]?.text.slice(mark.length).trim() ?? '') : ''
  const head = writtenTitle(own)
  if (head === null) return null
  const piece = above.slice(mark.at + 1).find(({ text, source }) => {
    const seen = bareLetters(text)
    const tail = bareLetters(head).slice(1)
    if (source.sureness === undefined || !isCapitals(text)) return false
    return (tail.length >= 6 && seen.endsWith(tail)) || (seen.startsWith('pho') && source.sureness < 0.7)
  })
  return piece === undefined ? null : { value: `PHÓ ${head}`, confidence: weigh(0.5, [piece]), spans: [spanOf(piece)] }
}

/** A title that is none of those known: the line in capitals right above the name, of which every word is read well. */
function unknownTitle(above: readonly Piece[], name: Piece | undefined): Found<string> | null {
  const piece = above.findLast(({ text }) => !/^\W*(?:đã\s)?ký\W*$/iu.test(text))
  const words = piece?.text.match(/[\p{L}]+/gu) ?? []
  if (name === undefined || piece === undefined || !isCapitals(piece.text) || words.length < 3) return null
  if (!words.every(isSyllable) || (piece.source.sureness ?? 1) <= 0.8 || beginsAsAuthority(piece.text)) return null
  const found = readTitle([piece])
  return found === null ? null : { ...found, confidence: Math.min(found.confidence, 0.6) }
}

/** A title that is none of those known, below “KT.”, “TL.” or “TUQ.”: a line in capitals of which every word is read well. */
function otherTitle(above: readonly Piece[], mark: { at: number; sign: string }): Piece[] {
  const piece = above[mark.at + 1]
  if (mark.sign.replace(/\W/g, '') === 'TM' || piece === undefined || !isCapitals(piece.text)) return []
  const words = piece.text.match(/[\p{L}]+/gu) ?? []
  return words.length > 2 && words.every(isSyllable) && (piece.source.sureness ?? 1) > 0.8 ? [piece] : []
}

/** Whether another signer's name stands right above: the titles above are one of each. */
function standsUnderName(above: readonly Piece[]): boolean {
  const last = above.at(-1)
  return last !== undefined && readName(last) !== null
}

/** Of two titles of one signer the first is that in which they sign: “TRƯỞNG BAN”, then “PHÓ CHỦ TỊCH UBND TỈNH”. */
function isOtherTitle(above: readonly Piece[], at: number): boolean {
  return beginsAsTitle(above[at - 1]?.text ?? '')
}
