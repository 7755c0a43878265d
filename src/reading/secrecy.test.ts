import { readFileSync } from 'node:fs'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { makeDoc } from '../../test/reading/make-doc.ts'
import { docx, odt, pptx, shape, word, zip } from '../../test/reading/make-office.ts'
import { makePdf } from '../../test/reading/make-pdf.ts'
import { makeRtf, rtfLines } from '../../test/reading/make-rtf.ts'
import { makeScan } from '../../test/reading/made-scan.ts'
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
  'Nơi nhận:',
  '- Như trên;',
  '- Lưu: VT.',
  'GIÁM ĐỐC',
  'Trần Thị Mẫu',
]

const text = (...lines: string[]) => Buffer.from(lines.join('\n'))
const pdf = (...pages: string[][]) =>
  makePdf(pages.map((lines) => ({ shown: lines.map((line, at) => ({ text: line, x: 60, y: 800 - at * 20 })) })))
async function scan(...lines: string[]): Promise<Uint8Array> {
  const { grey, width, height } = makeScan(lines.map((line, at) => ({ text: line, x: 200, y: 200 + at * 80 })))
  return await sharp(grey, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer()
}

const file = (name: string) => new Uint8Array(readFileSync(new URL(`../../test/reading/${name}`, import.meta.url)))
const rtf = (lines: string[], around = '') => makeRtf(around, rtfLines(...lines))
const openDocument = (kind: string, content: string, styles = '') =>
  zip({
    mimetype: `application/vnd.oasis.opendocument.${kind}`,
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content>${content}</office:document-content>`,
    'styles.xml': `<office:document-styles>${styles}</office:document-styles>`,
  })
const slide = (...lines: string[]) =>
  `<draw:page><draw:frame><draw:text-box>${lines.map((line) => `<text:p>${line}</text:p>`).join('')}</draw:text-box></draw:frame></draw:page>`
const html = (lines: string[]) =>
  text(`<html><head><title>MẬT</title></head><body>${lines.map((line) => `<p>${line}</p>`).join('')}</body></html>`)

/** The mark of secrecy of each paper of a file. */
async function marksOf(bytes: Uint8Array): Promise<(string | undefined)[]> {
  const read = await Promise.all((await openPapers(bytes)).map(readOpened))
  return read.map((one) => one.reading?.secrecy?.value ?? ('problem' in one ? one.mark : undefined))
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
    [
      'an archive within an archive',
      zip({ 'a.zip': zip({ 'b.zip': zip({ 'c.rtf': rtf(['MẬT', ...paper]) }) }) }),
      ['MẬT'],
    ],
    ['a document in RTF', rtf(['TỐI MẬT', ...paper]), ['TỐI MẬT']],
    ['its header', rtf(paper, '{\\header \\pard MẬT\\par}'), ['MẬT']],
    ['its text box', rtf(['{\\shp{\\*\\shpinst{\\shptxt \\pard MẬT\\par}}}', ...paper]), ['MẬT']],
    ['a page of the web', html(['MẬT', ...paper]), ['MẬT']],
    ['a workbook', makeWorkbook([['UBND XÃ MẪU', 'MẬT'], ...register]), ['MẬT']],
    [
      'its header',
      makeWorkbook(register, {
        after: '<headerFooter><oddHeader>&amp;LUBND&amp;R&amp;"-,Bold"&amp;14MẬT</oddHeader></headerFooter>',
      }),
      ['MẬT'],
    ],
    [
      'its text box',
      makeWorkbook(register, { others: { 'xl/drawings/drawing1.xml': `<xdr:wsDr>${shape('TUYỆT MẬT')}</xdr:wsDr>` } }),
      ['TUYỆT MẬT'],
    ],
    [
      'a document within it',
      makeWorkbook(register, { others: { 'xl/embeddings/a.docx': docx(['MẬT', ...paper]) } }),
      ['MẬT'],
    ],
    [
      'a workbook within a Word document',
      docx(paper, { 'word/embeddings/a.xlsx': makeWorkbook([['MẬT'], ...register]) }),
      ['MẬT'],
    ],
    ['the header of an OpenDocument spreadsheet', file('tables/marked-register.ods'), ['MẬT']],
    ['the header of an old workbook', file('tables/marked-register.xls'), ['MẬT']],
    ['the first slide', pptx([shape('Phương án') + shape('MẬT'), shape('Nội dung')]), ['MẬT']],
    [
      'the form of all slides',
      pptx([shape('Phương án')], {
        'ppt/slideMasters/slideMaster1.xml': `<p:sldMaster>${shape('TỐI MẬT')}</p:sldMaster>`,
      }),
      ['TỐI MẬT'],
    ],
    ['a slide of OpenDocument', openDocument('presentation', slide('Phương án', 'MẬT')), ['MẬT']],
    [
      'the form of its slides',
      openDocument('presentation', slide('Phương án'), '<style:master-page><text:p>MẬT</text:p></style:master-page>'),
      ['MẬT'],
    ],
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
    ['ĐỘ MẬT\nTỐI MẬT', 'TỐI MẬT'],
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
    ['a register', makeWorkbook(register)],
    ['a register of OpenDocument', file('tables/old-register.ods')],
    ['an old register', file('tables/old-register.xls')],
    [
      'a register in a Word document',
      docx(['UBND XÃ MẪU', 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'TT', 'Số', 'Độ mật', '1', '12/CV-UBND', 'MẬT']),
    ],
    [
      'a register that says of some papers how secret they are',
      text('UBND XÃ MẪU', 'SỔ ĐĂNG KÝ VĂN BẢN ĐẾN', 'TT', 'Số', 'Độ mật (nếu có)', '1', '12/CV-UBND', 'MẬT'),
    ],
    ['a slide that shows what a mark looks like', pptx([shape('Tập huấn'), shape('Nội dung'), shape('MẬT')])],
    ['a slide with all marks', pptx([shape('MẬT') + shape('TỐI MẬT') + shape('TUYỆT MẬT')])],
    ['the name of a page of the web', html(paper)],
    ['another word in capitals', text('MẶT', 'MẮT', ...paper)],
    ['a style of RTF', rtf(paper)],
  ])('is not %s', async (_, bytes) => {
    expect(await marksOf(bytes)).toEqual([undefined])
  })
})
