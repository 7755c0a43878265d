import { randomBytes } from 'node:crypto'
import { PDFDocument, PDFName } from 'pdf-lib'
import sharp from 'sharp'
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
const header = { 'word/header2.xml': `<w:hdr><w:p><w:r>${picture}</w:r></w:p></w:hdr>` }
const inHeader = (bytes: Uint8Array): Files => ({
  ...header,
  ...pictureOf('word/header2', bytes),
})
const relation = (target: string) => `<Relationships><Relationship Id="rId9" Target="${target}"/></Relationships>`
const pointing = (target: string): Files => ({ 'word/_rels/header2.xml.rels': relation(target) })
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

/** A scan whose page says little, on which somebody stamped a picture: as an annotation, or in the page itself. */
async function scanStamped(how: 'annotation' | 'picture'): Promise<Uint8Array> {
  const document = await PDFDocument.create()
  const page = document.addPage([595, 842])
  const scanned = makeStampedScan(paper, { text: '', framed: false, x: 0, y: 0 })
  page.drawImage(await document.embedJpg(scanned), { x: 0, y: 0, width: 595, height: 842 })
  const image = await document.embedPng(stamp)
  if (how === 'picture') page.drawImage(image, { x: 330, y: 600, width: 88, height: 45 })
  else {
    const appearance = document.context.stream('q 88 0 0 45 0 0 cm /Im Do Q', {
      Type: 'XObject',
      Subtype: 'Form',
      BBox: [0, 0, 88, 45],
      Resources: { XObject: { Im: image.ref } },
    })
    const note = document.context.obj({
      Type: 'Annot',
      Subtype: 'Stamp',
      Rect: [330, 600, 418, 645],
      F: 4,
      AP: { N: document.context.register(appearance) },
    })
    page.node.set(PDFName.of('Annots'), document.context.obj([document.context.register(note)]))
  }
  return await document.save()
}

/** A page of few letters, and a stamp on it that has as many pixels as a scan. */
async function fewLettersStamped(): Promise<Uint8Array> {
  const document = await PDFDocument.load(pages(paper.slice(0, 6)))
  const fine = await document.embedPng(makeStamp({ text: 'MẬT', scale: 5 }))
  document.getPage(0).drawImage(fine, { x: 330, y: 600, width: 60, height: 30 })
  return await document.save()
}

/** Two lines in one picture. */
const oneAbove = async (first: string, second: string) =>
  await sharp({ create: { width: 520, height: 200, channels: 3, background: 'white' } })
    .composite([
      { input: Buffer.from(makeStamp({ text: first, framed: false })), top: 0, left: 0 },
      { input: Buffer.from(makeStamp({ text: second, framed: false })), top: 64, left: 0 },
    ])
    .png()
    .toBuffer()

/** The head of a letter in one picture, with a stamp at its right. */
const banner = async () =>
  await sharp({ create: { width: 1600, height: 300, channels: 3, background: 'white' } })
    .composite([
      { input: { create: { width: 250, height: 250, channels: 3, background: '#003399' } }, top: 20, left: 20 },
      { input: Buffer.from(makeStamp({ text: 'MẬT', tilt: 2 })), top: 80, left: 1200 },
    ])
    .png()
    .toBuffer()

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
    ['on a scan, in its picture', () => scanStamped('picture'), 'MẬT'],
    ['on a scan, pinned to it', () => scanStamped('annotation'), 'MẬT'],
    ['on a page of few letters, in many pixels', fewLettersStamped, 'MẬT'],
    ['below the mark of urgency', async () => wordWith(inHeader(await oneAbove('HỎA TỐC', 'MẬT'))), 'MẬT'],
    ['in the banner of a letterhead', async () => wordWith(inHeader(await banner())), 'MẬT'],
    ['in two lines', async () => wordWith(inHeader(await oneAbove('TUYỆT', 'MẬT'))), 'TUYỆT MẬT'],
    [
      'in a file with a Vietnamese name',
      () => wordWith({ ...header, ...pointing('media/%E1%BA%A3nh%201.png'), 'word/media/ảnh 1.png': stamp }),
      'MẬT',
    ],
    [
      'in the printed header of a sheet',
      () =>
        makeWorkbook(register, {
          others: {
            'xl/drawings/vmlDrawing1.vml': '<xml><v:imagedata o:relid="rId9"/></xml>',
            'xl/drawings/_rels/vmlDrawing1.vml.rels': relation('../media/image1.png'),
            'xl/media/image1.png': stamp,
          },
        }),
      'MẬT',
    ],
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

  it.each<[string, () => Uint8Array | Promise<Uint8Array>]>([
    ['a logo', () => wordWith(inHeader(makeStamp({ text: 'XÃ MẪU' })))],
    ['the name of an eye hospital', async () => wordWith(inHeader(await oneAbove('BỆNH VIỆN', 'MẮT')))],
    ['a stamp that ends secrecy', async () => wordWith(inHeader(await oneAbove('GIẢI', 'MẬT')))],
    ['what no address can be', () => wordWith({ ...header, ...pointing('http://['), 'word/media/image1.png': stamp })],
    ['no picture at all', () => wordWith(inHeader(Buffer.from('không phải ảnh')))],
    ['a picture that breaks off', () => wordWith(inHeader(stamp.slice(0, stamp.length / 2)))],
  ])('is not %s', async (_, make) => {
    expect(await markOf(await make())).toBeUndefined()
  })

  it('is not a picture that cannot be unpacked, and the document is read all the same', async () => {
    const whole = wordWith(inHeader(stamp))
    const at = Buffer.from(whole).indexOf(Buffer.from('word/media/image1.png'))
    const [one] = await openPapers(whole.fill(0xff, at + 24, at + 80))
    expect(one && (await readOpened(one)).reading?.number?.value).toBe('12/SNV-VP')
  })

  it('is not asked of a header that is too long for it, and the document is read all the same', async () => {
    const header1 = `<w:hdr><w:p o:gfxdata="${randomBytes(3_500_000).toString('base64')}"/></w:hdr>`
    const [one] = await openPapers(wordWith({ ...inHeader(stamp), 'word/header1.xml': header1 }))
    expect(one && (await readOpened(one)).reading?.number?.value).toBe('12/SNV-VP')
  })

  it('is waited for once where a page is recognised too', async () => {
    const [one] = await openPapers(await scanStamped('annotation'), { leavePictures: true })
    expect(one).toMatchObject({ problem: { because: 'pictures', pages: 1 } })
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
