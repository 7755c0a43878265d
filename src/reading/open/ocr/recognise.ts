import tesseract from 'tesseract.js'
import type { Word } from '../lines/words.ts'
import { findLines } from './engine.ts'
import type { Picture } from './picture.ts'
import { figuresApart } from './printed-figures.ts'

/**
 * Recognises Vietnamese letters in a picture. The engine looks for columns first and leaves aside what it takes for a picture, such as
 * words beside a stamp or under a seal: what is left is looked at once more, as one block.
 */
export async function recognise(picture: Picture): Promise<Word[]> {
  const found = await findLines(portableGreymap(picture), tesseract.PSM.AUTO)
  const rest = withoutLines(picture, found)
  const missed = hasInk(rest) ? await findLines(portableGreymap(rest), tesseract.PSM.SINGLE_BLOCK) : []
  const lines = [...found, ...missed.filter(isWritten)]
  const usual = found.length > 0 ? found : lines
  const page = { slope: median(usual.map(slopeOf)), height: median(usual.map((line) => line.rowAttributes.rowHeight)) }
  return lines.flatMap((line) => wordsOf(line, page, picture))
}

/** Strokes of a pen and letters on the rim of a seal come one or two at a time. */
const isWritten = ({ words }: tesseract.Line) =>
  words.some(({ text }) => text.replace(/[^\p{L}\p{N}]/gu, '').length > 2)

/** Pixels around a word that are still its own: tone marks, and the blur of a scan. */
const around = 5

/** A copy of a picture, white where words were found. */
function withoutLines(picture: Picture, lines: readonly tesseract.Line[]): Picture {
  const { width, height } = picture
  const grey = picture.grey.slice()
  for (const { words, bbox: line } of lines)
    for (const { bbox } of words)
      for (let row = Math.max(0, line.y0 - around); row < Math.min(height, line.y1 + around); row += 1)
        grey.fill(255, row * width + Math.max(0, bbox.x0 - around), row * width + Math.min(width, bbox.x1 + around))
  return { ...picture, grey }
}

/** Whether a picture shows more than specks: two letters have some 500 dark pixels. */
function hasInk({ grey }: Picture): boolean {
  let dark = 0
  for (const shade of grey) if (shade < 128 && (dark += 1) > 500) return true
  return false
}

/** The plainest form of a picture: a head of three lines, then the pixels. */
function portableGreymap({ width, height, grey }: Picture): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${width} ${height}\n255\n`), grey])
}

type Recognised = Pick<tesseract.Line, 'words' | 'baseline' | 'rowAttributes'>

/** From the foot of the lowest letters to the top of the highest ones are about nine tenths of the size of a font. */
const sizeOfRow = 0.9

/**
 * The words of a line on one base line, put straight where the page lies askew. Heights far from the usual are not believed: none
 * is so small beside another that its words are taken for footnote marks of the line below.
 */
function wordsOf(line: Recognised, page: { slope: number; height: number }, { scale, top, width }: Picture): Word[] {
  const { baseline, rowAttributes } = line
  const middle = (baseline.x0 + baseline.x1) / 2
  const base = top + (baseline.y0 + baseline.y1) / 2 + page.slope * (width / 2 - middle)
  const height = Math.min(1.1 * page.height, Math.max(0.87 * page.height, rowAttributes.rowHeight))
  return figuresApart(line).map(({ text, bbox, confidence, glued }) => ({
    text,
    ...(glued && { glued }),
    left: bbox.x0 * scale,
    right: bbox.x1 * scale,
    base: base * scale,
    size: (height / sizeOfRow) * scale,
    sureness: Math.max(0, confidence) / 100,
  }))
}

const slopeOf = ({ baseline }: Recognised) => (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
