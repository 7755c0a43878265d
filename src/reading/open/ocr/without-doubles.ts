import { bareLetters } from '#vietnamese/bare.ts'
import type { Word } from '../lines/words.ts'

/**
 * The words of a row without those that were recognised twice, as happens where the engine takes a line for part of two blocks: of
 * two that lie on each other the surer stays, of a whole word and its end the whole one.
 */
export function withoutDoubles(words: readonly Word[]): Word[] {
  const kept: Word[] = []
  for (const word of words) {
    const last = kept.at(-1)
    if (last === undefined || !liesOn(last, word)) kept.push(word)
    else if (worth(word) > worth(last)) kept[kept.length - 1] = word
  }
  return kept
}

/** Whether two words share most of the narrower one's width, and the letters of one are those of the other or part of them. */
function liesOn(a: Word, b: Word): boolean {
  const shared = Math.min(a.right, b.right) - Math.max(a.left, b.left)
  if (shared <= 0.6 * Math.min(a.right - a.left, b.right - b.left)) return false
  const [one, other] = [bareLetters(a.text), bareLetters(b.text)]
  return one.includes(other) || other.includes(one) || shapeOf(one) === shapeOf(other)
}

/** Letters that recognition takes for figures, as figures. */
const shapeOf = (text: string) => text.replace(/o/g, '0').replace(/[il]/g, '1')

const worth = ({ text, sureness = 1 }: Word) => sureness * Math.min(text.length, 12)
