import { bare } from '#vietnamese/bare.ts'
import { authorityWords } from '#vietnamese/readable-name.ts'
import type { Parts } from '../layout/parts.ts'

/** Of a long paper the beginning is enough: a name stands there where it stands at all. */
const enough = 12_000
const longestName = 30

const isMarked = (text: string) => /[^\0-\x7f]/.test(text)

/** The text of a paper in which names of its head may stand once more, with their marks. */
export function wordsOfPaper({ head, body, foot }: Parts): string {
  const pieces = [...head.date, ...head.addressees, ...head.subject, ...foot.signature, ...foot.recipients, ...body]
  let text = ' '
  for (const piece of pieces) {
    if (text.length > enough) break
    text += `${piece.text.slice(0, enough)} `
  }
  return text
}

/**
 * A name that has lost all its marks, with those it bears elsewhere in the same paper or that words for authorities always bear:
 * “SO XAY DUNG” is “SỞ XÂY DỰNG”. Words of which neither tells stay as printed; `whole` says whether there are none.
 */
export function restoreMarks(name: string, paper: string): { name: string; whole: boolean } {
  const words = name.split(' ')
  if (words.length > longestName || isMarked(name) || !isMarked(paper)) return { name, whole: true }
  const plain = bare(paper).toLowerCase()
  const found: string[] = []
  let whole = true
  for (let at = 0; at < words.length;) {
    const known = longestKnown(words.slice(at), { paper, plain, opens: at === 0 })
    if (known === null && /^[A-Z]{2,}$/.test(words[at] ?? '') && !/^(?:UBND|HDND)$/.test(words[at] ?? '')) whole = false
    found.push(known?.text ?? words[at] ?? '')
    at += known?.count ?? 1
  }
  return { name: found.join(' '), whole }
}

const syllable = /^(?:NGH?|[CGKNPT]H|TR|GI|QU|[BCDGHKLMNPQRSTVX])?[AEIOUY]{1,3}(?:CH|NG|NH|[CMNPT])?$/

/** A readable name in which a syllable without marks still stands in capitals: it is part of a proper name, no short form. */
export function lowerBare(name: string): string {
  return name
    .split(' ')
    .map((word) => (syllable.test(word) && word.length > 2 ? word.charAt(0) + word.slice(1).toLowerCase() : word))
    .join(' ')
}

type Sources = { paper: string; plain: string; opens: boolean }

/** The longest run of first words that stands in the paper or among the words for authorities. */
function longestKnown(
  words: readonly string[],
  { paper, plain, opens }: Sources,
): { text: string; count: number } | null {
  for (let count = Math.min(words.length, 10); count > 0; count -= 1) {
    const run = words.slice(0, count).join(' ').toLowerCase()
    const printed = count < 2 ? null : markedIn(run, { paper, plain })
    if (printed !== null) return { text: printed.toUpperCase(), count }
    const known = authorityWords(run, { opens })
    if (known !== null) return { text: known.toUpperCase(), count }
  }
  return null
}

/** A run of words as it stands in a text with marks; null where it does not. */
function markedIn(run: string, { paper, plain }: { paper: string; plain: string }): string | null {
  for (let at = plain.indexOf(run); at >= 0; at = plain.indexOf(run, at + 1)) {
    const end = at + run.length
    const alone = !/[a-z0-9]/.test(plain.charAt(at - 1)) && !/[a-z0-9]/.test(plain.charAt(end))
    if (alone && isMarked(paper.slice(at, end))) return paper.slice(at, end)
  }
  return null
}
