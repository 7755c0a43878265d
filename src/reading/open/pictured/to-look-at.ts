import sharp from 'sharp'
import { limits } from '../limits.ts'

/** A picture within a document; `isFirst` where it stands in a header or where the text begins, as a stamp does. */
export type Pictured = { bytes: Uint8Array; isFirst: boolean }

/** Of one document so many pictures are looked at: those that could be pages, and smaller ones that come first. */
const most = { pages: 6, first: 4 }

/** Those of the pictures that may bear a mark of secrecy. What cannot be opened is left out: nobody sees it in the document either. */
export async function picturesToLookAt(pictures: Iterable<Pictured>): Promise<Uint8Array[]> {
  const [pages, first]: [Uint8Array[], Uint8Array[]] = [[], []]
  for (const { bytes, isFirst } of pictures) {
    const shape = await shapeOf(bytes)
    if (shape === 'page' && pages.length < most.pages) pages.push(bytes)
    if (shape === 'small' && isFirst && first.length < most.first) first.push(bytes)
    if (pages.length === most.pages && first.length === most.first) break
  }
  return [...first, ...pages]
}

/** A scan of a page has more pixels than that, and is higher than wide; a stamp is not. */
const pagePixels = 300_000
const upright = { least: 1.1, most: 2 }
const lying = { least: 0.05, most: 1.5 }

/** Whether a picture could be a page, or a stamp; undefined where it can be neither. */
export async function shapeOf(bytes: Uint8Array): Promise<'page' | 'small' | undefined> {
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: limits.pixels }).metadata()
    const { width, height } = autoOrient
    const slender = height / width
    if (width * height > pagePixels && slender > upright.least && slender < upright.most) return 'page'
    const isSmall = width >= 30 && height >= 12 && slender > lying.least && slender < lying.most
    return isSmall ? 'small' : undefined
  } catch {
    return undefined
  }
}
