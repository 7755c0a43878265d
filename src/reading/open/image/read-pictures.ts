import heic from 'heic-decode'
import sharp, { type Sharp, type SharpOptions } from 'sharp'
import { limits } from '../limits.ts'
import { dotsPerInch, shadesOf, upperPart, type Sheet } from '../ocr/picture.ts'
import { framesIn, type Crop } from '../ocr/stamps.ts'
import { sniff } from '../sniff.ts'
import { Unreadable } from '../unreadable.ts'

/** A page of A4, in points; pictures say nothing reliable of how large the paper was. */
const a4 = { width: 595, height: 842 }
/** Small pictures are enlarged no further: their letters get larger, not clearer. */
const mostEnlarged = 4

const options: SharpOptions = { limitInputPixels: limits.pixels, failOn: 'truncated' }

/**
 * How many pages a picture file has, by what it says of itself.
 * @throws Unreadable where it says that it is too large, or not whole
 */
export async function countPictures(bytes: Uint8Array): Promise<number> {
  try {
    if (sniff(bytes) !== 'heic') return (await openPages(bytes)).length
    if (!isWhole(bytes)) throw damaged()
    const pictures = await listHeic(bytes)
    pictures.dispose()
    return 1
  } catch (error) {
    throw faultOf(error)
  }
}

/** The pages of a picture file, upright as its camera noted it, as large as the letters of a paper are recognised best. */
export async function readSheets(bytes: Uint8Array): Promise<Sheet[]> {
  try {
    const pages = sniff(bytes) === 'heic' ? [await openHeic(bytes)] : await openPages(bytes)
    const pictures: Sheet[] = []
    for (const page of pages) pictures.push(await readPicture(page, { first: page === pages[0] }))
    return pictures
  } catch (error) {
    throw faultOf(error)
  }
}

/** A small picture as what may be a stamp: its ink, its red ink, and frames in it, as in the banner of a head. */
export async function readStamp(bytes: Uint8Array): Promise<Crop[]> {
  try {
    const [opened] = await openPages(bytes)
    if (!opened) return []
    const width = Math.min(stampWidth, opened.width * mostEnlarged)
    const sheet = { ...(await draw(opened, { width, upper: 1, first: true })), scale: stampPoints / width }
    const { red, upperRows: _, ...picture } = sheet
    const all = { ...picture, left: 0 }
    return [...framesIn(sheet), all, ...(red ? [{ ...all, grey: red }] : [])]
  } catch (error) {
    throw faultOf(error)
  }
}

/** In pixels: no letters in a stamp are so small that they would be lost. */
const stampWidth = 900
/** As if so wide in points, whatever it is: a frame in it may be from a tenth to three quarters of it. */
const stampPoints = 300

function faultOf(error: unknown): Unreadable {
  if (error instanceof Unreadable) return error
  if (/pixel limit/i.test((error as Error).message)) return tooLarge(limits.pixels)
  return damaged()
}

/** A page as it lies in its file, and its size once it is upright. */
type Opened = { page: Sharp; width: number; height: number }

const pointsAcross = ({ width, height }: Opened) => (width > height ? a4.height : a4.width)

/** One page for a person to look at, numbered from 1, and how many points it counts across. */
export async function openPage(bytes: Uint8Array, number: number): Promise<Opened & { points: number }> {
  try {
    const pages = sniff(bytes) === 'heic' ? [await openHeic(bytes)] : await openPages(bytes)
    const page = pages[number - 1]
    if (!page) throw new Unreadable('no-text', 'Tệp không có trang này.')
    return { ...page, points: pointsAcross(page) }
  } catch (error) {
    throw faultOf(error)
  }
}

async function openPages(bytes: Uint8Array): Promise<Opened[]> {
  const { pages = 1, pageHeight, autoOrient, isProgressive, format } = await sharp(bytes, options).metadata()
  const whole = isProgressive || format === 'webp'
  if (whole && autoOrient.width * autoOrient.height > limits.whole.file) throw tooLarge(limits.whole.file)
  const read = Math.min(pages, limits.recognised.first)
  const height = pages > 1 ? (pageHeight ?? autoOrient.height) : autoOrient.height
  return Array.from({ length: read }, (_, page) => ({
    page: sharp(bytes, { ...options, page }).autoOrient(),
    width: autoOrient.width,
    height,
  }))
}

/** A photograph of a telephone; the decoder turns it upright itself. */
async function openHeic(bytes: Uint8Array): Promise<Opened> {
  const [first] = await listHeic(bytes)
  if (!first) throw damaged()
  const { width, height, data } = await first.decode()
  return { page: sharp(Buffer.from(data.buffer), { raw: { width, height, channels: 4 } }), width, height }
}

async function readPicture(opened: Opened, { first }: { first: boolean }): Promise<Sheet> {
  const wanted = Math.round((pointsAcross(opened) / 72) * dotsPerInch)
  return await draw(opened, { width: Math.min(wanted, opened.width * mostEnlarged), upper: upperPart, first })
}

type Manner = { width: number; upper: number; first: boolean }

async function draw(opened: Opened, { width: wanted, upper, first }: Manner): Promise<Sheet> {
  const { data, info } = await opened.page
    .flatten({ background: 'white' })
    .toColourspace('srgb')
    .resize({ width: wanted })
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  const { width, height, channels } = info
  const upperRows = Math.round(height * upper)
  const shades = shadesOf([data], { channels, pixels: width * height, upper: width * upperRows, first })
  return { width, height, ...shades, upperRows, scale: pointsAcross(opened) / width, top: 0 }
}

async function listHeic(bytes: Uint8Array) {
  const pictures = await heic.all({ buffer: new Uint8Array(bytes) })
  const [first] = pictures
  if (!first) throw new Unreadable('damaged', 'Tệp ảnh không chứa ảnh nào.')
  if (first.width * first.height > limits.whole.file) throw tooLarge(limits.whole.file)
  return pictures
}

/** Whether the boxes that a HEIC file consists of (ISO/IEC 14496-12, 4.2) end where it does, not behind it. */
function isWhole(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 0
  while (at + 8 <= bytes.length) {
    const short = view.getUint32(at)
    if (short === 0) return true
    const size = short === 1 && at + 16 <= bytes.length ? Number(view.getBigUint64(at + 8)) : short
    if (size < 8) return false
    at += size
  }
  return at === bytes.length
}

const damaged = () => new Unreadable('damaged', 'Tệp ảnh bị hỏng hoặc tải về chưa đủ.')
const tooLarge = (pixels: number) =>
  new Unreadable('too-large', `Ảnh quá lớn: hơn ${pixels / 1_000_000} triệu điểm ảnh.`)
