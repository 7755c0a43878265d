import { createCanvas } from '@napi-rs/canvas'
import { AnnotationMode, OPS, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { dotsPerInch, greyOf, mostPixels, type Picture } from '../ocr/picture.ts'
import { same, within, type Matrix } from './matrix.ts'

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
  return { width: canvas.width, height: canvas.height, grey: greyOf(colours, 4), scale: 1 / scale, top: 0 }
}

const images = [
  OPS.paintImageXObject,
  OPS.paintInlineImageXObject,
  OPS.paintImageMaskXObject,
  OPS.paintImageXObjectRepeat,
]

/** Which part of the page its largest picture covers, 0 to 1. */
export async function pictureShare(page: PDFPageProxy): Promise<number> {
  const { width, height } = page.getViewport({ scale: 1 })
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
  let map: Matrix = same
  const kept: Matrix[] = []
  let largest = 0
  for (const [at, operator] of fnArray.entries()) {
    if (operator === OPS.save) kept.push(map)
    else if (operator === OPS.restore) map = kept.pop() ?? map
    else if (operator === OPS.transform) map = within(map, argsArray[at] as Matrix)
    else if (images.includes(operator)) largest = Math.max(largest, Math.abs(map[0] * map[3] - map[1] * map[2]))
  }
  return largest / (width * height)
}
