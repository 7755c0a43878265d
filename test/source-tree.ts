import { readFileSync, readdirSync } from 'node:fs'
import { join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('..', import.meta.url))

export type SourceFile = { path: string; text: string }

/** Files below the folders whose names end so, as paths relative to the root. */
export function readTree(folders: readonly string[], endings: RegExp): SourceFile[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && endings.test(entry.name))
      .map((entry) => posix.join(entry.parentPath.slice(root.length), entry.name))
      .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') })),
  )
}

/** What a file imports: paths of ours relative to the root, names of packages as they stand. */
export function importsOf({ path, text }: SourceFile): string[] {
  const code = text.replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '')
  const found = [
    ...code.matchAll(/^\s*(?:import|export)\s(?:[^'"`;=]*?\sfrom\s)?\s*['"]([^'"]+)['"]/gm),
    ...code.matchAll(/\bimport\(\s*['"]([^'"]+)['"]/g),
  ]
  return found.map(([, name = '']) => {
    if (name.startsWith('.')) return posix.join(posix.dirname(path), name)
    return name.replace(/^#src\//, 'src/').replace(/^#(\w+)\//, 'src/$1/')
  })
}
