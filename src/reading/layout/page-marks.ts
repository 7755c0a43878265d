import { bare } from '#vietnamese/bare.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { cut, type Piece } from './piece.ts'

const pageNumber = /^\W{0,2}(?:(?:Trang|Page)\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\W{0,2}$/i
const signed =
  /^(?:Nguoi ky|Ky boi|Email|Co quan|Thoi gian ky|Ngay ky|Chuc vu|Digitally signed|Signed by|Signature|Date|DN|Reason|Location)\s*:|^\d{4}[.-]\d\d[.-]\d\d \d\d:\d\d|^\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d\d/i

/** What a printer leaves on a page: who printed it, and when to the minute. */
const printed = /^\S+_.{0,60}\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d(?::\d\d)?$/

/** Where somebody kept the file: "D:\\2026\\CV\\bao cao.doc". */
const filePath = /^\W{0,2}[a-z]:[\\/]\S/i

/** Whether a piece is a number of a page or what a signing tool writes about itself: no part of the paper's text. */
export function isPageMark({ text, source }: Piece, isEdge: boolean): boolean {
  // "… qua" and on the next line "email: a@b.vn": the sentence goes on.
  if ((signed.test(bare(text)) && !/^e-?mail/u.test(text)) || printed.test(text) || filePath.test(text)) return true
  if (source.stamped === true || !pageNumber.test(text)) return false
  const [own = 0, all = Infinity] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  return own <= all && (isEdge || source.box === undefined)
}

/** A line without the number of a page or footnote that stands right against its first or last word: “7Số: 12/KH-UBND”, “Hà Thị Bưởi3”. */
export function withoutGluedNumber(piece: Piece): Piece {
  const first = /^(?:Trang\s?)?\d{1,2}(?=\p{Lu}\p{L})/u.exec(piece.text)?.[0].length ?? 0
  // The form is tried at every letter, so it is asked only where a digit ends the line.
  const [glued = '', word = ''] =
    (/^\d$/.test(piece.text.at(-1) ?? '') ? /(?<![\p{L}\d/&.-])(\p{L}{3,})\d{1,2}$/u.exec(piece.text) : null) ?? []
  const last = glued !== '' && isSyllable(word) ? piece.text.length - (glued.length - word.length) : piece.text.length
  return first === 0 && last === piece.text.length ? piece : cut(piece, first, last)
}
