import type { SourceFile } from '../source-tree.ts'

const forbidden = /^(utils?|helpers?|common|misc|services?|managers?)$/
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*$/

/** What is wrong with the names and the length of a file, as sentences. */
export function badShape({ path, text }: SourceFile): string[] {
  const parts = path.split('/')
  const found: string[] = []
  for (const part of parts) {
    const words = part.split(/[.-]/)
    if (words.some((word) => forbidden.test(word))) found.push(`${path}: "${part}" says nothing of what it is`)
    if (!kebab.test(part)) found.push(`${path}: "${part}" is not kebab-case`)
  }
  if (path.endsWith('.tsx') && !path.startsWith('src/console/')) found.push(`${path}: .tsx only in the console`)
  const lines = text.trimEnd().split('\n').length
  if (lines > 300 && !path.endsWith('.css')) found.push(`${path}: ${lines} lines, at most 300`)
  return found
}

/** Where a function of a formatted file begins, unless it is the callback of a group of tests. */
const begins = /^( *)(?!.*\bdescribe(\.(each|skipIf))?\().*(?:=>|\)|\): [^=]*) \{$/

/** Functions of more than 60 lines, as sentences. A group of tests holds as many tests as it needs. */
export function longFunctions({ path, text }: SourceFile): string[] {
  const lines = text.split('\n')
  return lines.flatMap((line, at) => {
    const indent = begins.exec(line)?.[1]
    if (indent === undefined) return []
    const length = lines.slice(at).findIndex((end) => end.startsWith(`${indent}}`)) + 1
    return length > 60 ? [`${path}:${at + 1}: a function of ${length} lines, at most 60`] : []
  })
}
