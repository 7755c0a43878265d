import { PDFDocument, PDFName, PDFString } from 'pdf-lib'
import { describe, expect, it } from 'vitest'
import { makePdf } from '../../../../test/reading/make-pdf.ts'
import { makeWorkbook, register } from '../../../../test/reading/make-workbook.ts'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { readPaper } from '../../read-paper.ts'
import { openFile } from '../open-file.ts'

const lines = [
  'SỞ NỘI VỤ TỈNH MẪU',
  'Số: 12/SNV-VP',
  'Bến Mẫu, ngày 02 tháng 9 năm 2026',
  'Kính gửi: Các phường, xã.',
  'Sở Nội vụ đề nghị các phường, xã rà soát các thủ tục hành chính đang áp dụng tại địa phương.',
]
const pdf = (...first: string[]) =>
  makePdf([{ shown: [...first, ...lines].map((text, at) => ({ text, x: 60, y: 800 - at * 20 })) }])
const word = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`
const docx = (...first: string[]) =>
  makeZip([
    {
      name: 'word/document.xml',
      bytes: `<w:document><w:body>${[...first, ...lines].map(word).join('')}</w:body></w:document>`,
    },
  ])

async function withAttached(...files: Uint8Array[]): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf())
  for (const [at, bytes] of files.entries()) await document.attach(bytes, `kem-${at}`)
  return await document.save()
}

/** With a file pinned to its page, as a note is. */
async function withPinned(bytes: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.load(pdf())
  const { context } = document
  const stream = context.register(context.flateStream(bytes, { Type: 'EmbeddedFile' }))
  const FS = context.obj({ Type: 'Filespec', F: PDFString.of('kem'), EF: { F: stream } })
  const pin = { Type: 'Annot', Subtype: 'FileAttachment', Rect: [20, 20, 40, 40], FS: context.register(FS) }
  document.getPage(0).node.set(PDFName.of('Annots'), context.obj([context.register(context.obj(pin))]))
  return await document.save()
}

const secrecyOf = async (bytes: Uint8Array) => readPaper(await openFile(bytes)).secrecy?.value ?? null

describe('a file that is attached to a PDF', () => {
  it.each([
    ['a PDF', async () => await withAttached(pdf('MẬT'))],
    ['a document of Word, behind another file', async () => await withAttached(pdf(), docx('MẬT'))],
    ['a workbook', async () => await withAttached(makeWorkbook([['MẬT'], ...register]))],
    ['a text', async () => await withAttached(Buffer.from(['MẬT', ...lines].join('\n')))],
    ['what is pinned to a page', async () => await withPinned(docx('MẬT'))],
  ])('is looked at for a mark of secrecy: %s', async (_, make) => {
    expect(await secrecyOf(await make())).toBe('MẬT')
  })

  it.each([
    ['papers without one', async () => await withAttached(pdf(), docx(), makeWorkbook(register))],
    [
      'what cannot be read',
      async () => await withAttached(Buffer.from([0, 1, 2, 3]), Buffer.from('%PDF-1.7'), Buffer.of()),
    ],
  ])('leaves the paper as it is: %s', async (_, make) => {
    expect(await secrecyOf(await make())).toBeNull()
  })

  it('is refused with the PDF where it unpacks to too much', async () => {
    const bytes = await withAttached(Buffer.alloc(150_000_000))
    await expect(openFile(bytes)).rejects.toMatchObject({ because: 'too-large' })
  })
})
