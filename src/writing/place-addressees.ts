import { widthOf } from './faces.ts'
import { pointsOf, textWidth, type Measures } from './measures.ts'

type Placed = { start: number; colon: number; dash: number }

/** At least so far from the margin, in millimetres, however long the names are. */
const nearest = 10

/**
 * Where the word and the dashes of several addressees stand, in points from the left margin: the dashes below the colon
 * (Decree 30/2020/NĐ-CP, Appendix I, II.9.d), and the whole in the middle of the page as far as its names allow.
 */
export function placeAddressees({ word, names }: { word: string; names: readonly string[] }, sizes: Measures): Placed {
  const size = sizes.addressees
  const wide = widthOf(word, sizes.form.addressing.italic ? 'italic' : 'plain', size)
  const dash = widthOf('- ', 'plain', size)
  const longest = Math.max(...names.map((name) => widthOf(name, 'plain', size)))
  const free = pointsOf(textWidth(sizes)) - wide - dash - longest
  const start = Math.max(pointsOf(nearest), free / 2)
  return { start, colon: start + wide, dash }
}
