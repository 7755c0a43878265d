import { readFile } from 'node:fs/promises'
import { createCanvas } from '@napi-rs/canvas'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../test/reading/make-pdf.ts'
import { makeScan } from '../../../test/reading/made-scan.ts'
import { makeZip } from '../../../test/reading/make-zip.ts'
import { openFile, openPapers } from './open-file.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const letter = (text: string) => ({ shown: [{ text, x: 60, y: 700 }] })
const why = async (given: Uint8Array) =>
  await openFile(given).then(
    () => 'read',
    (error) => [error.because, error.message].join(': '),
  )

describe('a file that cannot be read', () => {
  const whole = makePdf([letter('Công văn')])

  it.each([
    ['that is empty', new Uint8Array(), /^empty: Tệp trống/],
    [
      'of a kind that is not known',
      Uint8Array.from({ length: 400 }, (_, at) => (at * 37) % 256),
      /^unknown-kind: .*DOCX/,
    ],
    ['with a password', makePdf([letter('Công văn')], { locked: true }), /^locked: .*mật khẩu/],
    ['of which the end is missing', whole.slice(0, 300), /^(damaged|no-text): Tệp PDF|Không thấy chữ/],
    ['that only begins like a PDF', bytes('%PDF-1.7 xin chào'), /^damaged: Tệp PDF bị hỏng/],
    ['with pages that show nothing', makePdf([{}, {}]), /^no-text: Không thấy chữ/],
    [
      'that is a workbook',
      makeZip([
        { name: '[Content_Types].xml', bytes: '' },
        { name: 'xl/workbook.xml', bytes: '' },
      ]),
      /^annex: Bảng tính.*kèm tệp này/,
    ],
    [
      'that is a letter of e-mail',
      bytes('Received: from mau.vn\r\nSubject: =?utf-8?B?x?=\r\nMIME-Version: 1.0\r\n\r\nxin chào'),
      /^unknown-kind: Đây là thư điện tử.*gửi từng tệp/,
    ],
    [
      'that is an archive cut short',
      makeZip([{ name: 'a.txt', bytes: 'Công văn' }]).slice(0, 60),
      /^damaged: Tệp bị hỏng/,
    ],
    ['that is a picture cut short', makeCutPicture(), /^damaged: Tệp ảnh/],
  ])('%s says so', async (_name, given, expected) => {
    expect(await why(given)).toMatch(expected)
  })

  it('has a picture of a page larger than memory, and says so', async () => {
    const picture = { width: 30_000, height: 30_000, grey: new Uint8Array(1_000) }
    expect(await why(makePdf([{ picture }]))).toMatch(/^too-large: .*điểm ảnh/)
  })
})

describe('a large file', () => {
  it('of 300 pages is read in part, and says which', { timeout: 60_000 }, async () => {
    const pages = Array.from({ length: 300 }, (_, at) => letter(`Điều khoản của trang ${at + 1}`))
    const { pages: read, warnings } = await openFile(makePdf(pages))
    expect(read.map(({ number }) => number)).toEqual([...range(1, 100), ...range(281, 300)])
    expect(read.at(-1)?.lines[0]?.text).toBe('Điều khoản của trang 300')
    expect(warnings).toEqual([{ about: 'pages', says: 'Tệp có 300 trang; chỉ đọc 100 trang đầu và 20 trang cuối.' }])
  })

  it('of ten thousand objects is read', async () => {
    const { pages } = await openFile(makePdf([letter('Công văn')], { unused: 10_000 }))
    expect(pages[0]?.lines[0]?.text).toBe('Công văn')
  })
})

describe('an archive', () => {
  it('gives each paper in it, or why there is none', async () => {
    const zip = makeZip([
      { name: '10 mười.txt', bytes: 'Thông báo' },
      { name: '2 hai.pdf', bytes: makePdf([letter('Công văn')]) },
      { name: '../../3.bin', bytes: Uint8Array.from({ length: 50 }, (_, at) => at) },
      { name: '__MACOSX/._a', bytes: 'x' },
      { name: '4.zip', bytes: makeZip([{ name: 'a.txt', bytes: 'Công văn' }]) },
    ])
    const opened = await openPapers(zip)
    expect(opened.map(({ entry }) => entry)).toEqual(['../../3.bin', '2 hai.pdf', '4.zip/a.txt', '10 mười.txt'])
    expect(opened.map((one) => ('paper' in one ? one.paper.pages[0]?.lines[0]?.text : one.problem.because))).toEqual([
      'unknown-kind',
      'Công văn',
      'Công văn',
      'Thông báo',
    ])
  })

  it.each([
    ['unpacks to far more than it is', [{ name: 'a.txt', bytes: new Uint8Array(50_000_000) }], /^too-many/],
    [
      'holds thousands of files',
      Array.from({ length: 1_001 }, (_, at) => ({ name: `${at}.txt`, bytes: 'a' })),
      /^too-many/,
    ],
    ['holds archives that hold too many files together', nestedFiles(3, 400), /^too-many/],
    ['holds archives that unpack to too much together', nestedZeros(3), /^too-many/],
    [
      'holds archives within one another without end',
      [{ name: 'a.zip', bytes: nested(4) }],
      /^too-many.*quá nhiều lớp/,
    ],
    ['hides how large a file is', [{ name: 'word/document.xml', bytes: 'a'.repeat(5_000), says: 10 }], /^damaged/],
  ])('that %s is refused', async (_name, files, expected) => {
    expect(await why(makeZip(files))).toMatch(expected)
  })
})

