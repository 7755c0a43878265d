import { bare } from '#vietnamese/bare.ts'
import { aboutWord, isCapitals } from '../layout/marks.ts'
import type { Head } from '../layout/parts.ts'
import { cut, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { joinPieces } from './join-pieces.ts'
import { weigh } from './sureness.ts'

/** “CỦA BAN THƯỜNG VỤ HUYỆN ỦY” between the type and the subject of a Party paper says whose it is. */
function isAuthorLine(text: string): boolean {
  return isCapitals(text) && /^\W*CUA\s/.test(bare(text))
}

/** The subject without “V/v” or “Về việc”: all lines under the type, or beside the number's column. */
export function findSubject(head: Head): Found<string> | null {
  const [first, ...rest] = head.subject
  if (first === undefined) return null
  const word = aboutWord.exec(bare(first.text))?.[0].length ?? 0
  const all = [cut(first, word, first.text.length), ...rest].filter(({ text }) => text !== '')
  const pieces = all.length > 1 && head.type.length > 0 && isAuthorLine(first.text) ? all.slice(1) : all
  const value = joinPieces(pieces)
    .replace(/[\s.;:,_*|]+$/, '')
    .replace(/^[\s.:,_*|–-]+/, '')
  if (value === '') return null
  const sure = head.type.length > 0 ? 0.93 : 0.96
  return { value, confidence: weigh(pieces.length > 6 ? sure - 0.25 : sure, pieces), spans: pieces.map(spanOf) }
}
