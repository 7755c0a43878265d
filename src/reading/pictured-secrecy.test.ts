import { PDFDocument } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { makeDoc } from '../../test/reading/make-doc.ts'
import { docx, odt, picture, pictureOf, pptx, shape, word, type Files } from '../../test/reading/make-office.ts'
import { makePdf } from '../../test/reading/make-pdf.ts'
import { makeRtf, rtfLines } from '../../test/reading/make-rtf.ts'
import { makeStamp, makeStampedScan } from '../../test/reading/made-stamp.ts'
import { makeWorkbook, register } from '../../test/reading/make-workbook.ts'
import { openPapers } from './open/open-file.ts'
import { readOpened } from './read-aside.ts'

const paper = [
  'SỞ NỘI VỤ TỈNH MẪU',
  'Số: 12/SNV-VP',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'Bến Mẫu, ngày 02 tháng 9 năm 2026',
  'V/v rà soát',
  'Kính gửi: Các phường, xã.',
  'Sở Nội vụ đề nghị các phường, xã rà soát các thủ tục hành chính đang áp dụng tại địa phương.',
  'Đề nghị các phường, xã gửi kết quả rà soát về Sở Nội vụ trước ngày 15 tháng 10 năm 2026.',
]
const long = Array.from({ length: 60 }, (_, at) => `Nội dung thứ ${at} của phụ lục kèm theo văn bản này.`)

const stamp = makeStamp({ text: 'MẬT', tilt: 4 })
const scan = makeStampedScan(paper, { text: 'TỐI MẬT', x: 950, y: 560, tilt: -3 })
const wordWith = (parts: Files) => docx(paper, parts)
const inHeader = (bytes: Uint8Array): Files => ({
  'word/header2.xml': `<w:hdr><w:p><w:r>${picture}</w:r></w:p></w:hdr>`,
  ...pictureOf('word/header2', bytes),
})
const withBody = (paragraphs: readonly string[], bytes: Uint8Array) =>
  docx([], {
    'word/document.xml': `<w:document><w:body>${paragraphs.join('')}</w:body></w:document>`,
    ...pictureOf('word/document', bytes),
  })
const pictureLine = `<w:p><w:r>${picture}</w:r></w:p>`
const inOdt = (before: readonly string[]) =>
  odt([...before, '<draw:frame><draw:image xlink:href="Pictures/a.png"/></draw:frame>'], '', {
    'Pictures/a.png': stamp,
  })
const inRtf = (bytes: Uint8Array) =>
  makeRtf(
    rtfLines(...paper),
    `{\\pict{\\*\\picprop}\\picw244\\pngblip{\\*\\blipuid 00ff}\r\n${Buffer.from(bytes)
      .toString('hex')
      .replace(/.{128}/g, '$&\r\n')}}`,
  )
const onSlide = (nth: number) =>
  pptx(
    [0, 1, 2].map((at) => shape('Phương án') + (at === nth ? picture : '')),
    pictureOf(`ppt/slides/slide${9 - nth}`, stamp),
  )
const inSheet = makeWorkbook(register, {
  others: { 'xl/drawings/drawing1.xml': `<xdr:pic>${picture}</xdr:pic>`, ...pictureOf('xl/drawings/drawing1', stamp) },
})

const pages = (...texts: (readonly string[])[]) =>
  makePdf(texts.map((lines) => ({ shown: lines.map((text, at) => ({ text, x: 60, y: 800 - at * 20 })) })))

async function pdfWith(file: Uint8Array, { on, y }: { on: number; y: number }): Promise<Uint8Array> {
  const document = await PDFDocument.load(file)
  document.getPage(on).drawImage(await document.embedPng(stamp), { x: 330, y, width: 88, height: 45 })
  return await document.save()
}

async function pdfAttaching(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pages(paper))
  await document.attach(bytes, 'kem.jpg')
  return await document.save()
}

