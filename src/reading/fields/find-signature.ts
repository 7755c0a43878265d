import { beginsAsAuthority, levelWords } from '#vietnamese/authority-words.ts'
import { bare } from '#vietnamese/bare.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { isPersonName, lengthBeforeName, withoutStraySigns } from '#vietnamese/person-name.ts'
import { authorityMark, isCapitals } from '../layout/marks.ts'
import type { Foot } from '../layout/parts.ts'
import { cut, type Piece, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { joinPieces } from './join-pieces.ts'
import { weigh } from './sureness.ts'

export type SignatureRead = {
  signer: Found<string> | null
  signerTitle: Found<string> | null
  signingAuthority: Found<string> | null
}

function readName(piece: Piece): Found<string> | null {
  const from = lengthBeforeName(piece.text)
  const own = cut(piece, from, piece.text.length)
  const clean = withoutStraySigns(own.text)
  const inCapitals = clean
    .toLowerCase()
    .split(' ')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
  const value = isPersonName(clean)
    ? clean
    : isCapitals(clean) &&
        !beginsAsTitle(clean) &&
        !beginsAsAuthority(clean) &&
        !levelWords.test(bare(clean)) &&
        isPersonName(inCapitals)
      ? inCapitals
      : null
  if (value === null) return null
  return { value, confidence: weigh(value === own.text ? 0.96 : 0.8, [piece]), spans: [spanOf(own)] }
}

/** A name in capitals looks like any other heading: only a title close above it makes it a name. */
function standsBelowTitle(pieces: readonly Piece[], at: number): boolean {
  if (!isCapitals(pieces[at]?.text ?? '')) return true
  return pieces.slice(Math.max(0, at - 3), at).some(({ text }) => beginsAsTitle(text))
}

/** The lines of one title: the first begins as a title does, the others go on with it in capitals. */
function titleFrom(pieces: readonly Piece[], at: number): Piece[] {
  const found: Piece[] = []
  for (const piece of pieces.slice(at)) {
    const further = found.length > 0
    if (further && (beginsAsTitle(piece.text) || authorityMark.test(bare(piece.text)) || !isCapitals(piece.text))) break
    if (further && !/\p{L}{2}/u.test(piece.text)) break
    found.push(piece)
    if (found.length === 3) break
  }
  return found
}

function readTitle(pieces: readonly Piece[]): Found<string> | null {
  if (pieces.length === 0) return null
  const value = joinPieces(pieces)
    .replace(/^[^\p{L}]+|[^\p{L})]+$/gu, '')
    .toUpperCase()
  return value === '' ? null : { value, confidence: weigh(0.94, pieces), spans: pieces.map(spanOf) }
}

/**
 * Authority, title and name of the signer. KT., TL. and TUQ. stand before the title of whoever is signed for, the signer's own
 * follows; TM. stands before a body; behind Q. the title is the signer's. Source: Decree 30/2020/NĐ-CP, Appendix I, II.7.
 */
export function findSignature(foot: Foot): SignatureRead {
  const pieces = foot.signature
  const nameAt = pieces.findLastIndex((piece, at) => readName(piece) !== null && standsBelowTitle(pieces, at))
  const name = pieces[nameAt]
  const above = nameAt < 0 ? pieces : pieces.slice(0, nameAt)
  const marks = above.flatMap((piece, at) => {
    const mark = authorityMark.exec(bare(piece.text))
    return mark === null
      ? []
      : [{ at, piece, start: mark[0].search(/[A-Z]/), sign: mark.groups?.['mark'] ?? '', length: mark[0].length }]
  })
  const last = marks.at(-1)
  const signer = name === undefined ? null : readName(name)
  if (last === undefined) {
    const at = above.findLastIndex(({ text }) => beginsAsTitle(text))
    const first = at > 0 && isOtherTitle(above, at) ? at - 1 : at
    return { signer, signerTitle: first < 0 ? null : readTitle(titleFrom(above, first)), signingAuthority: null }
  }
  const end = last.start + last.sign.length
  const stop = /^\s?[.,/]/.test(last.piece.text.slice(end)) ? '.' : ''
  const own = cut(last.piece, last.start, end + stop.length)
  const signingAuthority = {
    value: last.sign.replace(/\s/g, '') + stop,
    confidence: weigh(0.96, [last.piece]),
    spans: [spanOf(own)],
  }
  if (last.sign.startsWith('Q')) {
    const rest = cut(last.piece, last.length, last.piece.text.length)
    return { signer, signerTitle: readTitle([rest, ...titleFrom(above, last.at).slice(1)]), signingAuthority }
  }
  const at = above.findIndex(({ text }, index) => index > last.at && beginsAsTitle(text))
  return { signer, signerTitle: at < 0 ? null : readTitle(titleFrom(above, at)), signingAuthority }
}

/** Of two titles of one signer the first is that in which they sign: “TRƯỞNG BAN”, then “PHÓ CHỦ TỊCH UBND TỈNH”. */
function isOtherTitle(above: readonly Piece[], at: number): boolean {
  return beginsAsTitle(above[at - 1]?.text ?? '')
}
