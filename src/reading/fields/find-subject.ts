import { bare } from '#vietnamese/bare.ts'
import { isSyllable } from '#vietnamese/syllable.ts'
import { aboutWord, isCapitals } from '../layout/marks.ts'
import type { Head } from '../layout/parts.ts'
import { cut, spanOf } from '../layout/piece.ts'
import type { Found } from '../reading.ts'
import { joinPieces } from './join-pieces.ts'
import { weigh } from './sureness.ts'

/** “CỦA BAN THƯỜNG VỤ HUYỆN ỦY”, “Của Chủ tịch Ủy ban nhân dân tỉnh” between the type and the subject says whose the paper is. */
function isAuthorLine(text: string, next: string): boolean {
  if (/^\W*CUA\s/.test(bare(text))) return isCapitals(text) && (!isCapitals(next) || deed.test(bare(next)))
  return /^\W*Cua\s/.test(bare(text)) && /^\p{Lu}/u.test(next)
}

/** How a subject in capitals begins. */
const deed = /^\W*(?:BAN HANH|VE|V\/V|PHE DUYET|QUY DINH|SUA DOI|BO SUNG|THANH LAP|CONG BO|BAI BO)\s/

/** How long “CỦA ỦY BAN NHÂN DÂN TỈNH” is, behind which the subject begins on the same line with “V/V” or “VỀ VIỆC”. */
function lengthOfAuthor(text: string): number {
  const plain = bare(text)
  const about = /^\W*CUA\s[^a-z]{4,90}?\s(?=V\/?V\s|VE\s)/.exec(plain)?.[0].length ?? 0
  return about === 0 ? 0 : about + (aboutWord.exec(plain.slice(about))?.[0].length ?? 0)
}

/** How long “VỀ” or “VỀ VIỆC” is that has lost a blank: “VỀĐÁNH GIÁ”, “VỀVIỆC ĐÁNH GIÁ”. */
function lengthOfGlued(text: string): number {
  const [word = ''] = text.split(' ', 1)
  if (/^veviec$/i.test(bare(word))) return word.length
  return /^V(?:ề|Ề)\p{L}/u.test(word) && !isSyllable(word) && isSyllable(word.slice(2)) ? 2 : 0
}

/** The subject without “V/v” or “Về việc”: all lines under the type, or beside the number's column. */
export function findSubject(head: Head): Found<string> | null {
  const [first, ...rest] = head.subject
  if (first === undefined) return null
  const word = aboutWord.exec(bare(first.text))?.[0].length ?? lengthOfGlued(first.text)
  const all = [cut(first, word, first.text.length), ...rest].filter(({ text }) => text !== '')
  const authored = head.type.length > 0 && isAuthorLine(first.text, all[1]?.text ?? '')
  const authors = head.type.length > 0 && !authored ? lengthOfAuthor(first.text) : 0
  const pieces = authored ? all.slice(1) : authors > 0 ? [cut(first, authors, first.text.length), ...rest] : all
  const value = joinPieces(pieces)
    .replace(/(?<![\s.;:,_*|])[\s.;:,_*|]+$/, '')
    .replace(/^[\s.:,_*|–-]+/, '')
    .replace(/^(?<inside>[^(]*)\)$/u, '$<inside>')
  if (value === '') return null
  const sure = head.type.length > 0 ? 0.93 : 0.96
  return { value, confidence: weigh(pieces.length > 6 ? sure - 0.25 : sure, pieces), spans: pieces.map(spanOf) }
}
