import sharp, { type SharpOptions } from 'sharp'
import { limits } from '../limits.ts'
import { greyOf, type Picture } from '../ocr/picture.ts'
import { Unreadable } from '../unreadable.ts'

/** A page of A4, in points; pictures say nothing reliable of how large the paper was. */
const a4 = { width: 595, height: 842 }
/** So many pixels across the narrow side of A4 make 300 dpi. */
const narrowSide = 2_480

/** The pages of a picture file, upright as its camera noted it, as large as the letters of a paper are recognised best. */
export async function readPictures(bytes: Uint8Array): Promise<Picture[]> {
  try {
    const { pages = 1 } = await sharp(bytes, options).metadata()
    const pictures: Picture[] = []
    for (let page = 0; page < Math.min(pages, limits.recognised.first); page += 1)
      pictures.push(await readPicture(bytes, page))
    return pictures
  } catch (error) {
    if (/pixel limit/i.test((error as Error).message))
      throw new Unreadable('too-large', 'Ảnh quá lớn: hơn 140 triệu điểm ảnh.')
    throw new Unreadable('damaged', 'Tệp ảnh bị hỏng hoặc tải về chưa đủ.')
  }
}

const options: SharpOptions = { limitInputPixels: 140_000_000, failOn: 'truncated' }

async function readPicture(bytes: Uint8Array, page: number): Promise<Picture> {
  const upright = sharp(bytes, { ...options, page })
    .rotate()
    .flatten({ background: 'white' })
    .toColourspace('srgb')
  const { data, info } = await upright
    .resize({ width: narrowSide, height: narrowSide, fit: 'outside' })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const scale = (width > height ? a4.height : a4.width) / width
  return { width, height, grey: greyOf(data, channels), scale, top: 0 }
}
