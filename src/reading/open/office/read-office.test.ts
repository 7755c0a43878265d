import { describe, expect, it } from 'vitest'
import { makeZip } from '../../../../test/reading/make-zip.ts'
import { openFile } from '../open-file.ts'

const p = (...runs: string[]) =>
  `<w:p>${runs.map((text) => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`).join('')}</w:p>`
const bold = (text: string) => `<w:p><w:r><w:rPr><w:b/><w:sz w:val="28"/></w:rPr><w:t>${text}</w:t></w:r></w:p>`
const listed = (text: string, depth = 0) =>
  `<w:p><w:pPr><w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="7"/></w:numPr></w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
const table = (...rows: string[][]) =>
  `<w:tbl>${rows.map((row) => `<w:tr>${row.map((cell) => `<w:tc>${cell}</w:tc>`).join('')}</w:tr>`).join('')}</w:tbl>`

const numbering = `<w:numbering><w:abstractNum w:abstractNumId="3">
  <w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2)"/></w:lvl>
  </w:abstractNum><w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num></w:numbering>`

async function readWord(body: string, others: Record<string, string> = {}) {
  const files = Object.entries({ 'word/document.xml': `<w:document><w:body>${body}</w:body></w:document>`, ...others })
  const { pages } = await openFile(makeZip(files.map(([name, bytes]) => ({ name, bytes }))))
  return pages.map(({ lines }) => lines)
}
const texts = (pages: (readonly { text: string }[])[]) => pages.map((lines) => lines.map(({ text }) => text))

