import type { Line, Page } from '../../paper.ts'
import { linesOfPage } from '../lines/page-lines.ts'
import { groupRows } from '../lines/rows.ts'
import type { Word } from '../lines/words.ts'
import { mendPairs, mendWord } from './mend-word.ts'
import { withoutDoubles } from './without-doubles.ts'

/** The size and number of a page, what annotations put on it, and the marks that were found by themselves in it. */
export type Frame = { number: number; width: number; height: number; stamps: readonly Word[]; marks: readonly Word[] }

/** A page out of the words recognised in its picture. What was stamped, and a mark that was looked at closely, is believed rather than what was recognised there. */
export function pageOfWords(words: readonly Word[], { number, width, height, stamps, marks }: Frame): Page {
  const kept = words
    .map(mendWord)
    .filter((word) => !isNoise(word) && ![...stamps, ...marks].some((stamp) => covers(stamp, word)))
  const recognised = groupRows(kept).map((row) => ({ ...row, items: mendPairs(withoutDoubles(row.items)) }))
  const rows = [...recognised, ...groupRows(marks), ...groupRows(stamps)]
  return {
    number,
    width,
    height,
    from: 'recognised',
    lines: linesOfPage(rows, { number, width, height }).filter(isSaid),
  }
}

/** Specks and strokes of a pen are taken for signs; dashes between words are the paper's own. */
function isNoise({ text, sureness = 1 }: Word): boolean {
  if (/^[-–—]$/.test(text)) return false
  if (!/[\p{L}\p{N}]/u.test(text)) return sureness < 0.6 || /^[|ˆ_~°^`]+$/.test(text)
  return sureness < 0.3 && /^\P{N}{1,2}$/u.test(text) && text !== 'Y'
}

/** What is taken for letters in seals and signatures; a number written by hand stays, so that a person can read it. */
function isSaid({ text, sureness = 1, stamped, doubts = [] }: Line): boolean {
  if (!/[\p{L}\p{N}]/u.test(text)) return false
  if (stamped === true || sureness > 0.45 || /số|ngày|tháng|năm|nơi nhận|kính gửi/iu.test(text)) return true
  const isDoubtful = (at: number) => doubts.some(({ start, end }) => at >= start && at < end)
  return [...text.matchAll(/\p{L}{3,}/gu)].some(({ index }) => !isDoubtful(index))
}

function covers(stamp: Word, word: Word): boolean {
  const shared = Math.min(stamp.right, word.right) - Math.max(stamp.left, word.left)
  return shared > 0.5 * (word.right - word.left) && Math.abs(stamp.base - word.base) < 0.8 * stamp.size
}
