import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts, type Canvas, type SKRSContext2D } from '@napi-rs/canvas'

const files = new URL('../../node_modules/@fontsource/tinos/files/', import.meta.url)

/** How a stamp lies on a page made for a test: 50 pixels high letters in a frame, in red and level unless it is said otherwise. */
export type MadeStamp = {
  text: string
  tilt?: number
  colour?: string
  framed?: boolean
  faint?: number
  scale?: number
}

/** A stamp by itself, as a picture file. */
export function makeStamp(stamp: MadeStamp): Uint8Array<ArrayBuffer> {
  return new Uint8Array(stampOn(createCanvas(...sizeOf(stamp)), stamp).toBuffer('image/png'))
}

/** A page of lines at 200 dpi with a stamp where its upper left corner is said to be, as a scanner gives it. */
export function makeStampedScan(
  lines: readonly string[],
  stamp: MadeStamp & { x: number; y: number },
): Uint8Array<ArrayBuffer> {
  const page = createCanvas(1654, 2339)
  const context = page.getContext('2d')
  context.fillStyle = '#f2f2f2'
  context.fillRect(0, 0, page.width, page.height)
  write(context, '#1b1b1b', 38)
  for (const [at, line] of lines.entries()) context.fillText(line, 180, 260 + at * 80)
  context.globalAlpha = stamp.faint ?? 0.9
  context.drawImage(stampOn(createCanvas(...sizeOf(stamp)), stamp), stamp.x, stamp.y)
  return new Uint8Array(page.toBuffer('image/jpeg', 80))
}

const room = 40

function sizeOf({ text, scale = 1 }: MadeStamp): [width: number, height: number] {
  return [(text.length * 38 + 90 + room) * scale, (84 + room) * scale]
}

function stampOn(canvas: Canvas, { text, tilt = 0, colour = '#d0202c', framed = true, scale = 1 }: MadeStamp): Canvas {
  const context = canvas.getContext('2d')
  context.translate(canvas.width / 2, canvas.height / 2)
  context.rotate((tilt * Math.PI) / 180)
  context.scale(scale, scale)
  const [width, height] = [text.length * 38 + 90, 84]
  context.strokeStyle = colour
  context.lineWidth = 4
  if (framed) context.strokeRect(-width / 2, -height / 2, width, height)
  write(context, colour, 50)
  context.textAlign = 'center'
  context.textBaseline = 'middle'
  context.fillText(text, 0, 3)
  return canvas
}

function write(context: SKRSContext2D, colour: string, size: number): void {
  const names = ['vietnamese', 'latin'].map((part) => {
    const name = `made-stamp-${part}`
    if (!GlobalFonts.has(name))
      GlobalFonts.registerFromPath(fileURLToPath(new URL(`tinos-${part}-700-normal.woff2`, files)), name)
    return name
  })
  context.fillStyle = colour
  context.font = `${size}px ${names.join(', ')}`
}
