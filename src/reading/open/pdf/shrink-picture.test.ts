import { createHash } from 'node:crypto'
import sharp from 'sharp'
import { beforeAll, expect, it } from 'vitest'
import { makeScan } from '../../../../test/reading/made-scan.ts'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { openPapers } from '../open-file.ts'
import { showPage } from '../show/show-page.ts'

/** A sheet at 600 dpi, of more pixels than are unpacked at once. */
const size = { width: 6_200, height: 8_768 }
const written = [
  'UBND xã Tân Hòa đề nghị các trường tổ chức rà soát',
  'và gửi báo cáo trước ngày 15 tháng 9 năm 2026',
  'về phòng Văn hóa - Xã hội để tổng hợp',
]
let jpeg: Uint8Array

beforeAll(async () => {
  const { grey, width, height } = makeScan(written.map((text, at) => ({ text, x: 200, y: 500 + at * 70 })))
  const scan = sharp(grey, { raw: { width, height, channels: 1 } }).resize(size)
  jpeg = await scan.toColourspace('b-w').jpeg({ quality: 70 }).toBuffer()
}, 240_000)

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

it('is read from a scan of 54 million pixels, whose file stays as it came', { timeout: 240_000 }, async () => {
  const pdf = makePdf([{ picture: { ...size, jpeg } }])
  const before = hashOf(pdf)
  expect(await openPapers(pdf, { leavePictures: true })).toMatchObject([{ problem: { because: 'pictures' } }])
  const [opened] = await openPapers(pdf)
  const texts = opened && 'paper' in opened ? opened.paper.pages[0]?.lines.map(({ text }) => text) : []
  expect(texts).toEqual(written)
  const shown = await sharp(await showPage(pdf, { page: 1, width: 600 }))
    .greyscale()
    .stats()
  expect(shown.channels[0]?.min).toBeLessThan(100)
  expect(hashOf(pdf)).toBe(before)
})

it('is refused in words where that picture breaks off', { timeout: 120_000 }, async () => {
  const broken = makePdf([{ picture: { ...size, jpeg: jpeg.slice(0, jpeg.length / 2) } }])
  expect(await openPapers(broken)).toMatchObject([
    { problem: { because: 'too-large', message: expect.stringContaining('300 dpi') } },
  ])
})