/** The mark of secrecy of a file that is one paper, or none. */
async function markOf(bytes: Uint8Array): Promise<string | undefined> {
  const [one] = await openPapers(bytes)
  const read = one && (await readOpened(one))
  return read?.reading?.secrecy?.value ?? (read && 'problem' in read ? read.mark : undefined)
}

const lines = paper.map(word)

describe('a mark of secrecy that is a picture', () => {
  it.each<[string, () => Uint8Array | Promise<Uint8Array>, string]>([
    [
      'where a Word document begins',
      () => withBody([...lines.slice(0, 2), pictureLine, ...lines.slice(2)], stamp),
      'MẬT',
    ],
    ['in the header of a Word document', () => wordWith(inHeader(stamp)), 'MẬT'],
    ['on scans that are a Word document', () => withBody([pictureLine], scan), 'TỐI MẬT'],
    ['on a scan behind the text', () => withBody([...lines, ...long.map(word), pictureLine], scan), 'TỐI MẬT'],
    ['in a document within a document', () => wordWith({ 'word/embeddings/a.docx': wordWith(inHeader(stamp)) }), 'MẬT'],
    [
      'in an old Word document',
      () => makeDoc({ paragraphs: paper.map((text) => ({ text })), pictures: [stamp] }),
      'MẬT',
    ],
    ['in an OpenDocument text', () => inOdt(paper), 'MẬT'],
    ['in a document in RTF', () => inRtf(stamp), 'MẬT'],
    ['on a sheet', () => inSheet, 'MẬT'],
    ['on the first slide', () => onSlide(0), 'MẬT'],
    ['in the head of a PDF', () => pdfWith(pages(paper), { on: 0, y: 600 }), 'MẬT'],
    ['in the head of its second paper', () => pdfWith(pages(long.slice(0, 20), paper), { on: 1, y: 600 }), 'MẬT'],
    ['on a scan that is attached to a PDF', () => pdfAttaching(scan), 'TỐI MẬT'],
  ])(
    'is seen %s',
    async (_, make, mark) => {
      const bytes = await make()
      expect(await markOf(bytes)).toBe(mark)
      expect(await openPapers(bytes, { leavePictures: true })).toMatchObject([{ problem: { because: 'pictures' } }])
    },
    60_000,
  )

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['far behind where a document begins', () => withBody([...lines, ...long.map(word), pictureLine], stamp)],
    ['far behind where an OpenDocument text begins', () => inOdt([...paper, ...long])],
    ['on the third slide', () => onSlide(2)],
    ['below the head of a PDF', () => pdfWith(pages(paper), { on: 0, y: 200 })],
    ['on a page of a PDF on which no paper begins', () => pdfWith(pages(paper, long.slice(0, 20)), { on: 1, y: 700 })],
  ])(
    'is a specimen %s',
    async (_, make) => {
      expect(await markOf(await make())).toBeUndefined()
    },
    60_000,
  )

  it.each<[string, () => Uint8Array]>([
    ['a logo', () => wordWith(inHeader(makeStamp({ text: 'XÃ MẪU' })))],
    ['no picture at all', () => wordWith(inHeader(Buffer.from('không phải ảnh')))],
    ['a picture that breaks off', () => wordWith(inHeader(stamp.slice(0, stamp.length / 2)))],
  ])('is not %s', async (_, make) => {
    expect(await markOf(make())).toBeUndefined()
  })

  it('is not waited for where the text says enough', async () => {
    const [one] = await openPapers(docx(['MẬT', ...paper], inHeader(stamp)), { leavePictures: true })
    expect(one && (await readOpened(one)).reading?.secrecy?.value).toBe('MẬT')
  })
})

it('a Word document of nothing but scans is read as they are', async () => {
  const [one] = await openPapers(withBody([pictureLine], makeStampedScan(paper, { text: 'HỎA TỐC', x: 950, y: 560 })))
  const { reading } = (one && (await readOpened(one))) ?? {}
  expect(reading?.urgency?.value).toBe('HỎA TỐC')
  expect(reading?.subject?.value).toContain('rà soát')
})
