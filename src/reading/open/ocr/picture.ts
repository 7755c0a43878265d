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

/** Resolution at which letters are recognised best; Tesseract was trained at about this size of letters. */
export const dotsPerInch = 300

/** No picture of a page is larger: 300 dpi of A3. */
export const mostPixels = 18_000_000

/** The upper part of a page, where marks of urgency are stamped in red; seals, in red too, come below. */
const upper = 0.4

/**
 * Shades of grey out of red, green, blue and so on. In the lower part of the page the red alone is taken, in which a seal is as white
 * as paper while black and blue ink stay dark. Faint scans are stretched to the whole range.
 */
export function greyOf(colours: Uint8ClampedArray | Uint8Array, channels: number): Uint8Array<ArrayBuffer> {
  const grey = new Uint8Array(colours.length / channels)
  const below = channels < 3 ? 0 : Math.round(grey.length * upper)
  for (let at = 0; at < grey.length; at += 1) {
    const from = at * channels
    const red = colours[from] ?? 255
    grey[at] = at < below ? red * 0.3 + (colours[from + 1] ?? 255) * 0.59 + (colours[from + 2] ?? 255) * 0.11 : red
  }
  return stretch(grey)
}

/** How much darker than the paper something is that is ink, not the grain of the scan. */
const grain = 28

/** The paper, which is most of a page, becomes white with all its grain, and the darkest ink black. */
function stretch(grey: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  const counts = new Uint32Array(256)
  for (const shade of grey) counts[shade] = (counts[shade] ?? 0) + 1
  const shadeAt = (share: number) => {
    let left = grey.length * share
    return counts.findIndex((count) => (left -= count) <= 0)
  }
  const white = Math.max(60, shadeAt(0.5) - grain)
  const black = Math.min(shadeAt(0.005), white / 2)
  const table = Uint8Array.from(counts, (_count, shade) =>
    Math.max(0, Math.min(255, Math.round(((shade - black) / (white - black)) * 255))),
  )
  return grey.map((shade) => table[shade] ?? shade)
}

/** Two bands of a picture, cut where a white stripe runs across near its middle; without what has no ink. */
export function cutInTwo(picture: Picture): Picture[] {
  const { width, height, grey, top } = picture
  const at = whiteRow(picture) ?? height
  const bands = [
    { ...picture, height: at, grey: grey.slice(0, at * width) },
    { ...picture, height: height - at, grey: grey.slice(at * width), top: top + at },
  ]
  return bands.filter((band) => band.grey.some((shade) => shade < 100))
}

/** The middle of the white stripe nearest to the middle of the picture, if it is at least an eighth of a line high. */
function whiteRow({ width, height, grey }: Picture): number | undefined {
  let best: number | undefined
  let white = 0
  for (let row = Math.round(height * 0.3); row < height * 0.7; row += 1) {
    let dark = 0
    for (let at = row * width; at < (row + 1) * width; at += 3) if ((grey[at] ?? 255) < 140) dark += 1
    white = dark <= width / 600 ? white + 1 : 0
    const middle = row - Math.floor(white / 2)
    if (white >= 8 && Math.abs(middle - height / 2) < Math.abs((best ?? 0) - height / 2)) best = middle
  }
  return best
}
