import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { catalogue as firstLoaded } from './catalogue.ts'
import { registerImportWords } from './register-import-words.ts'

const console = fileURLToPath(new URL('../', import.meta.url))
const sources = readdirSync(console, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.test\.tsx?$/.test(entry.name))
  .filter((entry) => !(entry.parentPath.endsWith('words') && entry.name.endsWith('-words.ts')))
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
  .join('\n')
/** Words that come with the first load, and those that come with their screens. */
const catalogue = { ...firstLoaded, ...registerImportWords }
const keys = Object.keys(catalogue) as (keyof typeof catalogue)[]
const placeholders = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].toSorted((a, b) => a.localeCompare(b))

describe('the message catalogue', () => {
  it('has no text that no screen says', () => {
    const prefixes = [...sources.matchAll(/say\(`([\w.-]+\.)\$\{/g)].map(([, prefix]) => prefix ?? '')
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
