import type { Box, Doubt, Line } from '../../paper.ts'
import { cleanLine } from '../clean-text.ts'
import type { Row } from './rows.ts'
import type { Word } from './words.ts'

/** Gaps that part columns, in sizes of the letters: where only a jump parts the words, and where blanks do. */
const columnGap = { jumped: 1.6, blank: 3, stamped: 1 }
/** The same where a row near by has a column gap at that place, and before the words that open the right column of a head. */
const likelyGap = { near: 0.9, motto: 0.4, aligned: 0.4 }
/** How far the left edges of one column are apart, in points. */
const edge = 1.5
/** "-", "a)", "1." hanging before a point, and how far from it. */
const listMark = /^(?:[-–+•]|\(?(?:\d{1,2}|[a-zđ]|[IVX]{1,4})[.)])$/u
const listGap = 4
/** The widest gap that is left open for a number or a day to be filled in. */
const openGap = 9

/** A gap between columns, from left to right. */
export type Gutter = { from: number; to: number }

/** Gaps of a row that part columns, for themselves where nothing is known of the rows above and below. */
export function guttersOf(row: Row<Word>, near: readonly Gutter[] = []): Gutter[] {
  if (isSpacedEvenly(row.items)) return []
  return row.items.flatMap((word, at) => {
    const last = row.items[at - 1]
    return last && beginsColumn(row.items.slice(0, at), word, near) ? [{ from: last.right, to: word.left }] : []
  })
}

/** Lines of a row: its words, parted where a gap shows that another column begins; `near` are the gutters of the rows around. */
export function linesOfRow(row: Row<Word>, near: readonly Gutter[]): Line[] {
  const pieces: Word[][] = []
  const evenly = isSpacedEvenly(row.items)
  for (const word of row.items) {
    const piece = pieces.at(-1)
    if (piece && (evenly || !beginsColumn(piece, word, near))) piece.push(word)
    else pieces.push([word])
  }
  return pieces.map(lineOf).filter(({ text }) => text !== '')
}

const gapOf = (last: Word, word: Word) => (word.left - last.right) / Math.max(last.size, word.size)

function beginsColumn(piece: readonly Word[], word: Word, near: readonly Gutter[]): boolean {
  const last = piece.at(-1)
  if (!last) return false
  const gap = gapOf(last, word)
  const usual = columnGap[word.stamped ? 'stamped' : word.jumped ? 'jumped' : 'blank']
  const beside = near.filter(({ from, to }) => from < word.left && to > last.right)
  const likely = beside.some(({ to }) => Math.abs(to - word.left) < edge)
    ? likelyGap.aligned
    : beside.length > 0
      ? likelyGap.near
      : usual
  const least = /^(?:CỘNG|ĐẢNG|Độc)$/u.test(word.text) ? likelyGap.motto : likely
  if (gap <= least || (gap < listGap && piece.length === 1 && listMark.test(last.text))) return false
  return gap > openGap || !isLeftOpen(piece.map(({ text }) => text).join(' '), word.text)
}

/** "Số:      /SGDĐT", "ngày      tháng 4 năm": room left for what is filled in by hand or by a stamp. */
function isLeftOpen(before: string, after: string): boolean {
  return /(?:^|\s)(?:số|ngày|tháng|năm)\s*:?$/iu.test(before) && /^(?:[/–-]|\d|tháng|năm)/iu.test(after)
}

/** A justified line of few words has wide gaps too, but all of them alike. */
function isSpacedEvenly(words: readonly Word[]): boolean {
  const gaps = words.slice(1).map((word, at) => gapOf(words[at] ?? word, word))
  return gaps.length >= 3 && Math.max(...gaps) < 1.5 * Math.min(...gaps)
}

function lineOf(words: readonly Word[]): Line {
  const shown = words.filter((word, at) => !isFootnoteMark(word, words[at - 1]))
  const text = cleanLine(shown.map((word, at) => (at === 0 || word.glued ? '' : ' ') + word.text).join(''))
  const size = typicalSize(words)
  const sureness = surenessOf(shown)
  const doubts = doubtsOf(shown, text)
  return {
    text,
    box: boxOf(words, size),
    size: tenth(size),
    ...(isMostly(shown, 'bold') && { bold: true }),
    ...(isMostly(shown, 'italic') && { italic: true }),
    ...(words.every((word) => word.stamped) && { stamped: true }),
    ...(sureness !== undefined && { sureness }),
    ...(doubts.length > 0 && { doubts }),
  }
}

function boxOf(words: readonly Word[], size: number): Box {
  const left = Math.min(...words.map((word) => word.left))
  const right = Math.max(...words.map((word) => word.right))
  const base = Math.max(...words.filter((word) => word.size >= size * 0.9).map((word) => word.base))
  return { x: tenth(left), y: tenth(base - size), width: tenth(right - left), height: tenth(size * 1.25) }
}

/** Below this a recognised word may be another one. Printed words are mostly above 0.85, handwriting mostly below 0.65. */
const sure = 0.7

function doubtsOf(words: readonly Word[], text: string): Doubt[] {
  let from = 0
  return words.flatMap((word) => {
    const start = text.indexOf(cleanLine(word.text), from)
    if (start < 0) return []
    from = start + cleanLine(word.text).length
    return word.sureness !== undefined && word.sureness < sure ? [{ start, end: from, sureness: word.sureness }] : []
  })
}

/** Marks behind a word are left out; the one at the beginning of a footnote stays, and so does the square of "m2". */
function isFootnoteMark(word: Word, before: Word | undefined): boolean {
  if (!word.raised || before === undefined || !/^[[(]?[\d*]{1,3}[\])]?[.,;:]?$/.test(word.text)) return false
  return !/(?:^|[\d\s])[kcd]?m$/i.test(before.text)
}

function typicalSize(words: readonly Word[]): number {
  const sizes = words.flatMap(({ text, size }) => Array.from(text, () => size)).toSorted((a, b) => a - b)
  return sizes[Math.floor(sizes.length / 2)] ?? 0
}

function isMostly(words: readonly Word[], style: 'bold' | 'italic'): boolean {
  const length = (some: readonly Word[]) => some.reduce((sum, { text }) => sum + text.length, 0)
  return length(words.filter((word) => word[style])) > 0.6 * length(words)
}

/** The mean over the letters. */
function surenessOf(words: readonly Word[]): number | undefined {
  const known = words.filter((word) => word.sureness !== undefined)
  if (known.length === 0) return undefined
  const letters = known.reduce((sum, { text }) => sum + text.length, 0)
  const mean = known.reduce((sum, { text, sureness = 0 }) => sum + text.length * sureness, 0) / Math.max(1, letters)
  return Math.round(mean * 100) / 100
}

const tenth = (value: number) => Math.round(value * 10) / 10
