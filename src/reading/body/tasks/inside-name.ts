import { doubtful, generalNouns, groups, modifiers, narrowing } from '#vietnamese/body-words.ts'
import { phraseAt, type Phrases, phrasesOf, type Word } from '#vietnamese/words.ts'
import { lengthOfAdvising, lengthOfGoverned } from './inner-words.ts'
import { relative, relativeClause } from './relative-clause.ts'
import { verbAt } from './verb-at.ts'
import { isTail } from './verb-tails.ts'

/** How many words at a place belong to the name although they are verbs elsewhere. */
export function skipped(words: readonly Word[], at: number): number {
  const word = words[at]
  if (!word) return 0
  const inner = lengthOfAdvising(words, at) || lengthOfGoverned(words, at)
  if (inner > 0) return inner
  if (isPublic(words, at) && verbAt(words, at + 1) > 0) return 1
  const modifier = phraseAt(modifiers, words, at)
  const verb = verbAt(words, at)
  if (modifier > 0 && modifier >= verb) return modifier
  const narrow = phraseAt(narrowing, words, at)
  if (narrow > 0 && isBehind(generalNouns, words, at)) return goesOn(words, at + narrow) ? narrow : 0
  const doubt = phraseAt(doubtful, words, at)
  if (doubt > 0 && isBehind(generalNouns, words, at) && verbNear(words, at + doubt)) return doubt
  if (verb > 0 && isTail(words, at) && !isPublic(words, at - 1)) return verb
  for (const back of [1, 2, 3]) {
    // "trên địa bàn tổ chức ôn tập" and "theo văn bản chỉ đạo" hold no "ban tổ chức".
    const group =
      at >= back && !/^b[àả]n$/iu.test(words[at - back]?.text ?? '') ? phraseAt(groups, words, at - back) : 0
    if (group > back && word.before === '') return group - back
  }
  if (verb > 0 && phraseAt(relative, words, at) > 0) return relativeClause(words, at)
  return 0
}

const administrative = phrasesOf('hành chính|dịch vụ')

/** "Trung tâm Phục vụ hành chính công bố trí", "… hành chính công lập danh sách": the name ends with it, whatever follows. */
const isPublic = (words: readonly Word[], at: number) =>
  words[at]?.text === 'công' && isBehind(administrative, words, at)

/** Whether a verb, a comma or the end of a heading still follows: else the word was the verb itself. */
function goesOn(words: readonly Word[], at: number): boolean {
  for (let next = at; next < words.length && next < at + 25; next++) {
    const word = words[next]
    if (!word || /[.!?:;]/.test(word.before)) return true
    if (!word.capital && verbAt(words, next) > 0) return true
  }
  return at >= words.length
}

const isBehind = (nouns: Phrases, words: readonly Word[], at: number) =>
  [1, 2].some((back) => at - back >= 0 && phraseAt(nouns, words, at - back) === back) && words[at]?.before === ''

/** Whether the verb proper follows within a few words and before any mark. */
function verbNear(words: readonly Word[], at: number): boolean {
  for (let next = at; next < at + 7; next++) {
    const word = words[next]
    if (!word || word.before !== '') return false
    if (!word.capital && verbAt(words, next) > 0) return true
  }
  return false
}
