import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { Unreadable } from '../unreadable.ts'
import { showPage } from './show-page.ts'

const grey = new Uint8Array(100 * 50).fill(255)
grey.fill(0, 0, 100 * 10)

/** A page whose upper fifth is black ink. */
const pdf = makePdf([{ picture: { width: 100, height: 50, grey } }, {}])

const darkAt = async (picture: Uint8Array, at: { x: number; y: number }) => {
  const { data, info } = await sharp(picture).greyscale().raw().toBuffer({ resolveWithObject: true })
  return (data[Math.floor(at.y * info.height) * info.width + Math.floor(at.x * info.width)] ?? 255) < 128
}

describe('a page for a person to look at', () => {
  it('is drawn as wide as asked, and a part of it by its place in points', async () => {
    const whole = await showPage(pdf, { page: 1, width: 400 })
    expect(await sharp(whole).metadata()).toMatchObject({ format: 'webp', width: 400, height: 566 })
    expect([await darkAt(whole, { x: 0.5, y: 0.05 }), await darkAt(whole, { x: 0.5, y: 0.5 })]).toEqual([true, false])
    const part = await showPage(pdf, { page: 1, width: 300, area: { x: 100, y: 20, width: 100, height: 50 } })
    expect(await sharp(part).metadata()).toMatchObject({ width: 300, height: 150 })
    expect(await darkAt(part, { x: 0.5, y: 0.5 })).toBe(true)
  })

  it('is cut out of a photograph by the points of its sheet', async () => {
    const photo = await sharp(Buffer.from(grey), { raw: { width: 100, height: 50, channels: 1 } })
      .png()
      .toBuffer()
    const part = await showPage(photo, { page: 1, width: 842, area: { x: 0, y: 0, width: 842, height: 60 } })
    expect(await darkAt(part, { x: 0.5, y: 0.5 })).toBe(true)
    const below = await showPage(photo, { page: 1, width: 842, area: { x: 0, y: 300, width: 842, height: 60 } })
    expect(await darkAt(below, { x: 0.5, y: 0.5 })).toBe(false)
  })

  it.each([
    ['a page that is not there', pdf, 3],
    ['a text', new TextEncoder().encode('không có trang'), 1],
    ['a damaged file', new TextEncoder().encode('%PDF-1.7 hỏng'), 1],
  ])('is refused for %s', async (_what, bytes, page) => {
    await expect(showPage(bytes, { page, width: 300 })).rejects.toBeInstanceOf(Unreadable)
  })
})
