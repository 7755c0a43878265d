/** How wide letters of a serif are beside a small “n”, without their marks: those of Times and the like, rounded. */
const widths: readonly (readonly [RegExp, number])[] = [
  [/[ijlt.,:;'’‘|!/\\]/, 0.56],
  [/[fr()[\]\-I\s]/, 0.64],
  [/[acezsJ]/, 0.88],
  [/[“”"–]/, 0.95],
  [/[FPLSEZ]/, 1.18],
  [/[ABCTRVXYwKDGHNOQU]/, 1.42],
  [/[mMW%—]/, 1.7],
]

/** How far into a line each letter begins, as a share of its width; one more at the end, which is 1. */
export function shares(text: string): number[] {
  const begins = [0]
  for (const letter of text) {
    const base = letter.normalize('NFD').charAt(0).replace('đ', 'd').replace('Đ', 'D')
    const width = /\p{M}/u.test(letter) ? 0 : (widths.find(([like]) => like.test(base))?.[1] ?? 1)
    const before = begins.at(-1) ?? 0
    // A letter outside the first plane takes two places of the text.
    for (let part = 1; part <= letter.length; part++) begins.push(before + (width * part) / letter.length)
  }
  const whole = begins.at(-1) || 1
  return begins.map((at) => at / whole)
}
