import type { assignWords } from './assign-words.ts'
import type { bodyWords } from './body-words.ts'
import type { noteWords } from './note-words.ts'
import type { decideWords } from './decide-words.ts'
import type { dueWords } from './due-words.ts'
import type { erasureWords } from './erasure-words.ts'
import type { keyWords } from './key-words.ts'
import { listWords } from './list-words.ts'
import type { paperWords } from './paper-words.ts'
import type { peopleWords } from './people-words.ts'
import type { privacyWords } from './privacy-words.ts'
import { problemWords } from './problem-words.ts'
import type { recordWords } from './record-words.ts'
import type { recurrenceWords } from './recurrence-words.ts'
import type { registerWords } from './register-words.ts'
import { getAdded, type Phrase } from './say.ts'
import { shellWords } from './shell-words.ts'
import type { signInWords } from './sign-in-words.ts'
import type { taskWords } from './task-words.ts'
import type { unitWords } from './unit-words.ts'
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
  ...problemWords,
  ...workWords,
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
  typeof bodyWords &
  typeof intakeWords &
  typeof reportWords &
  typeof accountWords &
  typeof registerImportWords &
  typeof keyWords &
  typeof dueWords &
  typeof erasureWords &
  typeof paperWords &
  typeof peopleWords &
  typeof privacyWords &
  typeof recordWords &
  typeof recurrenceWords &
  typeof registerWords &
  typeof signInWords &
  typeof taskWords &
  typeof assignWords &
  typeof noteWords &
  typeof unitWords &
  typeof decideWords
export type Key = keyof Catalogue

/** Keys of texts without placeholders: what may stand in a table of keys. */
export type PlainKey = { [K in Key]: Catalogue[K]['vi'] extends `${string}{${string}` ? never : K }[Key]

/** A text that came with the first load, or with a screen since. */
export function getPhrase(key: Key): Phrase {
  return key in firstWords ? firstWords[key as keyof typeof firstWords] : getAdded(key)
}
