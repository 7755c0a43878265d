import type { PageView, ReadField, ReadingView } from '#modules/documents/review/schema.ts'
import { fields, spansOf } from './fields.ts'
import { shares } from './letter-widths.ts'

type Span = { page: number; line: number; start: number; end: number }

/** Whose a place on the page is: a field's, or that of something shown by itself, as the task that somebody follows. */
export type Owner = ReadField | 'shown'
export type Place = { owner: Owner; span: Span }

/** Part of a drawn page in hundredths of its width and height. */
export type Mark = { owner: Owner; left: number; top: number; width: number; height: number }

const margin = 1.5

/** Where each field of the register's line was read. */
export const placesOfFields = (reading: ReadingView): Place[] =>
  fields.flatMap(({ name }) => spansOf(name, reading).map((span) => ({ owner: name, span })))

/** Places on a page that is drawn. */
export function marksOn({ pages }: ReadingView, at: number, places: readonly Place[]): Mark[] {
  const page = pages[at]
  if (!page?.width || !page.height) return []
  const size = { width: page.width, height: page.height }
  return places.flatMap(({ owner, span }) => {
    const area = span.page === at ? areaOf(page, span, margin) : undefined
    if (!area) return []
    return [
      {
        owner,
        left: (100 * area.x) / size.width,
        top: (100 * area.y) / size.height,
        width: (100 * area.width) / size.width,
        height: (100 * area.height) / size.height,
      },
    ]
  })
}

/** The box of a span in points, with so much around it. */
export function areaOf(page: PageView, { line, start, end }: Span, around: number) {
  const source = page.lines[line]
  if (!source?.box) return undefined
  const { x, y, width, height } = source.box
  const begins = shares(source.text)
  const [from, to] = [begins[start] ?? 1, begins[end] ?? 1]
  return {
    x: Math.max(0, x + from * width - around),
    y: Math.max(0, y - around),
    width: Math.max(4, (to - from) * width) + 2 * around,
    height: height + 2 * around,
  }
}

/** A piece of a line of plain text, and what was read from it. */
export type Piece = { text: string; owner?: Owner }

/**
 * A line cut at the ends of the places in it. Letters that several places share are those of the active one, else of the shortest:
 * the type of a letter is read from its whole line “V/v …”, and its subject from what follows.
 */
export function piecesOf(text: string, places: readonly Place[], active?: Owner): Piece[] {
  const owners: (Owner | undefined)[] = Array.from({ length: text.length })
  const rank = ({ owner, span }: Place) => (owner === active ? 0 : span.end - span.start)
  for (const { owner, span } of places.toSorted((a, b) => rank(a) - rank(b)))
    for (let at = span.start; at < Math.min(span.end, text.length); at++) owners[at] ??= owner
  const pieces: Piece[] = []
  for (let at = 0, from = 0; at <= text.length; at++) {
    if (at < text.length && owners[at] === owners[from]) continue
    const owner = owners[from]
    if (at > from) pieces.push({ text: text.slice(from, at), ...(owner && { owner }) })
    from = at
  }
  return pieces
}
