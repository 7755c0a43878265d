export type Pixels = { all: number; largest: number }

/**
 * How many pixels the pictures of a PDF have together, and the largest, without unpacking one: the dictionary of a picture always stands plainly in
 * the file, since streams may not lie within others (ISO 32000-2, 7.5.7).
 */
export function picturePixels(bytes: Uint8Array): Pixels {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const pixels = { all: 0, largest: 0 }
  for (const { index } of text.matchAll(/\/Subtype\s*\/Image\b/g)) {
    const from = text.lastIndexOf('obj', index)
    const until = text.indexOf('stream', index)
    const dictionary = text.slice(
      Math.max(from, index - 2_000),
      until < 0 ? index + 2_000 : Math.min(until, index + 2_000),
    )
    const size = (name: string) => Number(new RegExp(`/${name}\\s+(\\d{1,6})\\b`).exec(dictionary)?.[1] ?? 0)
    const own = size('Width') * size('Height')
    pixels.all += own
    pixels.largest = Math.max(pixels.largest, own)
  }
  return pixels
}
