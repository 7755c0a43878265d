import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTree, root } from '../source-tree.ts'
import { badShape, longFunctions } from './names.ts'

const files = readTree(['src', 'test', 'bench', 'bin', 'migrations'], /\.(tsx?|mjs|css|sql)$/)

describe('names and lengths of files', () => {
  it('hold in every file', () => {
    expect(files.flatMap(badShape)).toEqual([])
  })

  it.each([
    ['src/platform/string-utils.ts', ''],
    ['src/helpers/dates.ts', ''],
    ['src/modules/staff/staff-service.ts', ''],
    ['src/modules/staff/roleGrants.ts', ''],
    ['src/site/page.tsx', ''],
    ['src/site/page.ts', 'line\n'.repeat(301)],
  ])('finds a planted violation: %s', (path, text) => {
    expect(badShape({ path, text })).toHaveLength(1)
  })

  it('holds functions of tests to 60 lines too, groups of tests excepted', () => {
    const tests = files.filter(({ path }) => /\.test\.tsx?$/.test(path))
    expect(tests.length).toBeGreaterThan(50)
    expect(tests.flatMap(longFunctions)).toEqual([])
  })

  it.each([
    ["it('does much', async () => {", 1],
    ['export async function much(a: number): Promise<void> {', 1],
    ["describe('a group', () => {", 0],
    ["describe.each(all)('%s', (one) => {", 0],
    ["describe.skipIf(none)('a group', () => {", 0],
  ])('counts the lines of %s', (line, found) => {
    const text = `${line}\n${'  step()\n'.repeat(60)}})\n`
    expect(longFunctions({ path: 'src/a.test.ts', text })).toHaveLength(found)
  })

  it('leaves long functions and long parameter lists to the linter, which is told to refuse them', () => {
    const { rules } = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as {
      rules: Record<string, unknown>
    }
    expect(rules['max-params']).toEqual(['error', 4])
    expect(rules['max-lines-per-function']).toEqual(['error', { max: 60, skipComments: true }])
  })
})
