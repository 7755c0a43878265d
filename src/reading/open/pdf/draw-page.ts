import { createCanvas, type SKRSContext2D } from '@napi-rs/canvas'
import { AnnotationMode, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dotsPerInch, greyOf, mostPixels, type Picture } from '../ocr/picture.ts'

/** A page as a picture, without annotations: what was stamped over a scan is read from the stamp itself. */
export async function drawPage(page: PDFPageProxy): Promise<Picture> {
  const { width, height } = page.getViewport({ scale: 1 })
  const scale = Math.min(dotsPerInch / 72, Math.sqrt(mostPixels / (width * height)))
  const viewport = page.getViewport({ scale })
  const canvas = createCanvas(Math.ceil(viewport.width), Math.ceil(viewport.height))
  const context = canvas.getContext('2d')
  await page.render({
    canvas: canvas as unknown as HTMLCanvasElement,
    canvasContext: context as unknown as CanvasRenderingContext2D,
    viewport,
    annotationMode: AnnotationMode.DISABLE,
    background: 'white',
  }).promise
  const size = { width: canvas.width, height: canvas.height }
  const pixels = size.width * size.height
  const grey = greyOf(stripsOf(context, size), { channels: 4, pixels, first: page.pageNumber === 1 })
  // What it holds would stay until objects are collected, which a few megabytes of them do not call for.
  canvas.width = canvas.height = 0
  return { ...size, grey, scale: 1 / scale, top: 0 }
}

/** Rows of a picture that are copied at once. */
const stripRows = 256

function* stripsOf(context: SKRSContext2D, { width, height }: Pick<Picture, 'width' | 'height'>) {
  for (let top = 0; top < height; top += stripRows)
    yield context.getImageData(0, top, width, Math.min(stripRows, height - top)).data
}
