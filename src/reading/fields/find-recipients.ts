import { bare } from '#vietnamese/bare.ts'
import { recipientsWord } from '../layout/marks.ts'
import type { Foot } from '../layout/parts.ts'
import { cut, type Piece } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { foundItem, hasMark, splitItems } from './split-items.ts'

const inline = /[;.](?=\s+[-–]\s?\S)/g
const alone = /^\W{0,3}(?:Lưu|Luu)(?![\p{L}])/u

/** “Bản điện tử:”, “Bản giấy:”: a heading inside the list, no recipient. */
function isHeading(text: string): boolean {
  if (hasMark(text) && !/^[^\p{L}]*[._]/u.test(text)) return false
  return /^[^\p{L}]*\p{Lu}[^:;]{1,40}:\s*$/u.test(text) || /^\W*ban (?:dien tu|giay)\W*$/i.test(bare(text))
}

/** What follows “Nơi nhận” as printed, in its order, with the notes in brackets. */
export function findRecipients(foot: Foot): Found<string>[] {
  const [first, ...rest] = foot.recipients
  if (first === undefined) return []
  const word = recipientsWord.exec(bare(first.text))?.[0].length ?? 0
  const own = cut(first, word, first.text.length)
  const pieces: Piece[] = (own.text === '' ? rest : [own, ...rest]).filter(({ text }) => !isHeading(text))
  return splitItems(pieces, { inline, alone })
    .map((item) => foundItem(item, 0.93))
    .filter(({ value }) => /\p{L}{2}/u.test(value) && value.length < 400)
}
