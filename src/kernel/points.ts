import type { Block } from './official-paper.ts'

/** How the mark of a point is chosen: counted by itself, or `own`, as somebody wrote it. */
export type Scheme = 'number' | 'letter' | 'dash' | 'plus' | 'article' | 'own'

/** The Vietnamese alphabet without the letters that decrees leave out (Decree 30/2020/NĐ-CP, Appendix I, II.6.đ). */
const letters = 'abcdđeghiklmnopqrstuvxy'

/** The scheme that a mark is written in; `own` where it follows none. */
export function schemeOf(mark: string): Scheme {
  if (/^\d{1,3}\.$/.test(mark)) return 'number'
  if (new RegExp(`^[${letters}]\\)$`).test(mark)) return 'letter'
  if (mark === '-') return 'dash'
  if (mark === '+') return 'plus'
  return /^Điều \d{1,3}\.$/.test(mark) ? 'article' : 'own'
}

/** Counts the points of a body in order: numbers begin anew below a heading or an article, letters below a number too. */
export function counter(): { heading(): void; next(scheme: Scheme): string | undefined } {
  let article = 0
  let number = 0
  let letter = 0
  return {
    heading: () => {
      number = 0
      letter = 0
    },
    next: (scheme) => {
      if (scheme === 'dash') return '-'
      if (scheme === 'plus') return '+'
      if (scheme === 'letter') return `${letters[letter++ % letters.length]})`
      if (scheme === 'own') return undefined
      letter = 0
      if (scheme === 'number') return `${++number}.`
      number = 0
      return `Điều ${++article}.`
    },
  }
}

/** The scheme of each block of a body; a mark that counting would not give stays as it was written. */
export function schemesOf(body: readonly Block[]): (Scheme | undefined)[] {
  const own = new Set<number>()
  for (;;) {
    const count = counter()
    const found = body.findIndex((block, at) => {
      if (block.kind === 'heading') count.heading()
      if (block.kind !== 'point' || own.has(at)) return false
      const scheme = schemeOf(block.mark)
      return scheme === 'own' || count.next(scheme) !== block.mark
    })
    if (found < 0) break
    own.add(found)
  }
  return body.map((block, at) => (block.kind === 'point' ? (own.has(at) ? 'own' : schemeOf(block.mark)) : undefined))
}

/** The schemes of points put behind others: counted where they count rightly alone or there, else with their marks as they were written. */
export function schemesBehind(before: readonly Block[], put: readonly Block[]): (Scheme | undefined)[] {
  const there = schemesOf([...before, ...put]).slice(before.length)
  return schemesOf(put).map((scheme, at) => (scheme === 'own' ? there[at] : scheme))
}
