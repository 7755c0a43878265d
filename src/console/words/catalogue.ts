import { decideWords } from './decide-words.ts'
import { erasureWords } from './erasure-words.ts'
import { listWords } from './list-words.ts'
import { paperWords } from './paper-words.ts'
import { peopleWords } from './people-words.ts'
import { privacyWords } from './privacy-words.ts'
import { problemWords } from './problem-words.ts'
import { recordWords } from './record-words.ts'
import { registerWords } from './register-words.ts'
import { getAdded, type Phrase } from './say.ts'
import { shellWords } from './shell-words.ts'
import { signInWords } from './sign-in-words.ts'
import { taskWords } from './task-words.ts'
import { unitWords } from './unit-words.ts'
import { workWords } from './work-words.ts'
import type { accountWords } from './account-words.ts'
import type { connectionWords } from './connection-words.ts'
import type { countedWords } from './counted-words.ts'
import type { intakeWords } from './intake-words.ts'
import type { logKeyWords } from './log-key-words.ts'
import type { outgoingWords } from './outgoing-words.ts'
import type { registerImportWords } from './register-import-words.ts'
import type { reportWords } from './report-words.ts'

/** Texts of the console's own that come with the first load, by key. */
export const firstWords = {
  ...shellWords,
  ...listWords,
  ...decideWords,
  ...problemWords,
  ...workWords,
  ...taskWords,
  ...paperWords,
  ...registerWords,
  ...signInWords,
  ...peopleWords,
  ...unitWords,
  ...recordWords,
  ...privacyWords,
  ...erasureWords,
} as const

/**
 * Every text, by key; the type of a key knows the placeholders of its text. Many come with the screens that say them: the file of
 * such a screen imports their words, which add themselves.
 */
export type Catalogue = typeof firstWords &
  typeof logKeyWords &
  typeof connectionWords &
  typeof countedWords &
  typeof outgoingWords &
  typeof intakeWords &
  typeof reportWords &
  typeof accountWords &
  typeof registerImportWords
export type Key = keyof Catalogue

/** Keys of texts without placeholders: what may stand in a table of keys. */
export type PlainKey = { [K in Key]: Catalogue[K]['vi'] extends `${string}{${string}` ? never : K }[Key]

/** A text that came with the first load, or with a screen since. */
export function getPhrase(key: Key): Phrase {
  return key in firstWords ? firstWords[key as keyof typeof firstWords] : getAdded(key)
}
