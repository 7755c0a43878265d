// The licences of everything that is installed for use (not for development), from package-lock.json.
// Run it to write docs/licences.md anew: node test/dependencies/licences.ts
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

type Locked = {
  version?: string
  license?: string
  dev?: boolean
  optional?: boolean
  link?: boolean
  integrity?: string
}

export type Dependency = { name: string; version: string; licence: string; integrity: boolean }

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url))

/** Licences under which a work may be combined with one under AGPL-3.0-or-later. */
export const compatible = [
  'MIT',
  'MIT-0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'CC0-1.0',
  'Unlicense',
  'Python-2.0',
  'PostgreSQL',
  'OFL-1.1',
  'MPL-2.0',
  'Zlib',
  'MIT/X11',
  'CC-BY-4.0',
  'LGPL-3.0',
  'LGPL-3.0-or-later',
  'AGPL-3.0-or-later',
]

/** Packages that do not say it themselves, with where it is said. */
const saidElsewhere: Readonly<Record<string, string>> = {
  // README of github.com/substack/node-buffers, after 0.1.1 was published.
  'buffers@0.1.1': 'MIT',
  // Its LICENSE file; the package names none.
  'png-js@2.0.0': 'MIT',
}

export function readDependencies(): Dependency[] {
  const lock = JSON.parse(readFileSync(at('package-lock.json'), 'utf8')) as { packages: Record<string, Locked> }
  const found = Object.entries(lock.packages)
    .filter(([path, { dev, link }]) => path !== '' && !dev && !link)
    .map(([path, { version = '?', license, integrity }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license ?? saidElsewhere[`${path.slice(path.lastIndexOf('/') + 1)}@${version}`] ?? licenceOf(path),
      integrity: integrity !== undefined,
    }))
  const once = new Map(found.map((one) => [`${one.name}@${one.version}`, one]))
  return [...once.values()].toSorted((a, b) =>
    a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1,
  )
}

/** Where the lockfile does not say, the package may: an old form of the field. */
function licenceOf(path: string): string {
  try {
    const { license, licenses } = JSON.parse(readFileSync(at(`${path}/package.json`), 'utf8')) as {
      license?: string | { type: string }
      licenses?: { type: string }[]
    }
    if (license !== undefined) return typeof license === 'string' ? license : license.type
    return licenses?.map((one) => one.type).join(' OR ') ?? 'unknown'
  } catch {
    return 'unknown'
  }
}

/** `(MIT OR GPL-3.0)` is compatible where one of its choices is, `Apache-2.0 AND MIT` where both are. */
export function isCompatible(licence: string): boolean {
  const choices = licence.replaceAll(/[()]/g, '').split(' OR ')
  return choices.some((choice) => choice.split(' AND ').every((part) => compatible.includes(part.trim())))
}

export function licenceTable(dependencies: readonly Dependency[]): string {
  const counts = Map.groupBy(dependencies, (one) => one.licence)
  const summary = [...counts]
    .toSorted((a, b) => b[1].length - a[1].length)
    .map(([licence, all]) => `| ${licence} | ${all.length} |`)
  const rows = dependencies.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`)
  return `# Licences

Minh Bạch is licensed under AGPL-3.0-or-later. It is installed with the packages below, read from package-lock.json
(\`node test/dependencies/licences.ts\` writes this page; a test keeps it true and refuses a licence that does not fit).

| licence | packages |
|---|---|
${summary.join('\n')}

| package | version | licence |
|---|---|---|
${rows.join('\n')}
`
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  writeFileSync(at('docs/licences.md'), licenceTable(readDependencies()))
