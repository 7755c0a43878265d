import { fileURLToPath } from 'node:url'
import { createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas'

const files = new URL('../../node_modules/@fontsource/tinos/files/', import.meta.url)

/** A text on a scan made for a test, in pixels from the top left corner. */
export type Inked = { text: string; x: number; y: number; size?: number }

/** A page as a scanner gives it: letters at 200 dpi, grey paper, specks; the same every time. */
export function makeScan(
  inked: readonly Inked[],
  { width = 1654, height = 2339 } = {},
): { width: number; height: number; grey: Uint8Array } {
  const canvas = createCanvas(width, height)
  const context = canvas.getContext('2d')
  context.fillStyle = '#f2f2f2'
  context.fillRect(0, 0, width, height)
  write(context, inked)
  const colours = context.getImageData(0, 0, width, height).data
  let seed = 1
  const grey = new Uint8Array(width * height)
  for (let at = 0; at < grey.length; at += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    grey[at] = Math.min(255, (colours[at * 4] ?? 255) + ((seed >> 16) % 13))
  }
  return { width, height, grey }
}

function write(context: SKRSContext2D, inked: readonly Inked[]): void {
  const names = ['vietnamese', 'latin'].map((part) => {
    const name = `made-scan-${part}`
    if (!GlobalFonts.has(name))
      GlobalFonts.registerFromPath(fileURLToPath(new URL(`tinos-${part}-400-normal.woff2`, files)), name)
    return name
  })
  context.fillStyle = '#1b1b1b'
  for (const { text, x, y, size = 38 } of inked) {
    context.font = `${size}px ${names.join(', ')}`
    context.fillText(text, x, y)
  }
}
