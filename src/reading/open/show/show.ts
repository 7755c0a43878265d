import { createCanvas } from '@napi-rs/canvas'
import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../paper.ts'
import { openPdf } from '../pdf/open-pdf.ts'
import { shrinkPicture } from '../pdf/shrink-picture.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'

export type Showing = { bytes: Uint8Array; page: number; width: number; area?: Box | undefined }

/** No picture for a person is larger. */
const mostPixels = 6_000_000
const quality = 82

/** A page, or an area of it, as a WebP picture of so many pixels across. */
export async function show(showing: Showing): Promise<Uint8Array> {
  return sniff(showing.bytes) === 'pdf' ? await showPdf(showing) : await showPicture(showing)
}

async function showPdf({ bytes, page: number, width, area }: Showing): Promise<Uint8Array> {
  // These bytes were copied for this thread.
  while (await shrinkPicture(bytes));
  const document = await openPdf(bytes, 'pictures')
  try {
    if (number > document.numPages) throw noPage()
    const page = await document.getPage(number)
    const whole = page.getViewport({ scale: 1 })
    const part = area ?? { x: 0, y: 0, width: whole.width, height: whole.height }
    const scale = Math.min(width / part.width, Math.sqrt(mostPixels / (part.width * part.height)))
    const viewport = page.getViewport({ scale, offsetX: -part.x * scale, offsetY: -part.y * scale })
    const canvas = createCanvas(pixels(part.width * scale), pixels(part.height * scale))
    await page.render({
      canvas: canvas as unknown as HTMLCanvasElement,
      canvasContext: canvas.getContext('2d') as unknown as CanvasRenderingContext2D,
      viewport,
      annotationMode: AnnotationMode.ENABLE,
      background: 'white',
    }).promise
    return await canvas.encode('webp', quality)
  } finally {
    await document.loadingTask.destroy()
  }
}

async function showPicture({ bytes, page: number, width, area }: Showing): Promise<Uint8Array> {
  const { openPage } = await import('../image/read-pictures.ts')
  const { page, width: across, height, points } = await openPage(bytes, number)
  const each = across / points
  const upright = page.flatten({ background: 'white' }).toColourspace('srgb')
  const cut = area && within(area, { each, width: across, height })
  const part = cut ? upright.extract(cut) : upright
  const wide = Math.min(width, Math.round((cut?.width ?? across) * 2))
  return await part
    .resize({ width: wide, height: 4 * wide, fit: 'inside' })
    .webp({ quality })
    .toBuffer()
}

function within({ x, y, width, height }: Box, page: { each: number; width: number; height: number }) {
  const left = Math.min(page.width - 1, Math.max(0, Math.round(x * page.each)))
  const top = Math.min(page.height - 1, Math.max(0, Math.round(y * page.each)))
  return {
    left,
    top,
    width: Math.min(page.width - left, pixels(width * page.each)),
    height: Math.min(page.height - top, pixels(height * page.each)),
  }
}

const pixels = (length: number) => Math.max(1, Math.round(length))
const noPage = () => new Unreadable('no-text', 'Tệp không có trang này.')
