import { wordKey } from './word-key.ts'

/** What a word is told by, wherever it stands. */
type Spelling = {
  toneless: string
  tone: number
  /** Both in one: a single word of a set is looked up by it. */
  key: string
  /** Whether it begins with a capital. */
  capital: boolean
}

/** A word of a text: a run of letters, digits and the signs that abbreviations hold ("GD&ĐT", "KT-XH", "TH&THCS"). */
export type Word = Spelling & {
  text: string
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
/** Most words of a paper stand in it several times. */
const spellings = new Map<string, Spelling>()
const most = { known: 300, units: 2_000, spellings: 3_000 }

/** Keeps no words of a paper beyond its reading. */
export function forgetWords(): void {
  known.clear()
  spellings.clear()
}

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
    const between = text.slice(last, start)
    const before = between === ' ' ? '' : between.replace(/\s+/g, '')
    const { toneless, tone, key, capital } = spellingOf(word)
    last = start + word.length
    words.push({ text: word, toneless, tone, key, capital, before, start, end: last })
  }
  return words
}

function spellingOf(word: string): Spelling {
  const before = spellings.get(word)
  if (before) return before
  const { toneless, tone } = wordKey(word)
  const spelling = { toneless, tone, key: `${toneless}${tone}`, capital: /^\p{Lu}/u.test(word) }
  if (spellings.size >= most.spellings) spellings.clear()
  spellings.set(word, spelling)
  return spelling
}

/**
 * A set of phrases that is looked up word by word. Phrases of several words are found whatever their tones, since recognition
 * misreads marks; single words only with theirs, since "giao" is not "giáo".
 */
export type Phrases = {
  single: ReadonlySet<string>
  /** By the first word. */
  several: ReadonlyMap<string, Step>
}

/** A word within phrases: whether one of them ends with it, and what may follow it. */
type Step = { ends: boolean; next: Map<string, Step> }

export function phrasesOf(list: string): Phrases {
  const single = new Set<string>()
  const several = new Map<string, Step>()
  for (const phrase of list.split(/[|\n]/).map((one) => one.trim())) {
    const words = phrase.split(/\s+/).map(wordKey)
    const [first] = words
    if (!first || first.toneless === '') continue
    if (words.length === 1) single.add(`${first.toneless}${first.tone}`)
    else addSteps(several, words)
  }
  return { single, several }
}

function addSteps(several: Map<string, Step>, words: readonly { toneless: string }[]): void {
  let next = several
  for (const [at, { toneless }] of words.entries()) {
    const step = next.get(toneless) ?? { ends: false, next: new Map<string, Step>() }
    step.ends ||= at === words.length - 1
    next.set(toneless, step)
    next = step.next
  }
}

/** How many words of the longest phrase of the set that starts at a word, all in one run without marks between; 0 for none. */
export function phraseAt({ single, several }: Phrases, words: readonly Word[], at: number): number {
  const first = words[at]
  if (!first) return 0
  let best = single.has(first.key) ? 1 : 0
  let step = several.get(first.toneless)
  for (let length = 2; step; length++) {
    const next = words[at + length - 1]
    if (next?.before !== '') break
    step = step.next.get(next.toneless)
    if (step?.ends) best = length
  }
  return best
}
