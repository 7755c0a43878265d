import { accountWords } from './account-words.ts'
import { connectionWords } from './connection-words.ts'
import { decideWords } from './decide-words.ts'
import { erasureWords } from './erasure-words.ts'
import { intakeWords } from './intake-words.ts'
import { listWords } from './list-words.ts'
import { logKeyWords } from './log-key-words.ts'
import { outgoingWords } from './outgoing-words.ts'
import { paperWords } from './paper-words.ts'
import { peopleWords } from './people-words.ts'
import { privacyWords } from './privacy-words.ts'
import { problemWords } from './problem-words.ts'
import { recordWords } from './record-words.ts'
import { reportWords } from './report-words.ts'
import { registerWords } from './register-words.ts'
import { shellWords } from './shell-words.ts'
import { signInWords } from './sign-in-words.ts'
import { taskWords } from './task-words.ts'
import { unitWords } from './unit-words.ts'
import { workWords } from './work-words.ts'

/** Every text of the console's own, by key. The type of a key knows the placeholders of its text. */
export const catalogue = {
  ...shellWords,
  ...listWords,
  ...decideWords,
  ...problemWords,
  ...workWords,
  ...taskWords,
  ...paperWords,
  ...registerWords,
  ...signInWords,
  ...accountWords,
  ...peopleWords,
  ...unitWords,
  ...recordWords,
  ...reportWords,
  ...logKeyWords,
  ...privacyWords,
  ...erasureWords,
  ...connectionWords,
  ...intakeWords,
  ...outgoingWords,
} as const

export type Catalogue = typeof catalogue
export type Key = keyof Catalogue

/** Keys of texts without placeholders: what may stand in a table of keys. */
export type PlainKey = { [K in Key]: Catalogue[K]['vi'] extends `${string}{${string}` ? never : K }[Key]
