import { canShrink, picturesIn } from './pictures-in.ts'

export type Pixels = {
  /** Of all pictures together, and of the largest that must be unpacked as it is. */
  all: number
  largest: number
  /** How many pictures must be made smaller before they are unpacked. */
  toShrink: number
}

/** How many pixels the pictures of a PDF have, by what it says of itself. */
export function picturePixels(bytes: Uint8Array): Pixels {
  const pixels: Pixels = { all: 0, largest: 0, toShrink: 0 }
  for (const picture of picturesIn(bytes)) {
    pixels.all += picture.pixels
    if (canShrink(picture, bytes)) pixels.toShrink += 1
    else pixels.largest = Math.max(pixels.largest, picture.pixels)
  }
  return pixels
}
