import sharp from 'sharp'
import { limits } from '../limits.ts'
import { canShrink, picturesIn, type PictureIn } from './pictures-in.ts'

/** Half as wide and half as high is small enough for the largest that is read at all. */
const times = 2
/** Qualities that are tried until the smaller picture fits into the place of the larger one. */
const qualities = [85, 60, 30]

/**
 * Puts a smaller picture into the place of the first JPEG in a PDF that is too large to be unpacked whole, such as a plan of A3 at
 * 600 dpi: it is made smaller while it is decoded. The bytes of the file are changed, their number is not.
 * @returns whether there was one, and it could be done
 */
export async function shrinkPicture(bytes: Uint8Array): Promise<boolean> {
  for (const picture of picturesIn(bytes)) {
    if (!canShrink(picture, bytes)) continue
    const small = await smaller(Buffer.from(bytes.subarray(picture.begin, picture.end)))
    if (!small) return false
    bytes.fill(0, picture.begin, picture.end).set(small.data, picture.begin)
    writeSize(bytes, picture, { Width: small.width, Height: small.height })
    return true
  }
  return false
}

async function smaller(jpeg: Buffer): Promise<{ data: Uint8Array; width: number; height: number } | undefined> {
  try {
    const whole = sharp(jpeg, { limitInputPixels: limits.pixels, failOn: 'truncated' })
    const { width, height, channels, isProgressive } = await whole.metadata()
    if (channels !== 1 && channels !== 3) return undefined
    // It is not decoded row by row.
    if (isProgressive && width * height > limits.whole.file) return undefined
    for (const quality of qualities) {
      const { data, info } = await whole
        .clone()
        .resize({ width: Math.ceil(width / times) })
        .toColourspace(channels === 1 ? 'b-w' : 'srgb')
        .jpeg({ quality })
        .toBuffer({ resolveWithObject: true })
      if (data.length <= jpeg.length) return { data, width: info.width, height: info.height }
    }
  } catch {
    // It is broken: without it the page is read as far as it goes.
  }
  return undefined
}

/** Writes other numbers over those of the dictionary, with blanks behind them where they are shorter. */
function writeSize(bytes: Uint8Array, { from, dictionary }: PictureIn, size: Record<'Width' | 'Height', number>): void {
  for (const [name, value] of Object.entries(size)) {
    const [whole = '', digits = ''] = new RegExp(`/${name}\\s+(\\d+)`).exec(dictionary) ?? []
    const place = from + dictionary.indexOf(whole) + whole.length - digits.length
    bytes.set(Buffer.from(String(value).padEnd(digits.length)), place)
  }
}
