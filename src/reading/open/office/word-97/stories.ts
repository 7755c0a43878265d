import { partOf, type WordFile } from './word-file.ts'

/** A stretch of text: its first letter, and the one behind its last. */
export type Stretch = { from: number; to: number }

/** What follows each other in the text, by the place of its length in the file information block (MS-DOC 2.5.4 FibRgLw97). */
const stories = { body: 76, footnotes: 80, headers: 84, comments: 92, endnotes: 96, boxes: 100 }

/** Where a part of the text lies: the body, headers of pages, text boxes. */
export function storyOf({ main }: WordFile, story: keyof typeof stories): Stretch {
  const places = Object.values(stories)
  const before = places.slice(0, places.indexOf(stories[story]))
  const from = before.reduce((sum, place) => sum + main.getUint32(place, true), 0)
  return { from, to: from + main.getUint32(stories[story], true) }
}

/** Where headers stand: behind six lines that part notes, of each section three headers among three footers (MS-DOC 2.8.22 Plcfhdd). */
export function headersOf(file: WordFile): Stretch[] {
  const places = partOf(file, 'headers')
  const count = Math.floor(places.byteLength / 4) - 2
  return stretchesOf(places, { count, within: storyOf(file, 'headers') }).filter(
    (_, nth) => nth >= 6 && [0, 1, 4].includes(nth % 6),
  )
}

/** Text boxes by the letter of the body that they hang on (MS-DOC 2.8.32 PlcftxbxTxt and PlcfSpa): both name the shape. */
export function boxesOf(file: WordFile): Map<number, Stretch> {
  const texts = partOf(file, 'boxes')
  const count = Math.floor((texts.byteLength - 4) / 26)
  const ofShape = new Map(
    stretchesOf(texts, { count, within: storyOf(file, 'boxes') }).map((stretch, nth) => [
      texts.getInt32((count + 1) * 4 + nth * 22 + 14, true),
      stretch,
    ]),
  )
  const shapes = partOf(file, 'shapes')
  const many = Math.max(0, Math.floor((shapes.byteLength - 4) / 30))
  const boxes = new Map<number, Stretch>()
  for (let nth = 0; nth < many; nth += 1) {
    const shape = shapes.getInt32((many + 1) * 4 + nth * 26, true)
    const box = ofShape.get(shape)
    if (box) boxes.set(shapes.getUint32(nth * 4, true), box)
    ofShape.delete(shape)
  }
  return boxes
}

type Stretches = { count: number; within: Stretch }

/** Stretches that follow each other. @throws RangeError where one ends before it begins: together they may not be longer than their part */
function stretchesOf(places: DataView, { count, within }: Stretches): Stretch[] {
  const at = (nth: number) => Math.min(within.to, within.from + places.getUint32(nth * 4, true))
  const all = Array.from({ length: Math.max(0, count) }, (_, nth) => ({ from: at(nth), to: at(nth + 1) }))
  if (all.some(({ from, to }) => from > to)) throw new RangeError('Stretches of text out of order')
  return all
}
