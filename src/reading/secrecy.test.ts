import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeDoc } from '../../test/reading/make-doc.ts'
import { makePdf } from '../../test/reading/make-pdf.ts'
import { makeScan } from '../../test/reading/made-scan.ts'
import { makeZip } from '../../test/reading/make-zip.ts'
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
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'GIÁM ĐỐC',
  'Trần Thị Mẫu',
]

type Files = Record<string, string | Uint8Array>
const zip = (files: Files) => makeZip(Object.entries(files).map(([name, bytes]) => ({ name, bytes })))
const text = (...lines: string[]) => Buffer.from(lines.join('\n'))
const word = (line: string) => `<w:p><w:r><w:t>${line}</w:t></w:r></w:p>`
const docx = (lines: string[], others: Files = {}) =>
  zip({ 'word/document.xml': `<w:document><w:body>${lines.map(word).join('')}</w:body></w:document>`, ...others })
const odt = (lines: string[], header = '') =>
  zip({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</office:document-content>`,
    'styles.xml': `<office:document-styles><style:header><text:p>${header}</text:p></style:header></office:document-styles>`,
  })
const pdf = (...pages: string[][]) =>
  makePdf(pages.map((lines) => ({ shown: lines.map((line, at) => ({ text: line, x: 60, y: 800 - at * 20 })) })))
async function scan(...lines: string[]): Promise<Uint8Array> {
  const { grey, width, height } = makeScan(lines.map((line, at) => ({ text: line, x: 200, y: 200 + at * 80 })))
  return await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

/** The mark of secrecy of each paper of a file. */
async function marksOf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const read = await Promise.all((await openPapers(bytes)).map(readOpened))
  return read.map(({ reading }) => reading?.secrecy?.value)
}

describe('a mark of secrecy', () => {
  it.each<[string, Uint8Array, (string | undefined)[]]>([
    ['a Word document', docx(['MẬT', ...paper]), ['MẬT']],
    ['the header of a Word document', docx(paper, { 'word/header1.xml': `<w:hdr>${word('MẬT')}</w:hdr>` }), ['MẬT']],
    ['its footer', docx(paper, { 'word/footer2.xml': `<w:ftr>${word('TỐI MẬT')}</w:ftr>` }), ['TỐI MẬT']],
    ['an old Word document', makeDoc({ paragraphs: ['MẬT', ...paper].map((line) => ({ text: line })) }), ['MẬT']],
    ['an OpenDocument text', odt(['TUYỆT MẬT', ...paper]), ['TUYỆT MẬT']],
    ['its header', odt(paper, 'MẬT'), ['MẬT']],
    ['a PDF', pdf(['MẬT', ...paper]), ['MẬT']],
    ['the second paper of a PDF', pdf(paper, ['MẬT', ...paper]), ['MẬT']],
    ['the second paper of a text', text(...paper, 'MẬT', ...paper), ['MẬT']],
    ['one file of an archive', zip({ 'a.txt': text(...paper), 'b/c.txt': text('MẬT', ...paper) }), [undefined, 'MẬT']],
  ])('is seen in %s', async (_, bytes, marks) => {
    expect(await marksOf(bytes)).toEqual(marks)
  })

  it.each([
    ['Độ mật: Tối mật', 'TỐI MẬT'],
    ['MẬT - HỎA TỐC', 'MẬT'],
    ['THƯỢNG KHẨN / TUYỆT MẬT', 'TUYỆT MẬT'],
    ['TÀI LIỆU MẬT', 'MẬT'],
    ['M Ậ T', 'MẬT'],
    ['[ MẬT ]', 'MẬT'],
  ])('is seen as “%s”', async (line, mark) => {
    expect(await marksOf(text(line, ...paper))).toEqual([mark])
  })

  it('is seen in a picture, beside another stamp too', async () => {
    expect(await marksOf(await scan('[ MẬT ]   HỎA TỐC', ...paper))).toEqual(['MẬT'])
  }, 60_000)

  it.each([
    ['a list of what is secret', pdf(paper, ['DANH MỤC BÍ MẬT NHÀ NƯỚC', 'Độ mật', 'Nội dung độ Mật'])],
    ['a form with a stamp for others', pdf(paper, ['MẪU DẤU CHỈ MỨC ĐỘ', 'Dấu thứ nhất', 'MẬT'])],
    ['a word in a header', docx(paper, { 'word/header1.xml': `<w:hdr>${word('Phòng Bảo mật')}</w:hdr>` })],
    ['a sentence', text(...paper, 'Văn bản mật được quản lý riêng; dấu MẬT do văn thư giữ.')],
  ])('is not %s', async (_, bytes) => {
    expect(await marksOf(bytes)).toEqual([undefined])
  })
})
