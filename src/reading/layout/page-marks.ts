import { bare } from '#vietnamese/bare.ts'
import type { Piece } from './piece.ts'

const pageNumber = /^\W{0,2}(?:(?:Trang|Page)\s*)?\d{1,3}(?:\s*\/\s*\d{1,3})?\W{0,2}$/i
const signed =
  /^(?:Nguoi ky|Ky boi|Email|Co quan|Thoi gian ky|Ngay ky|Chuc vu|Digitally signed|Signed by|Signature|Date|DN|Reason|Location)\s*:|^\d{4}[.-]\d\d[.-]\d\d \d\d:\d\d|^\d{1,2}\/\d{1,2}\/\d{4},? \d{1,2}:\d\d/i

/** What a printer leaves on a page: who printed it, and when to the minute. */
const printed = /^\S+_.{0,60}\d{1,2}\/\d{1,2}\/\d{4} \d{1,2}:\d\d(?::\d\d)?$/

/** Whether a piece is a number of a page or what a signing tool writes about itself: no part of the paper's text. */
export function isPageMark({ text, source }: Piece, isEdge: boolean): boolean {
  if (signed.test(bare(text)) || printed.test(text)) return true
  if (source.stamped === true || !pageNumber.test(text)) return false
  const [own = 0, all = Infinity] = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits))
  return own <= all && (isEdge || source.box === undefined)
}
