import { createCanvas } from '@napi-rs/canvas'
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
  const colours = context.getImageData(0, 0, canvas.width, canvas.height).data
  const grey = greyOf(colours, { channels: 4, first: page.pageNumber === 1 })
  return { width: canvas.width, height: canvas.height, grey, scale: 1 / scale, top: 0 }
}
