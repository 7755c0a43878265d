import { wordKey } from './word-key.ts'

/** A word of a text: a run of letters, digits and the signs that abbreviations hold ("GD&ĐT", "KT-XH", "TH&THCS"). */
export type Word = {
  text: string
  toneless: string
  tone: number
  /** Whether it begins with a capital. */
  capital: boolean
  /** What stands between the word before and this one, without spaces: "", ",", ").". */
  before: string
  start: number
  end: number
  /** Whether it goes on with a name that is known as a whole, or stands right behind one. */
  known?: 'inside' | 'behind'
}

const form = /[\p{L}\p{N}]+(?:[&/.-](?=[\p{L}\p{N}])[\p{L}\p{N}]+)*/gu

export function wordsOf(text: string): Word[] {
  const words: Word[] = []
  let last = 0
  for (const found of text.matchAll(form)) {
    const word = found[0]
    const start = found.index
    const before = text.slice(last, start).replace(/\s+/g, '')
    words.push({
      text: word,
      ...wordKey(word),
      capital: /^\p{Lu}/u.test(word),
      before,
      start,
      end: start + word.length,
    })
    last = start + word.length
  }
  return words
}

/**
 * A set of phrases that is looked up word by word. Phrases of several words are found whatever their tones, since recognition
 * misreads marks; single words only with theirs, since "giao" is not "giáo".
 */
export type Phrases = { longest: number; single: ReadonlySet<string>; several: ReadonlySet<string> }

export function phrasesOf(list: string): Phrases {
  const single = new Set<string>()
  const several = new Set<string>()
  let longest = 1
  for (const phrase of list.split(/[|\n]/).map((one) => one.trim())) {
    const words = phrase.split(/\s+/).map(wordKey)
    const [first] = words
    if (!first || first.toneless === '') continue
    longest = Math.max(longest, words.length)
    if (words.length === 1) single.add(`${first.toneless}${first.tone}`)
    else several.add(words.map(({ toneless }) => toneless).join(' '))
  }
  return { longest, single, several }
}

/** How many words of the longest phrase of the set that starts at a word, all in one run without marks between; 0 for none. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): number {
  const first = words[at]
  if (!first) return 0
  let best = phrases.single.has(`${first.toneless}${first.tone}`) ? 1 : 0
  let joined = first.toneless
  for (let length = 2; length <= phrases.longest; length++) {
    const next = words[at + length - 1]
    if (!next || next.before !== '') break
    joined += ` ${next.toneless}`
    if (phrases.several.has(joined)) best = length
  }
  return best
}
