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

/** Paragraphs are asked about many times while a paper is read; longer ones are taken apart again. */
const known = new Map<string, readonly Word[]>()
const most = { known: 300, units: 2_000 }

/** Keeps no words of a paper beyond its reading. */
export const forgetWords = () => known.clear()

export function wordsOf(text: string): readonly Word[] {
  const before = known.get(text)
  if (before) return before
  const words = takeApart(text)
  if (known.size >= most.known) known.clear()
  if (text.length <= most.units) known.set(text, words)
  return words
}

function takeApart(text: string): Word[] {
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
export type Phrases = {
  longest: number
  single: ReadonlySet<string>
  several: ReadonlySet<string>
  /** The first words of `several`. */
  begun: ReadonlySet<string>
}

export function phrasesOf(list: string): Phrases {
  const single = new Set<string>()
  const several = new Set<string>()
  const begun = new Set<string>()
  let longest = 1
  for (const phrase of list.split(/[|\n]/).map((one) => one.trim())) {
    const words = phrase.split(/\s+/).map(wordKey)
    const [first] = words
    if (!first || first.toneless === '') continue
    longest = Math.max(longest, words.length)
    if (words.length === 1) single.add(`${first.toneless}${first.tone}`)
    else {
      several.add(words.map(({ toneless }) => toneless).join(' '))
      begun.add(first.toneless)
    }
  }
  return { longest, single, several, begun }
}

/** How many words of the longest phrase of the set that starts at a word, all in one run without marks between; 0 for none. */
export function phraseAt(phrases: Phrases, words: readonly Word[], at: number): number {
  const first = words[at]
  if (!first) return 0
  let best = phrases.single.has(`${first.toneless}${first.tone}`) ? 1 : 0
  if (!phrases.begun.has(first.toneless)) return best
  let joined = first.toneless
  for (let length = 2; length <= phrases.longest; length++) {
    const next = words[at + length - 1]
    if (!next || next.before !== '') break
    joined += ` ${next.toneless}`
    if (phrases.several.has(joined)) best = length
  }
  return best
}
