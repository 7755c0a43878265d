import type { Box } from '../../paper.ts'

/** A picture of a page, or of a band of it, in shades of grey, one byte a pixel, row by row. */
export type Picture = {
  width: number
  height: number
  grey: Uint8Array<ArrayBuffer>
  /** Points of the page to one pixel. */
  scale: number
  /** Pixels above it on the page. */
  top: number
}

/** Fewer lose the marks of small letters, more take longer and are recognised no better. */
export const dotsPerInch = 250

/** No picture of a page is larger: A3. */
export const mostPixels = 12_500_000

/** The upper part of a page, where marks of urgency and secrecy are stamped, in red as a rule; seals, in red too, come below and on later pages. */
export const upperPart = 0.4

/** A picture in shades of grey, and the red ink alone that is in the upper part of it, where it has colours. */
export type Shades = { grey: Uint8Array<ArrayBuffer>; red?: Uint8Array<ArrayBuffer> }

/** The picture of a page as it was drawn or scanned, and how many rows of it are its upper part. */
export type Sheet = Picture & Shades & { upperRows: number }

/**
 * Shades of grey out of red, green, blue and so on, whole or strip by strip. But for the upper part of the first page the red alone
 * is taken, in which a seal is as white as paper while black and blue ink stay dark. Faint scans are stretched to the whole range.
 * Places within a picture are never missing: the loops over its millions of pixels say so with a mark instead of asking.
 */
export function shadesOf(
  strips: Iterable<Uint8ClampedArray | Uint8Array>,
  { channels, pixels, upper, first }: { channels: number; pixels: number; upper: number; first: boolean },
): Shades {
  const grey = new Uint8Array(pixels)
  const red = channels < 3 ? undefined : new Uint8Array(upper)
  const below = channels < 3 || !first ? 0 : upper
  let at = 0
  for (const colours of strips)
    for (let from = 0; from < colours.length; at += 1, from += channels) {
      grey[at] = at < below ? lightness(colours, from) : colours[from]!
      if (red && at < upper) red[at] = 255 - redness(colours, from)
    }
  stretch(grey)
  return { grey, ...(red && { red }) }
}

const lightness = (colours: Uint8ClampedArray | Uint8Array, at: number) =>
  colours[at]! * 0.3 + colours[at + 1]! * 0.59 + colours[at + 2]! * 0.11

/** Red ink is dark here, all else white: black ink has no more red than green, and what is blurred in a photograph hardly any. */
const redness = (colours: Uint8ClampedArray | Uint8Array, at: number) =>
  Math.min(255, Math.max(0, 2 * (colours[at]! - Math.max(colours[at + 1]!, colours[at + 2]!))))

/** How much darker than the paper something is that is ink, not the grain of the scan. */
const grain = 12

/** Ink lighter than this is faint. */
const faint = 90

/** The paper, which is most of a page, becomes white with its grain; the darkest ink of a faint scan becomes black. */
function stretch(grey: Uint8Array): void {
  const counts = new Uint32Array(256)
  for (let at = 0; at < grey.length; at += 1) counts[grey[at]!]! += 1
  const shadeAt = (share: number) => {
    let left = grey.length * share
    return counts.findIndex((count) => (left -= count) <= 0)
  }
  const white = Math.max(60, shadeAt(0.5) - grain)
  const darkest = Math.min(shadeAt(0.005), white / 2)
  const black = darkest > faint ? darkest : 0
  const table = new Uint8ClampedArray(256)
  for (let shade = 0; shade < 256; shade += 1) table[shade] = ((shade - black) / (white - black)) * 255
  for (let at = 0; at < grey.length; at += 1) grey[at] = table[grey[at]!]!
}

/**
 * How much ink lies outside of the boxes in which the page has text, as a part of the whole picture. A line of letters covers about
 * 0.0015 of a page.
 */
export function inkOutside({ width, height, grey, scale }: Picture, boxes: readonly Box[]): number {
  const known = new Uint8Array(width * height)
  const pixel = (points: number) => Math.max(0, Math.round(points / scale))
  for (const { x, y, width: wide, height: high } of boxes) {
    for (let row = pixel(y - 2); row < Math.min(height, pixel(y + high + 4)); row += 1)
      known.fill(1, row * width + pixel(x - 2), row * width + Math.min(width, pixel(x + wide + 2)))
  }
  let ink = 0
  for (let at = 0; at < grey.length; at += 1) if (known[at] === 0 && (grey[at] ?? 255) < 128) ink += 1
  return ink / grey.length
}

/** Two bands of a picture, cut between two lines near its middle; without what has no ink. */
export function cutInTwo(picture: Picture): Picture[] {
  const { width, height, grey, top } = picture
  const at = rowToCut(picture)
  const bands = [
    { ...picture, height: at, grey: grey.slice(0, at * width) },
    { ...picture, height: height - at, grey: grey.slice(at * width), top: top + at },
  ]
  return bands.filter((band) => band.grey.some((shade) => shade < 100))
}

/**
 * The row to cut along: the middle of the longest white stripe, or where only the tails of letters reach into the gap between two
 * lines. The end of the picture where neither is found.
 */
function rowToCut({ width, height, grey }: Picture): number {
  const [from, until] = [Math.round(height * 0.42), Math.round(height * 0.58)]
  const ink: number[] = []
  for (let row = from; row < until; row += 1) {
    let dark = 0
    for (let at = row * width; at < (row + 1) * width; at += 3) if ((grey[at] ?? 255) < 140) dark += 1
    ink.push(dark)
  }
  const least = Math.min(...ink)
  if (least > 0.15 * Math.max(...ink)) return height
  let best = { start: 0, length: 0 }
  for (let start = 0, at = 0; at < ink.length; at += 1) {
    if ((ink[at] ?? 0) > least + width / 600) start = at + 1
    else if (at + 1 - start > best.length) best = { start, length: at + 1 - start }
  }
  return from + best.start + Math.floor(best.length / 2)
}
