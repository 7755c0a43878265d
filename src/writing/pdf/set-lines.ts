import type { Run } from '#kernel/official-paper.ts'
import { faceOf, widthOf, type Face } from '../faces.ts'

export type Piece = { text: string; face: Face; width: number }

/** A line as set: pieces one after the other, and whether it ends its paragraph. */
export type SetLine = { pieces: readonly Piece[]; width: number; indent: number; last: boolean }

type Wanted = { size: number; width: number; firstLine?: number; bold?: boolean; italic?: boolean }

/** Breaks runs into lines of at most `width` points; a word wider than the line is cut. */
export function setLines(runs: readonly Run[], { size, width, firstLine = 0, bold, italic }: Wanted): SetLine[] {
  const styled = runs.map((one) => ({ ...one, ...(bold && { bold }), ...(italic && { italic }) }))
  const words = styled.flatMap((one) => wordsOf(one, size, width))
  const lines: Piece[][] = [[]]
  let used = firstLine
  for (const word of words) {
    const line = lines.at(-1)!
    const isSpace = word.text.trim() === '' && !word.text.includes('\u00a0')
    if (used + word.width > width + 0.01 && line.length > 0 && !isSpace) {
      lines.push([word])
      used = word.width
    } else if (!(isSpace && line.length === 0)) {
      line.push(word)
      used += word.width
    }
  }
  return lines.map((pieces, index) =>
    lineOf(pieces, { indent: index === 0 ? firstLine : 0, last: index === lines.length - 1 }),
  )
}

function lineOf(pieces: readonly Piece[], { indent, last }: { indent: number; last: boolean }): SetLine {
  const kept = pieces.slice(0, pieces.findLastIndex((piece) => piece.text !== ' ') + 1)
  return { pieces: kept, width: kept.reduce((sum, piece) => sum + piece.width, 0), indent, last }
}

function wordsOf(one: Run, size: number, width: number): Piece[] {
  const face = faceOf(one)
  return one.text
    .replaceAll(/[ \t\n]+/gu, ' ')
    .split(/( )/u)
    .filter((text) => text !== '')
    .flatMap((text) => cut(text, { face, size, width }))
}

/** A word that is wider than the line, in parts that fit: behind a stroke, hyphen or dash, as in a number of a paper or a span of numbers, else wherever it must be. */
function cut(text: string, set: { face: Face; size: number; width: number }): Piece[] {
  const { face, size, width } = set
  const whole = widthOf(text, face, size)
  if (whole <= width || text.length < 2) return [{ text, face, width: whole }]
  let fits = text.length - 1
  while (fits > 1 && widthOf(text.slice(0, fits), face, size) > width) fits -= 1
  const sign = Math.max(...['/', '-', '–'].map((one) => text.lastIndexOf(one, fits - 1))) + 1
  const at = sign > 0 ? sign : fits
  return [...cut(text.slice(0, at), set), ...cut(text.slice(at), set)]
}
