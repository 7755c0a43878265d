import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { makeRtf, rtfLines, rtfRows } from '../../../../test/reading/make-rtf.ts'
import { readPaper } from '../../read-paper.ts'
import { toDocument } from '../../to-document.ts'
import { openFile, openPapers } from '../open-file.ts'
import { readRtfBlocks } from './rtf/read-rtf.ts'

const textsOf = async (bytes: Uint8Array) => {
  const { pages } = await openFile(bytes)
  return pages.map(({ lines }) => lines.map(({ text }) => text))
}
const says = async (...content: string[]) => (await textsOf(makeRtf(...content))).flat()

describe('a letter in RTF', () => {
  const letter = makeRtf(
    rtfRows(
      ['ỦY BAN NHÂN DÂN\nXÃ HOA MẪU', '{\\b CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM}\nĐộc lập - Tự do - Hạnh phúc'],
      ['Số: 12/UBND-VP\nV/v rà soát hộ nghèo', '{\\i Hoa Mẫu, ngày 05 tháng 9 năm 2026}'],
    ),
    rtfLines('Kính gửi: Trưởng các thôn.'),
    rtfLines(
      'Ủy ban nhân dân xã đề nghị Trưởng các thôn thực hiện các nội dung sau:',
      '{\\listtext\\pard\\plain 1.\\tab}Rà soát hộ nghèo trên địa bàn, gửi kết quả trước ngày 20/9/2026.',
      "{\\pntext\\f2 \\'b7\\tab}Niêm yết công khai danh sách tại nhà văn hóa thôn.",
    ),
    rtfRows(['{\\b Nơi nhận:}\n- Như trên;\n- Lưu: VT.', '{\\b CHỦ TỊCH\n\nTrần Thị Mẫu}']),
  )

  it('is read as one in Word is, its head and its foot column by column', async () => {
    expect(toDocument(readPaper(await openFile(letter)))).toMatchObject({
      number: '12/UBND-VP',
      date: '2026-09-05',
      issuer: 'Ủy ban nhân dân xã Hoa Mẫu',
      subject: 'rà soát hộ nghèo',
      addressees: ['Trưởng các thôn'],
      recipients: ['Như trên', 'Lưu: VT'],
      signer: 'Trần Thị Mẫu',
      deadlines: [{ date: '2026-09-20' }],
      secrecy: null,
    })
  })

  it('has the numbers and dashes of its lists, as the program counted them', async () => {
    const lines = (await textsOf(letter)).flat()
    expect(lines).toContain('1. Rà soát hộ nghèo trên địa bàn, gửi kết quả trước ngày 20/9/2026.')
    expect(lines).toContain('- Niêm yết công khai danh sách tại nhà văn hóa thôn.')
  })
})

describe('a text in RTF', () => {
  it('is of the code page that its font has, or the file, and of Unicode without what stands for it', async () => {
    expect(await says("{\\f1 \\'d0\\'e2y l\\'e0 v\\'e3n ba\\'d2n}")).toEqual(['Đây là văn bản'])
    expect(await says("\\uc2 \\u7852??n \\uc0 \\u7852 n {\\uc1 \\u7852 \\'3fn}")).toEqual(['Ận Ận Ận'])
  })

  it('leaves out what no page shows, and keeps pages apart', async () => {
    const shown = await textsOf(
      makeRtf(
        rtfLines(
          'Một {\\v ẩn}{\\deleted xoá}{\\caps hai}{\\footnote ghi chú}{\\field{\\*\\fldinst HYPERLINK "x"}{\\fldrslt ba}}',
        ),
        '{\\pict\\pngblip 89504e47}{\\*\\generator Riched20}\\page',
        rtfLines('Bốn\\tab nhà\\line sáu \\ldblquote bảy\\rdblquote'),
        '{\\pict\\bin12 {{{{{{{{{{{{}',
      ),
    )
    expect(shown).toEqual([['Một HAIba'], ['Bốn', 'nhà', 'sáu “bảy”']])
  })

  it('has a letter of Unicode once, whether a letter, a word or nothing repeats it', async () => {
    const content = '\\pard M\\u7852?T, M\\u7852\\plain T, a\\u8211\\endash b, M\\u7852\\par T\\par '
    expect(await says(content)).toEqual(['MẬT, MẬT, a–b, MẬ', 'T'])
  })

  it('keeps its body behind a header that begins twice', async () => {
    expect(await says(rtfLines('Công văn'), '{\\header\\headerl kín\\par}', rtfLines('Kính gửi'))).toEqual([
      'Công văn',
      'Kính gửi',
    ])
  })

  it('that names every letter apart is held as its words, not as letters', () => {
    const [page = []] = readRtfBlocks(makeRtf(`\\pard ${"\\'41".repeat(1_000)}\\b B\\par `)).pages
    expect(page).toMatchObject([
      {
        runs: [
          { text: 'A'.repeat(1_000), bold: false },
          { text: 'B', bold: true },
        ],
      },
    ])
  })

  it('has what its text boxes say', async () => {
    const box = '{\\shp{\\*\\shpinst\\shpleft1{\\sp{\\sn x}{\\sv kín}}{\\shptxt \\pard KHẨN\\par}}{\\shprslt KHẨN}}'
    expect(await says(rtfLines(`Trên${box} dưới`))).toEqual(['KHẨN', 'Trên dưới'])
  })

  it('that was cut off is refused, not taken for the whole', async () => {
    const whole = makeRtf(rtfLines('Công văn', 'Kính gửi'))
    await expect(openFile(whole.slice(0, -12))).rejects.toMatchObject({ because: 'damaged' })
    await expect(openFile(makeRtf('{\\pict\\pngblip 8950}'))).rejects.toMatchObject({ because: 'no-text' })
  })

  it('gives every letter that was written, whatever else stands between them', { timeout: 60_000 }, async () => {
    const word = fc.stringMatching(/^[a-zđăơưảạ]{1,8}$/)
    const noise = fc.constantFrom('', '{\\*\\bkmkstart a}', '\\ltrch\\lang1066 ', '{\\b }', '\r\n', '{\\xe x}', '\\f1 ')
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(word, noise), { minLength: 1, maxLength: 30 }), async (words) => {
        const said = await says(rtfLines(words.map(([letters, between]) => `${letters}${between} `).join('')))
        expect(said.join('').replace(/\s/g, '')).toBe(words.map(([letters]) => letters).join(''))
      }),
      { numRuns: 40 },
    )
  })

  it('that somebody harmed is read or refused in words', { timeout: 60_000 }, async () => {
    const whole = makeRtf(rtfRows(['a', 'b']), rtfLines('Công văn'), '{\\header M}')
    await fc.assert(
      fc.asyncProperty(
        fc.nat(whole.length - 8),
        fc.string({ unit: fc.constantFrom('{', '}', '\\', 'u', 'cell', 'bin9 ', '*', 'row') }),
        async (at, put) => {
          const place = at + 7
          const bytes = Buffer.concat([whole.subarray(0, place), Buffer.from(put), whole.subarray(place)])
          const [opened] = await openPapers(new Uint8Array(bytes))
          if (opened && 'problem' in opened) expect(opened.problem.message).toMatch(/\p{L}{2}.*[.]$/u)
          else expect(opened?.paper.pages.length).toBeGreaterThan(0)
        },
      ),
      { numRuns: 60 },
    )
  })
})