/** Archives within one another, the innermost with a letter. */
function nested(depth: number): Uint8Array {
  let archive = makeZip([{ name: 'a.txt', bytes: 'Công văn' }])
  for (let at = 1; at < depth; at += 1) archive = makeZip([{ name: 'a.zip', bytes: archive }])
  return archive
}

const nestedFiles = (archives: number, files: number) =>
  Array.from({ length: archives }, (_, at) => ({
    name: `${at}.zip`,
    bytes: makeZip(Array.from({ length: files }, (_file, nth) => ({ name: `${nth}.txt`, bytes: 'a' }))),
  }))

/** Each within the limit of size, and hardly packed better than is believed. */
const nestedZeros = (archives: number) =>
  Array.from({ length: archives }, (_, at) => ({
    name: `${at}.zip`,
    bytes: makeZip(
      Array.from({ length: 80 }, (_file, nth) => ({ name: `${nth}.txt`, bytes: new Uint8Array(1_000_000) })),
    ),
  }))

describe('files of other programs', () => {
  const file = async (name: string) =>
    new Uint8Array(await readFile(new URL(`../../../test/reading/files/${name}`, import.meta.url)))

  it('are read: a document of Word 97, its head column by column', async () => {
    const { pages } = await openFile(await file('letter.doc'))
    const lines = pages[0]?.lines.map(({ text }) => text) ?? []
    expect(lines.slice(0, 5)).toEqual([
      'UBND TỈNH MẪU',
      'SỞ VĂN HÓA MẪU',
      'Số: 15/SVH-VP',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
    ])
    expect(lines.at(-1)).toBe('Trần Thị Mẫu')
  })

  it.each(['letter', 'letter-tcvn3'])('are read: %s in RTF as in Word 97', async (name) => {
    const [own, old] = await Promise.all(['rtf', 'doc'].map(async (kind) => openFile(await file(`${name}.${kind}`))))
    const lines = (paper = own) => paper?.pages.flatMap((page) => page.lines.map(({ text }) => text.toLowerCase()))
    expect(lines(own)?.toSorted()).toEqual(lines(old)?.toSorted())
  })

  it('are read: a photograph of a telephone', { timeout: 120_000 }, async () => {
    const { pages } = await openFile(await file('photo.heic'))
    expect(pages[0]?.lines.map(({ text }) => text)).toEqual([
      'Số: 12/TB-UBND',
      expect.stringContaining('tháng 9 năm 2026'),
    ])
  })
})

describe('reading', () => {
  const picture = makeScan([{ text: 'Công văn hỏa tốc của ủy ban', x: 200, y: 500 }])

  it('stops when it is told to, before and while it reads', async () => {
    const scan = makePdf([{ picture }])
    await expect(openFile(scan, { signal: AbortSignal.abort() })).rejects.toMatchObject({ because: 'stopped' })
    await expect(openFile(scan, { signal: AbortSignal.timeout(150) })).rejects.toMatchObject({ because: 'stopped' })
    expect(await why(makePdf([letter('Công văn')]))).toBe('read')
  })

  it('tells after each page how far it is', async () => {
    const told: unknown[] = []
    await openFile(makePdf([letter('Một'), letter('Hai')]), { onProgress: (done) => void told.push(done) })
    expect(told).toEqual([
      { page: 1, of: 2 },
      { page: 2, of: 2 },
    ])
  })

  it('takes a picture whatever its name says', { timeout: 120_000 }, async () => {
    const canvas = createCanvas(picture.width, 900)
    const pixels = canvas.getContext('2d').createImageData(picture.width, 900)
    for (let at = 0; at < pixels.data.length; at += 1)
      pixels.data[at] = at % 4 === 3 ? 255 : (picture.grey[Math.floor(at / 4)] ?? 255)
    canvas.getContext('2d').putImageData(pixels, 0, 0)
    const { pages } = await openFile(new Uint8Array(canvas.toBuffer('image/png')))
    expect(pages[0]).toMatchObject({ from: 'recognised', lines: [{ text: 'Công văn hỏa tốc của ủy ban' }] })
  })
})

const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at)

function makeCutPicture(): Uint8Array {
  const canvas = createCanvas(400, 400)
  canvas.getContext('2d').fillText('Công văn', 50, 50)
  return new Uint8Array(canvas.toBuffer('image/png')).slice(0, 600)
}
