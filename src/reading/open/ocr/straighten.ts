import type { Picture } from './picture.ts'

/** Scans lie within three degrees. */
const steepestOfScan = 0.05
const step = 0.0025
/** Every so many pixels are looked at. */
const coarse = 4
const dark = 128

/**
 * The picture with its lines of letters level: columns are moved up or down, which for so small a slope turns it. `steepest` is the slope
 * up to which is tried, in pixels down for a pixel to the right.
 */
export function straighten<P extends Picture>(picture: P, steepest = steepestOfScan): P {
  const slope = slopeOf(picture, steepest)
  if (Math.abs(slope) < step) return picture
  const { width, height, grey } = picture
  const level = new Uint8Array(grey.length).fill(255)
  for (let x = 0; x < width; x += 1) {
    const down = Math.round((x - width / 2) * slope)
    const from = Math.max(0, -down)
    const until = Math.min(height, height - down)
    for (let y = from; y < until; y += 1) level[y * width + x] = grey[(y + down) * width + x] ?? 255
  }
  return { ...picture, grey: level }
}

/** The slope along which the ink gathers most into rows. */
function slopeOf({ width, height, grey }: Picture, steepest: number): number {
  const ink: [x: number, y: number][] = []
  for (let y = 0; y < height; y += coarse)
    for (let x = 0; x < width; x += coarse) if ((grey[y * width + x] ?? 255) < dark) ink.push([x - width / 2, y])
  let best = { slope: 0, sharpness: gathered(ink, 0, height) * 1.02 }
  for (let slope = -steepest; slope <= steepest; slope += step) {
    const sharpness = gathered(ink, slope, height)
    if (sharpness > best.sharpness) best = { slope, sharpness }
  }
  return best.slope
}

function gathered(ink: readonly (readonly [x: number, y: number])[], slope: number, height: number): number {
  const rows = new Float64Array(Math.ceil((height * 1.2) / coarse) + 2)
  for (const [x, y] of ink) {
    const row = Math.round((y - x * slope + height * 0.1) / coarse)
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1
  }
  return rows.reduce((sum, count) => sum + count * count, 0)
}
