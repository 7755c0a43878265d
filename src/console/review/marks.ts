import type { PageView, ReadField, ReadingView } from '#modules/documents/review/schema.ts'
import { fields, spansOf } from './fields.ts'

type Span = { page: number; line: number; start: number; end: number }

/** Part of a drawn page in hundredths of its width and height. */
export type Mark = { field: ReadField; left: number; top: number; width: number; height: number }

const margin = 1.5

/** Where the fields stand on a page that is drawn. Letters of a line count as equally wide. */
export function marksOn(reading: ReadingView, at: number): Mark[] {
  const page = reading.pages[at]
  if (!page?.width || !page.height) return []
  const size = { width: page.width, height: page.height }
  return fields.flatMap(({ name }) =>
    spansOf(name, reading)
      .filter((span) => span.page === at)
      .flatMap((span) => {
        const area = areaOf(page, span, margin)
        return area
          ? [
              {
                field: name,
                left: (100 * area.x) / size.width,
                top: (100 * area.y) / size.height,
                width: (100 * area.width) / size.width,
                height: (100 * area.height) / size.height,
              },
            ]
          : []
      }),
  )
}

/** The box of a span in points, with so much around it. */
export function areaOf(page: PageView, { line, start, end }: Span, around: number) {
  const source = page.lines[line]
  if (!source?.box) return undefined
  const { x, y, width, height } = source.box
  const each = width / Math.max(1, source.text.length)
  return {
    x: Math.max(0, x + start * each - around),
    y: Math.max(0, y - around),
    width: Math.max(4, (end - start) * each) + 2 * around,
    height: height + 2 * around,
  }
}

/** A piece of a line of plain text, and the field that was read from it. */
export type Piece = { text: string; field?: ReadField }

/** A line cut at the ends of the spans in it; where two fields share letters, the first has them. */
export function piecesOf(reading: ReadingView, page: number, line: number): Piece[] {
  const text = reading.pages[page]?.lines[line]?.text ?? ''
  const owners: (ReadField | undefined)[] = Array.from({ length: text.length })
  for (const { name } of fields)
    for (const span of spansOf(name, reading))
      if (span.page === page && span.line === line)
        for (let at = span.start; at < Math.min(span.end, text.length); at++) owners[at] ??= name
  const pieces: Piece[] = []
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (at < text.length && owners[at] === owners[from]) continue
    const field = owners[from]
    if (at > from) pieces.push({ text: text.slice(from, at), ...(field && { field }) })
    from = at
  }
  return pieces
}
