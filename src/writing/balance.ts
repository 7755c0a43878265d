import { widthOf, type Face } from './faces.ts'

type Set = { face: Face; size: number; width: number }

/** Kinds of units, before whose names a long name of an office is broken rather than within them. */
const unit = /^(?:PHƯỜNG|XÃ|TỈNH|THÀNH|HUYỆN|QUẬN|THỊ|ĐẶC|VÀ|CỦA)$/iu

/**
 * A centered text in as few lines as its width allows (in points), the lines as even as words allow, and rather broken
 * before the name of a place than within it.
 */
export function balanced(text: string, set: Set): string[] {
  // A space that may not break (the place of a number still to come) belongs to its word.
  const words = text.split(/[ \t\n]+/u).filter((word) => word !== '')
  const lines = fewest(words, set)
  if (lines.length < 2 || lines.length > 4) return lines
  const spans = new Map<string, number>()
  const measure = (from: number, to: number) => {
    const key = `${from}-${to}`
    const known = spans.get(key)
    if (known !== undefined) return known
    const width = widthOf(words.slice(from, to).join(' '), set.face, set.size)
    spans.set(key, width)
    return width
  }
  return best(words, { count: lines.length, width: set.width, measure }) ?? lines
}

function fewest(words: readonly string[], { face, size, width }: Set): string[] {
  const lines: string[] = []
  for (const word of words) {
    const last = lines.at(-1)
    const longer = last === undefined ? word : `${last} ${word}`
    if (last !== undefined && widthOf(longer, face, size) <= width) lines[lines.length - 1] = longer
    else lines.push(word)
  }
  return lines
}

type Wanted = { count: number; width: number; measure: (from: number, to: number) => number }

/** Of all ways to break, the one whose widest line is narrowest; a break before a unit counts as a little narrower. */
function best(words: readonly string[], { count, width, measure }: Wanted): string[] | undefined {
  let found: { cuts: number[]; cost: number } | undefined
  const look = (cuts: number[], widest: number): void => {
    const from = cuts.at(-1) ?? 0
    if (cuts.length === count - 1) {
      const last = measure(from, words.length)
      const bonus = cuts.filter((cut) => unit.test(words[cut] ?? '')).length * width * 0.2
      const cost = Math.max(widest, last) - bonus
      if (last <= width && (found === undefined || cost < found.cost)) found = { cuts, cost }
      return
    }
    for (let to = from + 1; to < words.length; to++) {
      const line = measure(from, to)
      if (line > width) break
      look([...cuts, to], Math.max(widest, line))
    }
  }
  look([], 0)
  return found && [...found.cuts, words.length].map((to, at) => words.slice(found!.cuts[at - 1] ?? 0, to).join(' '))
}
