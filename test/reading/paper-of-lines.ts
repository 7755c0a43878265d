import type { Box, Line, PaperText } from '#reading/paper.ts'

/** A paper as plain text gives it: one page, no places. */
export function paperOfText(text: string): PaperText {
  const lines: Line[] = text
    .split('\n')
    .map((line) => ({ text: line.trim() }))
    .filter((line) => line.text !== '')
  return { pages: [{ number: 1, from: 'plain', lines }], warnings: [] }
}

type Placed = [text: string, x: number, y: number, more?: Partial<Line>]

/** A page of a digital file: each line with its place in points, letters of 6 by 14. */
export function paperOfPlaces(placed: readonly Placed[]): PaperText {
  const lines = placed.map(([text, x, y, more]): Line => {
    const box: Box = { x, y, width: text.length * 6, height: 14 }
    return { text, box, size: 13, ...more }
  })
  return { pages: [{ number: 1, width: 595, height: 842, from: 'text', lines }], warnings: [] }
}
