import { bare } from '#vietnamese/bare.ts'
import { beginsAsAuthority, levelWords } from '#vietnamese/authority-words.ts'
import { beginsAsTitle } from '#vietnamese/office-titles.ts'
import { isProse, startsSmall } from './body-start.ts'
import {
  authorityMark,
  findNumber,
  findPartyName,
  findStateName,
  findUnionName,
  isCapitals,
  isRule,
  recipientsWord,
} from './marks.ts'
import type { Piece } from './piece.ts'

/** Where the first paper of a file ends: what comes from `at` on is an appendix, a copy's note or another paper. */
export type End = { at: number; why: 'appendix' | 'copy' | 'paper' }

const appendix = /^\W{0,2}(?:PHU LUC|Phu luc)(?:\s+(?:so\s*)?[IVXLC\d]{1,4})?(?:\s*[.:(–—-].*)?$/i
/** What names an attachment that calls itself no appendix. */
const attachment = /^\W{0,2}(?:BIEU MAU|MAU SO|BIEU SO|PHU BIEU|DANH SACH|BANG TONG HOP|BIEU TONG HOP)(?![A-Z])/
const attached = /^\W{0,2}\((?:ban hanh )?kem theo/i
const copy = /^\W{0,2}(?:SAO Y(?: BAN CHINH)?|SAO LUC|TRICH SAO|BAN SAO(?: Y| LUC)?)\W*$/

/** The first sign, behind the first “Nơi nhận” or signature, that something else begins; null where the file holds one paper. */
export function findEnd(pieces: readonly Piece[]): End | null {
  const foot = pieces.findIndex(({ text }) => recipientsWord.test(bare(text)))
  const isName = ({ text }: Piece) => findStateName(text) !== null || findPartyName(text) !== null
  const first = pieces.findIndex(isName)
  const isNext = (piece: Piece, at: number) => isName(piece) || isUnionHead(pieces, at)
  const second = pieces.findIndex((piece, at) => first >= 0 && at > first + 8 && isNext(piece, at))
  const ends: End[] = []
  if (second >= 0) ends.push({ at: headBefore(pieces, second), why: 'paper' })
  if (first > foot && foot >= 0 && isNumbered(pieces.slice(0, foot)) && isPaperBefore(pieces, { foot, name: first })) {
    ends.push({ at: headBefore(pieces, first), why: 'paper' })
  }
  const beside = (at: number) => foot >= 0 && at > foot + 1
  const added = pieces.findIndex((piece, at) => {
    const opensPage = at > 0 && piece.page !== pieces[at - 1]?.page
    return appendix.test(bare(piece.text)) && (beside(at) || opensPage) && piece.text.length < 60
  })
  if (added >= 0) ends.push({ at: added, why: 'appendix' })
  const noted = pieces.findIndex(
    ({ text }, at) => beside(at) && (attachment.test(bare(text)) || attached.test(bare(text))),
  )
  if (noted >= 0) ends.push({ at: titleBefore(pieces, noted), why: 'appendix' })
  const copied = pieces.findIndex(({ text }, at) => beside(at) && copy.test(bare(text)))
  if (copied >= 0) ends.push({ at: authorityBefore(pieces, copied), why: 'copy' })
  const after = pieceAfterFootPage(pieces, foot)
  if (after >= 0) ends.push({ at: after, why: 'appendix' })
  return ends.toSorted((a, b) => a.at - b.at)[0] ?? null
}

/** Whether lines before “Nơi nhận” hold the number of a paper: the name of the state that comes later is another paper's. */
function isNumbered(pieces: readonly Piece[]): boolean {
  return pieces.some(({ text }) => {
    const number = findNumber(text)
    return number !== null && number.end >= text.length - 3
  })
}

/**
 * Whether what stands before “Nơi nhận” is a paper by itself: it has a body, or the head behind it has a number of its own. Programs that
 * take text out of PDF files put all of the left column, “Nơi nhận” included, before the right one.
 */
function isPaperBefore(pieces: readonly Piece[], { foot, name }: { foot: number; name: number }): boolean {
  return pieces.slice(0, foot).some(({ text }) => isProse(text)) || isNumbered(pieces.slice(name, name + 10))
}

/** “ĐOÀN TNCS HỒ CHÍ MINH” with the number or the day of a paper close by, which the signature of the Youth Union has not. */
function isUnionHead(pieces: readonly Piece[], at: number): boolean {
  if (findUnionName(pieces[at]?.text ?? '')?.start !== 0) return false
  return isNumbered(pieces.slice(Math.max(0, at - 4), at + 4))
}

/** The first line of the head to which the second name of the state belongs: names of authorities, and a number, stand above it. */
function headBefore(pieces: readonly Piece[], name: number): number {
  const low = Math.max(0, name - 5)
  const number = pieces.slice(low, name).findIndex((piece) => isNumbered([piece]))
  let at = number < 0 || pieces[low + number]?.page !== pieces[name]?.page ? name : low + number
  const from = at
  while (at > 0 && from - at < 6) {
    const above = pieces[at - 1]
    if (above === undefined || above.page !== pieces[name]?.page) break
    if (!isRule(above.text) && !isCapitals(above.text)) break
    if (!isRule(above.text) && !beginsAsAuthority(above.text) && from - at > 2) break
    at -= 1
  }
  return at
}

/** The first of the names of authorities directly above the note of a copy. */
function authorityBefore(pieces: readonly Piece[], copied: number): number {
  let at = copied
  while (at > 0 && copied - at < 4) {
    const text = pieces[at - 1]?.text ?? ''
    if (!isCapitals(text) || !(beginsAsAuthority(text) || levelWords.test(bare(text)))) break
    at -= 1
  }
  return at
}

/** The first of the lines in capitals directly above, none of them of a signature: the title of an attachment. */
function titleBefore(pieces: readonly Piece[], noted: number): number {
  let at = noted
  while (at > 0 && noted - at < 4) {
    const text = pieces[at - 1]?.text ?? ''
    if (!isCapitals(text) || beginsAsTitle(text) || authorityMark.test(bare(text))) break
    at -= 1
  }
  return at
}

/** The second page behind the one on which “Nơi nhận” stands: the rest of a foot may have slipped onto the next, no more. */
function pieceAfterFootPage(pieces: readonly Piece[], foot: number): number {
  const page = pieces[foot]?.page
  if (page === undefined) return -1
  const next = pieces.filter((piece) => piece.page === page + 1)
  const own = next.length > 12 ? next.find(({ text }) => !/^\W{0,3}[-–+•]/.test(text) && !startsSmall(text)) : undefined
  return pieces.findIndex((piece) => piece === own || piece.page > page + 1)
}