describe('a Word document', () => {
  it('has the columns of its head one after the other, and tables row by row', async () => {
    const head = table(
      [p('UBND XÃ AN MẪU'), bold('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
      [p('Số: 12/TB-UBND'), p('An Mẫu, ngày 05 tháng 9 năm 2026')],
    )
    const [lines = []] = await readWord(head + table([p('TT'), p('Việc')], [p('1'), p('Rà soát')]))
    expect(lines.map(({ text }) => text)).toEqual([
      'UBND XÃ AN MẪU',
      'Số: 12/TB-UBND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'An Mẫu, ngày 05 tháng 9 năm 2026',
      'TT',
      'Việc',
      '1',
      'Rà soát',
    ])
    expect(lines[2]).toMatchObject({ bold: true, size: 14 })
    expect(lines[0]).not.toHaveProperty('bold')
  })

  it('counts its lists, and joins the runs of a word', async () => {
    const body =
      listed('Mục đích') +
      listed('Một', 1) +
      listed('Hai', 1) +
      listed('Nhiệm vụ') +
      listed('Ba', 1) +
      p('Thực', ' hi', 'ện')
    expect(texts(await readWord(body, { 'word/numbering.xml': numbering }))).toEqual([
      ['I. Mục đích', '1) Một', '2) Hai', 'II. Nhiệm vụ', '1) Ba', 'Thực hiện'],
    ])
  })

  it('counts on at a level whose upper ones have no paragraph, and anew where a number says so', async () => {
    const anew = numbering.replace(
      '</w:numbering>',
      '<w:num w:numId="8"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>',
    )
    const other = (text: string) => listed(text, 1).replace('<w:numId w:val="7"/>', '<w:numId w:val="8"/>')
    const body = listed('Một', 1) + listed('Hai', 1) + other('Ba') + other('Bốn')
    expect(texts(await readWord(body, { 'word/numbering.xml': anew }))).toEqual([
      ['1) Một', '2) Hai', '1) Ba', '2) Bốn'],
    ])
  })

  it('counts lists that the style of a paragraph makes, unless the paragraph is in none', async () => {
    const styled = (text: string, own = '') =>
      `<w:p><w:pPr><w:pStyle w:val="Muc"/>${own}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`
    const styles =
      '<w:styles><w:style w:styleId="Muc"><w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
      '<w:style w:styleId="MucNho"><w:basedOn w:val="Muc"/></w:style></w:styles>'
    const body =
      styled('Một').replace('"Muc"', '"MucNho"') +
      styled('Lời dẫn', '<w:numPr><w:numId w:val="0"/></w:numPr>') +
      styled('Hai')
    expect(texts(await readWord(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles }))).toEqual([
      ['1) Một', 'Lời dẫn', '2) Hai'],
    ])
  })

  it('leaves out what is hidden', async () => {
    const hidden = '<w:r><w:rPr><w:vanish/></w:rPr><w:t>nháp </w:t></w:r><w:r><w:t>Điều 1</w:t></w:r>'
    expect(texts(await readWord(`<w:p>${hidden}</w:p>`))).toEqual([['Điều 1']])
  })

  it('parts what many blanks set side by side, and leaves room for a number open', async () => {
    const body = p('UBND XÃ AN MẪU', '      ', '   CỘNG HÒA') + p('Số:        /UBND-VX') + p('Xã  An Mẫu')
    expect(texts(await readWord(body))).toEqual([['UBND XÃ AN MẪU', 'CỘNG HÒA', 'Số: /UBND-VX', 'Xã An Mẫu']])
  })

  it('ends pages at page breaks and lines at line breaks and tabs', async () => {
    const body =
      '<w:p><w:r><w:t>Một</w:t><w:br/><w:t>Hai</w:t><w:tab/><w:t>Ba</w:t><w:br w:type="page"/><w:t>Bốn</w:t></w:r></w:p>'
    expect(texts(await readWord(body))).toEqual([['Một', 'Hai', 'Ba'], ['Bốn']])
  })

  it('leaves out what was deleted, codes of fields and the second form of a drawing', async () => {
    const body =
      '<w:p><w:del><w:r><w:delText>cũ</w:delText></w:r></w:del><w:r><w:instrText>PAGE</w:instrText><w:t>mới</w:t></w:r></w:p>' +
      `<w:p><w:r><mc:AlternateContent><mc:Choice><w:txbxContent>${p('khung')}</w:txbxContent></mc:Choice>` +
      `<mc:Fallback><w:txbxContent>${p('khung')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`
    expect(texts(await readWord(body))).toEqual([['mới', 'khung']])
  })

  it('takes a letterhead from the page header, and no other header', async () => {
    const header = (text: string) => `<w:hdr>${p(text)}</w:hdr>`
    expect(
      texts(
        await readWord(p('Công văn &amp; phụ lục'), {
          'word/header1.xml': header('trang 2'),
          'word/header2.xml': header('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
        }),
      ),
    ).toEqual([['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Công văn & phụ lục']])
  })

  it('is not taken for whole where its text breaks off, and says so where its tables have no end', async () => {
    const broken = makeZip([
      { name: 'word/document.xml', bytes: `<w:document><w:body>${p('Điều 1.')}<w:p><w:r><w:t>Điều` },
    ])
    await expect(openFile(broken)).rejects.toMatchObject({ because: 'damaged' })
    const within = (depth: number) =>
      '<w:tbl><w:tr><w:tc>'.repeat(depth) + p('Trong cùng') + '</w:tc></w:tr></w:tbl>'.repeat(depth)
    expect(texts(await readWord(within(10)))).toEqual([['Trong cùng']])
    await expect(readWord(within(20_000))).rejects.toMatchObject({ because: 'too-large' })
  })

  it('reads letters from before Unicode', async () => {
    expect(texts(await readWord(p('Céng hoµ x· héi chñ nghÜa ViÖt Nam') + p('ChuÈn bÞ ®\u00ada tr\u00adíc')))).toEqual([
      ['Cộng hoà xã hội chủ nghĩa Việt Nam', 'Chuẩn bị đưa trước'],
    ])
  })
})

describe('an OpenDocument text', () => {
  const readOdt = async (body: string, styles = '') => {
    const { pages } = await openFile(
      makeZip([
        { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
        {
          name: 'content.xml',
          bytes: `<office:document-content><office:text>${body}</office:text></office:document-content>`,
        },
        { name: 'styles.xml', bytes: `<office:styles>${styles}</office:styles>` },
        { name: 'META-INF/manifest.xml', bytes: '<m/>' },
      ]),
    )
    return pages[0]?.lines.map(({ text }) => text)
  }

  it('has its paragraphs, lists and tables in order, without notes', async () => {
    const cell = (text: string) => `<table:table-cell><text:p>${text}</text:p></table:table-cell>`
    expect(
      await readOdt(
        `<table:table><table:table-row>${cell('Nơi nhận:<text:line-break/>- Lưu: VT.')}${cell('CHỦ TỊCH')}</table:table-row></table:table>` +
          '<text:p>Điều<text:s text:c="2"/>1<text:note><text:p>chú thích</text:p></text:note></text:p>' +
          '<text:list><text:list-item><text:p>Rà soát</text:p></text:list-item></text:list>',
      ),
    ).toEqual(['Nơi nhận:', '- Lưu: VT.', 'CHỦ TỊCH', 'Điều 1', '- Rà soát'])
  })

  it('counts its lists as their styles say', async () => {
    const styles =
      '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="I" style:num-suffix="."/>' +
      '<text:list-level-style-number text:level="2" style:num-format="1" style:num-suffix="." text:display-levels="2"/>' +
      '<text:list-level-style-bullet text:level="3" text:bullet-char="-"/></text:list-style>'
    const item = (text: string, ...under: string[]) =>
      `<text:list-item><text:p>${text}</text:p><text:p>Tiếp theo.</text:p>${under.map((one) => `<text:list>${one}</text:list>`).join('')}</text:list-item>`
    const list = (items: string, more = '') => `<text:list text:style-name="L"${more}>${items}</text:list>`
    const body =
      list(item('Mục đích', item('Một', item('Rà soát')) + item('Hai')) + item('Nhiệm vụ', item('Ba'))) +
      list(item('Kinh phí'), ' text:continue-numbering="true"') +
      list(item('Phụ lục')) +
      list(item('Biểu mẫu').replace('<text:list-item>', '<text:list-item text:start-value="4">'))
    const found = (await readOdt(body, styles))?.filter((text) => text !== 'Tiếp theo.')
    expect(found).toEqual([
      'I. Mục đích',
      'I.1. Một',
      '- Rà soát',
      'I.2. Hai',
      'II. Nhiệm vụ',
      'II.1. Ba',
      'III. Kinh phí',
      'I. Phụ lục',
      'IV. Biểu mẫu',
    ])
  })
})
