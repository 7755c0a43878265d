import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeStamp, makeStampedScan, type MadeStamp } from '../../../../test/reading/made-stamp.ts'
import { readSheets, readStamp } from '../image/read-pictures.ts'
import { componentsOf } from './components.ts'
import { readStamps } from './read-stamps.ts'
import { stampsIn } from './stamps.ts'

const lines = [
  'UBND XÃ MẪU                   CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Số: 12/UBND-VP                   Độc lập - Tự do - Hạnh phúc',
  'V/v rà soát                    Mẫu, ngày 02 tháng 9 năm 2026',
  '',
  '',
  'Kính gửi: Các thôn, tổ dân phố.',
  'Ủy ban nhân dân xã đề nghị các thôn rà soát số hộ cần hỗ trợ.',
]

async function marksOnPage(bytes: Uint8Array): Promise<string[]> {
  const [sheet] = await readSheets(bytes)
  if (!sheet) throw new Error('no page')
  return (await readStamps(stampsIn(sheet))).map(({ text }) => text)
}

const below = { x: 250, y: 480 }
const inGrey = async (bytes: Uint8Array) => new Uint8Array(await sharp(bytes).greyscale().jpeg().toBuffer())
const blackAndWhite = async (bytes: Uint8Array) => new Uint8Array(await sharp(bytes).threshold(150).png().toBuffer())

describe('a stamp on a scanned page', () => {
  it.each<[string, MadeStamp & { x?: number; y?: number }]>([
    ['level', { text: 'MẬT' }],
    ['tilted', { text: 'MẬT', tilt: 6 }],
    ['tilted the other way', { text: 'TUYỆT MẬT', tilt: -7 }],
    ['without a frame', { text: 'TỐI MẬT', framed: false, tilt: 5 }],
    ['faint', { text: 'TỐI MẬT', faint: 0.45, tilt: 2 }],
    ['in blue', { text: 'HỎA TỐC', colour: '#2030b0', tilt: 3 }],
    ['over a line of letters', { text: 'MẬT', x: 240, y: 380, tilt: 2 }],
    ['small', { text: 'MẬT', scale: 0.6 }],
    ['at the top', { text: 'MẬT', x: 700, y: 60, tilt: 4 }],
  ])('is read where it is %s', async (_, stamp) => {
    expect(await marksOnPage(makeStampedScan(lines, { ...below, ...stamp }))).toEqual([stamp.text])
  })

  it.each([
    ['in shades of grey', inGrey, { text: 'TỐI MẬT', tilt: 4 }],
    ['in black and white', blackAndWhite, { text: 'MẬT', tilt: 3 }],
    ['faint in shades of grey', inGrey, { text: 'MẬT', faint: 0.5 }],
  ])('is read where the page was scanned %s', async (_, scanned, stamp) => {
    expect(await marksOnPage(await scanned(makeStampedScan(lines, { ...below, ...stamp })))).toEqual([stamp.text])
  })

  it('is told where it stands, in points', async () => {
    const [sheet] = await readSheets(makeStampedScan(lines, { ...below, text: 'MẬT', tilt: 4 }))
    const [mark] = sheet ? await readStamps(stampsIn(sheet)) : []
    const point = 72 / 200
    expect(mark?.left).toBeGreaterThan(250 * point)
    expect(mark?.right).toBeLessThan((250 + 244) * point)
    expect(mark?.base).toBeGreaterThan(480 * point)
    expect(mark?.base).toBeLessThan((480 + 124) * point)
  })

  it.each([
    ['says that a paper came in', { text: 'ĐẾN' }],
    ['says that it is a copy', { text: 'BẢN SAO', tilt: 3 }],
    ['has another word of like letters', { text: 'BẢO MẬT' }],
    ['is one of several large words', { text: 'MẬT  ONG', framed: false, scale: 1.5 }],
    ['stands where a page is signed', { text: 'MẬT', y: 1500 }],
  ])('is no mark where it %s', async (_, stamp) => {
    expect(await marksOnPage(makeStampedScan(lines, { ...below, ...stamp }))).toEqual([])
  })
})

it('a picture of a stamp alone is read, in any size', async () => {
  for (const scale of [0.4, 1, 3])
    expect(await readStamps(await readStamp(makeStamp({ text: 'TỐI MẬT', tilt: 3, scale })))).toMatchObject([
      { text: 'TỐI MẬT' },
    ])
})

describe('ink that hangs together', () => {
  const picture = (...rows: string[]) => ({
    width: rows[0]?.length ?? 0,
    height: rows.length,
    grey: Uint8Array.from(rows.join(''), (sign) => (sign === '#' ? 0 : 255)),
  })
  const boxes = (...rows: string[]) =>
    componentsOf(picture(...rows)).map(({ left, top, right, bottom, ink }) => [left, top, right, bottom, ink])

  it('is one part, whichever way it hangs together', () => {
    expect(boxes('#.#', '#.#', '###')).toEqual([[0, 0, 2, 2, 7]])
    expect(boxes('#..', '.#.', '..#')).toEqual([[0, 0, 2, 2, 3]])
    expect(boxes('#.#.#', '.#.#.')).toEqual([[0, 0, 4, 1, 5]])
    expect(boxes('####', '#..#', '####')).toEqual([[0, 0, 3, 2, 10]])
  })

  it('is not told apart in a picture of dots', () => {
    const [width, height] = [2_000, 900]
    const grey = Uint8Array.from({ length: width * height }, (_, at) => (at % 2 === 0 ? 0 : 255))
    expect(componentsOf({ width, height, grey })).toEqual([])
    const red = Uint8Array.from(grey, (_, at) => ((at % 8) + (Math.floor(at / width) % 8) < 8 ? 0 : 255))
    expect(stampsIn({ width, height, grey, red, upperRows: height, scale: 0.3, top: 0 })).toEqual([])
  })

  it('is several where white lies between, and within a frame', () => {
    expect(boxes('#####', '#...#', '#.#.#', '#...#', '#####')).toEqual([
      [0, 0, 4, 4, 16],
      [2, 2, 2, 2, 1],
    ])
    expect(boxes('##.##')).toEqual([
      [0, 0, 1, 0, 2],
      [3, 0, 4, 0, 2],
    ])
    expect(boxes('...')).toEqual([])
  })
})
