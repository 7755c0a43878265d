import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import tesseract from 'tesseract.js'
import type { Word } from '../lines/words.ts'
import type { Picture } from './picture.ts'

const letters = join(
  dirname(createRequire(import.meta.url).resolve('@tesseract.js-data/vie/package.json')),
  '4.0.0_best_int',
)

let engine: Promise<tesseract.Worker> | undefined

/** Recognises Vietnamese letters in a picture; the engine is loaded once a thread, from the program's own files. */
export async function recognise(picture: Picture): Promise<Word[]> {
  engine ??= loadEngine()
  const { data } = await (await engine).recognize(portableGreymap(picture), {}, { text: false, blocks: true })
  const lines = (data.blocks ?? []).flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
  const page = { slope: median(lines.map(slopeOf)), height: median(lines.map((line) => line.rowAttributes.rowHeight)) }
  return lines.flatMap((line) => wordsOf(line, page, picture))
}

async function loadEngine(): Promise<tesseract.Worker> {
  const worker = await tesseract.createWorker('vie', tesseract.OEM.LSTM_ONLY, {
    langPath: letters,
    cacheMethod: 'none',
    gzip: true,
  })
  await worker.setParameters({ tessedit_do_invert: '0' })
  return worker
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
  return line.words.map(({ text, bbox, confidence }) => ({
    text,
    left: bbox.x0 * scale,
    right: bbox.x1 * scale,
    base: base * scale,
    size: (height / sizeOfRow) * scale,
    sureness: Math.max(0, confidence) / 100,
  }))
}

const slopeOf = ({ baseline }: Recognised) => (baseline.y1 - baseline.y0) / Math.max(1, baseline.x1 - baseline.x0)

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
