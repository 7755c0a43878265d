import type { Line, PaperText, Span } from '../paper.ts'

/**
 * A stretch of a line that belongs together: the whole line, or one column of a line in which two stand side by side.
 * `page` and `line` are indices into the paper, `start` and `end` places in the line's text, `text` what stands there.
 */
export type Piece = Span & {
  text: string
  source: Line
  column?: 'left' | 'right'
  /** Of a date, number or name written over two lines: what of `text` stands in another piece, from the place `at` on. */
  rest?: { at: number; piece: Piece }
}

/** The stretch of a piece from one place of its text to another, without spaces at its ends. */
export function cut(piece: Piece, from: number, to: number): Piece {
  const part = piece.text.slice(from, to)
  const start = piece.start + from + (part.length - part.trimStart().length)
  const text = part.trim()
  return { ...piece, start, end: start + text.length, text }
}

export function spanOf({ page, line, start, end }: Piece): Span {
  return { page, line, start, end }
}

/** The piece that one makes with what goes on with it on another line. */
export function joinedWith(first: Piece, rest: Piece): Piece {
  return { ...first, text: `${first.text} ${rest.text}`, rest: { at: first.text.length + 1, piece: rest } }
}

/** Where a stretch of a piece stands: on one line, or on as many as the piece was written over. */
export function spansIn(piece: Piece, from: number, to: number): Span[] {
  const { rest } = piece
  if (rest === undefined || to <= rest.at) return [spanOf(cut(piece, from, to))]
  const own = cut(piece, from, Math.max(from, rest.at))
  const further = spansIn(rest.piece, Math.max(0, from - rest.at), to - rest.at)
  return [...(own.text === '' ? [] : [spanOf(own)]), ...further]
}

/** Every line that is not empty, as one piece. */
export function piecesOf(paper: PaperText): Piece[] {
  return paper.pages.flatMap((page, pageAt) =>
    page.lines.flatMap((source, lineAt) => {
      const whole = { page: pageAt, line: lineAt, start: 0, end: source.text.length, text: source.text, source }
      const piece = cut(whole, 0, source.text.length)
      return piece.text === '' ? [] : [piece]
    }),
  )
}
