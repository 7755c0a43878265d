import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { accountWords } from './account-words.ts'
import { firstWords, type Catalogue } from './catalogue.ts'
import { dueWords } from './due-words.ts'
import { erasureWords } from './erasure-words.ts'
import { paperWords } from './paper-words.ts'
import { peopleWords } from './people-words.ts'
import { privacyWords } from './privacy-words.ts'
import { recordWords } from './record-words.ts'
import { recurrenceWords } from './recurrence-words.ts'
import { registerWords } from './register-words.ts'
import { signInWords } from './sign-in-words.ts'
import { taskWords } from './task-words.ts'
import { unitWords } from './unit-words.ts'
import { decideWords } from './decide-words.ts'
import { keyWords } from './key-words.ts'
import { connectionWords } from './connection-words.ts'
import { countedWords } from './counted-words.ts'
import { intakeWords } from './intake-words.ts'
import { assignWords } from './assign-words.ts'
import { bodyWords } from './body-words.ts'
import { noteWords } from './note-words.ts'
import { logKeyWords } from './log-key-words.ts'
import { outgoingWords } from './outgoing-words.ts'
import { registerImportWords } from './register-import-words.ts'
import { reportWords } from './report-words.ts'

/** Words that come with the screens that say them, by the file that brings them. */
const later = {
  'account-words.ts': accountWords,
  'connection-words.ts': connectionWords,
  'counted-words.ts': countedWords,
  'intake-words.ts': intakeWords,
  'assign-words.ts': assignWords,
  'note-words.ts': noteWords,
  'log-key-words.ts': logKeyWords,
  'body-words.ts': bodyWords,
  'outgoing-words.ts': outgoingWords,
  'register-import-words.ts': registerImportWords,
  'report-words.ts': reportWords,
  'erasure-words.ts': erasureWords,
  'paper-words.ts': paperWords,
  'people-words.ts': peopleWords,
  'privacy-words.ts': privacyWords,
  'record-words.ts': recordWords,
  'recurrence-words.ts': recurrenceWords,
  'register-words.ts': registerWords,
  'sign-in-words.ts': signInWords,
  'task-words.ts': taskWords,
  'unit-words.ts': unitWords,
  'decide-words.ts': decideWords,
  'due-words.ts': dueWords,
  'key-words.ts': keyWords,
}
const catalogue: Catalogue = {
  ...firstWords,
  ...accountWords,
  ...connectionWords,
  ...countedWords,
  ...intakeWords,
  ...assignWords,
  ...noteWords,
  ...logKeyWords,
  ...bodyWords,
  ...outgoingWords,
  ...registerImportWords,
  ...reportWords,
  ...dueWords,
  ...erasureWords,
  ...paperWords,
  ...peopleWords,
  ...privacyWords,
  ...recordWords,
  ...recurrenceWords,
  ...registerWords,
  ...signInWords,
  ...taskWords,
  ...unitWords,
  ...decideWords,
  ...keyWords,
}
const keys = Object.keys(catalogue) as (keyof Catalogue)[]

const console = fileURLToPath(new URL('../', import.meta.url))
const files = readdirSync(console, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .filter((entry) => !(entry.parentPath.endsWith('words') && entry.name.endsWith('-words.ts')))
  .map((entry) => ({ name: entry.name, text: readFileSync(join(entry.parentPath, entry.name), 'utf8') }))
const sources = files.map(({ text }) => text).join('\n')
/** Beginnings of keys that are put together where they are said. */
const prefixesIn = (text: string) => [...text.matchAll(/say\(`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '')
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted((a, b) => a.localeCompare(b))

describe('the message catalogue', () => {
  it('has no text that no screen says', () => {
    const prefixes = prefixesIn(sources)
    const unused = keys.filter(
      (key) =>
        !sources.includes(`'${key}'`) &&
        !sources.includes(`"${key}"`) &&
        !prefixes.some((prefix) => key.startsWith(prefix)),
    )
    expect(unused).toEqual([])
  })

  it('has every text that a screen says', () => {
    const said = [...sources.matchAll(/\bsay\('([\w.-]+)'/g)].map(([, key]) => key ?? '')
    expect(said.length).toBeGreaterThan(200)
    expect(said.filter((key) => !(key in catalogue))).toEqual([])
  })

  it('comes with each file that says it, where it does not come with the first load', () => {
    const missing = files.flatMap(({ name, text }) => {
      const quoted = new Set(text.match(/'[\w.-]+'/g))
      const prefixes = prefixesIn(text)
      return Object.entries(later)
        .filter(([file]) => !text.includes(`/words/${file}'`))
        .flatMap(([file, words]) =>
          Object.keys(words)
            .filter((key) => quoted.has(`'${key}'`) || prefixes.some((prefix) => key.startsWith(prefix)))
            .map((key) => `${name}: ${key} of ${file}`),
        )
    })
    expect(missing).toEqual([])
    expect(
      Object.values(later)
        .flatMap((words) => Object.keys(words))
        .filter((key) => key in firstWords),
    ).toEqual([])
  })

  it('says the same values in both languages', () => {
    expect(
      keys.filter((key) => placeholders(catalogue[key].vi).join() !== placeholders(catalogue[key].en).join()),
    ).toEqual([])
  })

  it('has words in both languages, without exclamation marks or stray spaces', () => {
    const texts = keys.flatMap((key) => [catalogue[key].vi, catalogue[key].en].map((text) => ({ key, text })))
    expect(
      texts.filter(({ text }) => text.trim() !== text || text === '' || text.includes('!') || text.includes('  ')),
    ).toEqual([])
  })

  it('writes Vietnamese in composed form, as keyboards and searches do', () => {
    expect(keys.filter((key) => catalogue[key].vi.normalize('NFC') !== catalogue[key].vi)).toEqual([])
  })
})
