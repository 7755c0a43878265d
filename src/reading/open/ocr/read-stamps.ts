import sharp from 'sharp'
import tesseract, { type Line } from 'tesseract.js'
import { bare } from '#vietnamese/bare.ts'
import { markOfStamp } from '../../fields/find-marks.ts'
import { isCapitals } from '../../layout/marks.ts'
import type { Word } from '../lines/words.ts'
import { componentsOf, together, type Component } from './components.ts'
import { findLines } from './engine.ts'
import type { Crop } from './stamps.ts'
import { straighten } from './straighten.ts'

/** The marks of secrecy and urgency among what may be stamps, where they stand on the page. */
export async function readStamps(crops: readonly Crop[]): Promise<Word[]> {
  const found: { crop: Crop; mark: string }[] = []
  for (const crop of crops) {
    if (found.some((other) => overlap(crop, other.crop))) continue
    const mark = await markOf(crop)
    if (mark !== null) found.push({ crop, mark })
  }
  return found.map(({ crop, mark }) => asWord(mark, crop))
}

/** A stamp is found by its frame and by its red ink. */
const overlap = (one: Crop, other: Crop) =>
  one.left < other.left + other.width &&
  other.left < one.left + one.width &&
  one.top < other.top + other.height &&
  other.top < one.top + one.height

/** Stamps are put on by hand: ten degrees. */
const steepest = 0.18
const manners = [tesseract.PSM.SINGLE_BLOCK, tesseract.PSM.SINGLE_LINE, tesseract.PSM.AUTO]

async function markOf(crop: Crop): Promise<string | null> {
  const image = await enlarged(withoutFrame(straighten(darkened(crop), steepest)))
  if (!image) return null
  for (const manner of manners) {
    const lines = await findLines(image, manner)
    const texts = lines.map(({ text }) => text.trim())
    const mark = markOfStamp(texts.join(' ')) ?? texts.map(markOfStamp).find((one) => one !== null)
    if (mark === undefined) continue
    return lines.some(isOtherWord) ? null : mark
  }
  return null
}

/** A word in capitals above or below makes a name or another stamp of it: “BỆNH VIỆN / MẮT”, “GIẢI / MẬT”, “TIỀN / MẶT”. */
function isOtherWord({ text, confidence }: Line): boolean {
  const plain = bare(text.trim())
  const isWord = /[A-Z]{3}/.test(plain) && isCapitals(plain) && !/\d/.test(plain)
  return (
    isWord && confidence > 60 && markOfStamp(text.trim()) === null && !/^(?:TAI LIEU|VAN BAN|TUYET|TOI)/.test(plain)
  )
}

/** How high the letters become, about, and the white around them, in pixels. */
const high = 56
const margin = 40

/** The letters alone, as large as they are recognised best. */
async function enlarged({ width, height, grey }: Crop): Promise<Buffer | undefined> {
  const letters = componentsOf({ width, height, grey })
  if (letters.length === 0) return undefined
  const { left, top, right, bottom } = together(letters)
  return await sharp(grey, { raw: { width, height, channels: 1 } })
    .extract({ left, top, width: right - left + 1, height: bottom - top + 1 })
    .normalise()
    .resize({ height: high })
    .extend({ top: margin, bottom: margin, left: margin, right: margin, background: 'white' })
    .withMetadata({ density: 250 })
    .png()
    .toBuffer()
}

/** The ink as dark as it can be, and white paper. */
function darkened(crop: Crop): Crop {
  const darkest = crop.grey.reduce((least, shade) => Math.min(least, shade), 255)
  return {
    ...crop,
    grey: crop.grey.map((shade) => Math.min(255, ((shade - darkest) * 255) / Math.max(1, 240 - darkest))),
  }
}

/** Without what is around the letters: lines as wide as the stamp, and bars at its sides. */
function withoutFrame(crop: Crop): Crop {
  const grey = crop.grey.slice()
  for (const part of componentsOf(crop))
    if (isFrame(part, crop))
      for (const { row, from, to } of part.runs) grey.fill(255, row * crop.width + from, row * crop.width + to + 1)
  return { ...crop, grey }
}

function isFrame({ left, right, top, bottom, ink }: Component, { width, height }: Crop): boolean {
  const [wide, tall] = [right - left + 1, bottom - top + 1]
  const isSpeck = ink < 12
  const isAtSide = right < 0.08 * width || left > 0.92 * width
  return (
    isSpeck ||
    (wide > 0.6 * width && (tall < 0.15 * height || ink < 0.45 * wide * tall)) ||
    (isAtSide && tall > 0.5 * height)
  )
}

/** From its base line down to the dot below, and up to the marks above, a letter is higher than its capital. */
function asWord(text: string, { left, top, width, height, scale }: Crop): Word {
  return {
    text,
    left: left * scale,
    right: (left + width) * scale,
    base: (top + height * 0.75) * scale,
    size: Math.min(16, height * scale),
    sureness: 0.8,
  }
}
