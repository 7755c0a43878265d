import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dotsPerInch, mostPixels, shadesOf, upperPart, type Picture, type Sheet } from '../ocr/picture.ts'

/** A page as a picture, without annotations: what was stamped over a scan is read from the stamp itself. */
export async function drawPage(page: PDFPageProxy): Promise<Sheet> {
  return await draw(page, { annotationMode: AnnotationMode.DISABLE, part: 1 })
}

/** The upper part of a page, with all that is stamped on it, where the marks of a paper stand. */
export async function drawHead(page: PDFPageProxy): Promise<Sheet> {
  return await draw(page, { annotationMode: AnnotationMode.ENABLE, part: upperPart })
}

type Manner = { annotationMode: number; part: number }

async function draw(page: PDFPageProxy, { annotationMode, part }: Manner): Promise<Sheet> {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height * part))
  const context = canvas.getContext('2d')
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode,
    background: 'white',
  }).promise
  const size = { width: canvas.width, height: canvas.height }
  const upperRows = Math.min(size.height, Math.ceil(viewport.height * upperPart))
  const shades = shadesOf(stripsOf(context, size), {
    channels: 4,
    pixels: size.width * size.height,
    upper: size.width * upperRows,
    first: page.pageNumber === 1 || part < 1,
  })
  // What it holds would stay until objects are collected, which a few megabytes of them do not call for.
  canvas.width = canvas.height = 0
  return { ...size, ...shades, upperRows, scale: 1 / scale, top: 0 }
}

/** Rows of a picture that are copied at once. */
const stripRows = 256

function* stripsOf(context: SKRSContext2D, { width, height }: Pick<Picture, 'width' | 'height'>) {
  for (let top = 0; top < height; top += stripRows)
    yield context.getImageData(0, top, width, Math.min(stripRows, height - top)).data
}
