import { notVerbs, taskVerbs } from '#vietnamese/task-words.ts'
import { phraseAt, type Word } from '#vietnamese/words.ts'

/** How many words of a verb of instruction begin at a word; 0 where none does. */
export function verbAt(words: readonly Word[], at: number): number {
  const length = phraseAt(taskVerbs, words, at)
  return phraseAt(notVerbs, words, at) > length ? 0 : length
}
