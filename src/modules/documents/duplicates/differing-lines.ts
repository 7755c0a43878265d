import { fold } from '#vietnamese/fold.ts'

const most = 8
const longest = 240

/** The first lines of each of two texts that the other has not, whatever their diacritics, case and spaces. */
export function differingLines(here: string, there: string): { onlyHere: string[]; onlyThere: string[] } {
  if (here === '' || there === '') return { onlyHere: [], onlyThere: [] }
  return { onlyHere: missing(here, there), onlyThere: missing(there, here) }
}

const keyOf = (line: string) => fold(line).replace(/[^\p{L}\p{N}]+/gu, '')

function missing(from: string, text: string): string[] {
  const known = new Set(text.split('\n').map(keyOf))
  return from
    .split('\n')
    .filter((line) => keyOf(line) !== '' && !known.has(keyOf(line)))
    .slice(0, most)
    .map((line) => line.trim().slice(0, longest))
}
