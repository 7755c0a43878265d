import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { isCompatible, licenceTable, readDependencies } from './licences.ts'

const file = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')
const dependencies = readDependencies()

describe('dependencies', () => {
  it('are pinned to exact versions', () => {
    const { dependencies: used, devDependencies } = JSON.parse(file('package.json')) as Record<
      string,
      Record<string, string>
    >
    const loose = Object.entries({ ...used, ...devDependencies }).filter(
      ([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version),
    )
    expect(loose).toEqual([])
  })

  it('are checked against a hash when installed', () => {
    expect(dependencies.filter((one) => !one.integrity)).toEqual([])
  })

  it('are in the lockfile with a hash each, those for other systems too', () => {
    const { packages } = JSON.parse(file('package-lock.json')) as { packages: Record<string, { integrity?: string }> }
    const { '': root, ...locked } = packages
    expect(root).toBeDefined()
    expect(Object.keys(locked).length).toBeGreaterThan(500)
    expect(Object.keys(locked).filter((path) => !locked[path]?.integrity?.startsWith('sha512-'))).toEqual([])
  })

  it('have licences that fit AGPL-3.0-or-later', () => {
    expect(dependencies.filter((one) => !isCompatible(one.licence))).toEqual([])
    expect(isCompatible('UNLICENSED')).toBe(false)
    expect(isCompatible('(MIT OR GPL-2.0-only)')).toBe(true)
    expect(isCompatible('MIT AND GPL-2.0-only')).toBe(false)
  })

  it('are listed in docs/licences.md', () => {
    expect(file('docs/licences.md')).toBe(licenceTable(dependencies))
  })
})
