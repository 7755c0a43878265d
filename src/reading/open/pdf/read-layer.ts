import { AnnotationMode, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box, Page } from '../../paper.ts'
import { linesOfPage } from '../lines/page-lines.ts'
import type { Word } from '../lines/words.ts'
import { upperPart } from '../ocr/picture.ts'
import { measureText } from '../text-quality.ts'
import { readFont } from './fonts.ts'
import { GlyphWalk, type Font } from './glyphs.ts'
import type { Matrix } from './matrix.ts'
import { wordsOfGlyphs } from './words-of-glyphs.ts'

/**
 * What a page of a PDF says by its text, annotations included, before anybody looks at the picture, and whether that can be
 * believed: `scarce` pages may be scanned, the text of `junk` ones is not what the page shows. `pictures` are those that reach into its head.
 */
export type Layer = { page: Page; stamps: Word[]; worth: 'good' | 'scarce' | 'junk'; pictures: Box[] }

export async function readLayer(page: PDFPageProxy): Promise<Layer> {
  const { width, height } = page.getViewport({ scale: 1 })
  const number = page.pageNumber
  const { glyphs, pictures } = await walkThrough(page)
  const rows = wordsOfGlyphs(glyphs)
  const lines = linesOfPage(rows, { number, width, height })
  const hidden = glyphs.filter((glyph) => glyph.hidden).length > glyphs.length / 2
  return {
    page: hidden
      ? {
          number,
          width,
          height,
          from: 'recognised',
          lines: lines.map((line) => ({ sureness: hiddenSureness, ...line })),
        }
      : { number, width, height, from: 'text', lines },
    stamps: rows.flatMap(({ items }) => items).filter((word) => word.stamped),
    worth: worthOf(
      lines
        .filter(({ stamped }) => !stamped)
        .map(({ text }) => text)
        .join('\n'),
    ),
    pictures: pictures.filter((box) => couldBeStamp(box, height)),
  }
}

/** Whether a picture reaches into the head of its page and is as large as a letter of a stamp. */
const couldBeStamp = (box: Box, height: number) =>
  box.y < height * upperPart && box.y + box.height > 0 && box.width >= 5 && box.height >= 5

/** Text under a scan was recognised by another program, which kept to itself how sure it was. */
const hiddenSureness = 0.8

/** Fewer letters than this may be all that stands beside a scanned picture. */
const scarceLetters = 200

function worthOf(text: string): Layer['worth'] {
  const { letters, syllables, marked, broken } = measureText(text)
  if (letters < scarceLetters) return 'scarce'
  return broken > 0.03 || syllables < 0.75 || marked < 0.45 ? 'junk' : 'good'
}

async function walkThrough(page: PDFPageProxy): Promise<GlyphWalk> {
  const { transform } = page.getViewport({ scale: 1 })
  const operators = await page.getOperatorList({ annotationMode: AnnotationMode.ENABLE })
  const fonts = new Map<string, Font>()
  const fontOf = (name: string) => {
    const font = fonts.get(name) ?? readFont(page.commonObjs.has(name) ? page.commonObjs.get(name) : {})
    fonts.set(name, font)
    return font
  }
  const walk = new GlyphWalk(transform as unknown as Matrix, fontOf).run(operators)
  page.cleanup()
  return walk
}

/** The pages of a document one after the other. */
export async function readLayers(document: PDFDocumentProxy, numbers: readonly number[]): Promise<Layer[]> {
  const layers: Layer[] = []
  for (const number of numbers) layers.push(await readLayer(await document.getPage(number)))
  return layers
}
