import { secrecyMarkOf } from '../../fields/find-marks.ts'
import type { Line, PaperText } from '../../paper.ts'

/** The marks of secrecy among the lines of headers and footers: such a paper is not kept, wherever the mark stands. */
export const marksIn = (lines: readonly Pick<Line, 'text'>[]): string[] =>
  lines.flatMap(({ text }) => (secrecyMarkOf(text) !== null ? [text] : []))

/** The paper with marks on its first page that stand apart from its text, as those of a stamp do. */
export function withMarks(paper: PaperText, marks: readonly string[]): PaperText {
  const [first, ...rest] = paper.pages
  if (first === undefined || marks.length === 0) return paper
  const lines = [...first.lines, ...marks.map((text): Line => ({ text, stamped: true }))]
  return { ...paper, pages: [{ ...first, lines }, ...rest] }
}
