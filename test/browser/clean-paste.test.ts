import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserFlags, getBrowser } from '../find-browser.ts'

let browser: Browser
let page: Page

beforeAll(async () => {
  const entry = new URL('../../src/console/outgoing/clean-paste.ts', import.meta.url).pathname
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    build: { write: false, minify: false, lib: { entry, formats: ['iife'], name: 'paste' } },
  })
  const [{ output }] = [made].flat() as { output: { code: string }[] }[] as [{ output: [{ code: string }] }]
  browser = await chromium.launch({ executablePath: getBrowser(), args: browserFlags })
  page = await browser.newPage()
  await page.addScriptTag({ content: output[0].code })
})
afterAll(() => browser.close())

type Cleaned = { html: string; leftOut: string[] }
const cleaned = (html: string) =>
  page.evaluate((given) => {
    const { paste } = window as unknown as { paste: { cleanPaste(html: string): Cleaned } }
    return paste.cleanPaste(given)
  }, html)
const htmlOf = async (html: string) => (await cleaned(html)).html
const plain = (text: string) => `<p data-look="plain">${text}</p>`
const point = (mark: string, text: string) => `<p data-mark="${mark}">${text}</p>`

/** The cells of the first table, each with its lines. */
async function cellsOf(html: string): Promise<string[][]> {
  const rows = (await htmlOf(html)).split('<tr>').slice(1)
  return rows.map((row) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replaceAll('</p><p>', '|').replaceAll(/<\/?p>/g, ''),
    ),
  )
}

describe('what is pasted', () => {
  it.each([
    ['<p>Hạn <del>15/11</del><ins>20/11</ins></p>', 'Hạn 20/11'],
    [`<p>Hạn <span style='color:red;text-decoration:line-through'>15/11 </span>20/11</p>`, 'Hạn 20/11'],
    ['<p>Hạn <s>15/11 </s><strike>16/11 </strike><span class=msoDel>17/11 </span>20/11</p>', 'Hạn 20/11'],
  ])('leaves out words that were deleted, and says so: %s', async (html, text) => {
    expect(await cleaned(html)).toEqual({ html: plain(text), leftOut: ['struck'] })
  })

  it('leaves out what cannot be seen', async () => {
    const html = `<p>Một<span style='display:none;mso-hide:all'> ẩn</span><span style='mso-hide:all'> ẩn</span></p>`
    expect(await cleaned(html)).toEqual({ html: plain('Một'), leftOut: [] })
  })

  it('sets a column as most of its cells were set: figures of Excel and Word at the right', async () => {
    const html = await htmlOf(`<table>
      <tr><td>STT</td><td>Khu phố</td><td align=right>Số hộ</td><td>Ghi chú</td></tr>
      <tr><td><p align=center style='text-align:center'>1</p></td><td>Một</td><td align=right>1.250</td><td></td></tr>
      <tr><td><p align=center style='text-align:center'>2</p></td><td>Hai</td><td style='text-align:right'>36</td><td></td></tr>
      <tr><td><p align=center style='text-align:center'>3</p></td><td>Ba</td><td></td><td></td></tr>
    </table>`)
    expect([...html.matchAll(/<th( data-align="\w+")?>/g)].map(([, align]) => align?.trim())).toEqual([
      'data-align="center"',
      undefined,
      'data-align="right"',
      undefined,
    ])
  })

  it('says that a picture was left out', async () => {
    expect(await cleaned('<p>Một<img src="a.png"></p>')).toEqual({ html: plain('Một'), leftOut: ['pictures'] })
  })

  it('keeps the bold letters of Word, and sees its headings and bases', async () => {
    expect(await htmlOf(`<p><b style='mso-bidi-font-weight:normal'>I. MỤC ĐÍCH</b></p>`)).toBe('<h2>I. MỤC ĐÍCH</h2>')
    expect(await htmlOf(`<p><b style='mso-bidi-font-weight:normal'>Đậm</b> nhạt</p>`)).toBe(
      plain('<strong>Đậm</strong> nhạt'),
    )
    for (const words of ['Căn cứ Luật Mẫu;', 'Theo đề nghị của Văn phòng;', 'Căn cứ'])
      expect(await htmlOf(`<p><i style='mso-bidi-font-style:normal'>${words}</i></p>`)).toBe(
        `<p data-look="basis">${words}</p>`,
      )
    expect(await htmlOf('<p><i>Căn cứa</i></p>')).toBe(plain('<em>Căn cứa</em>'))
  })

  it('keeps lists as they were counted', async () => {
    const word = (sign: string, text: string) =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><span style='font-family:Wingdings'><span style='mso-list:Ignore'>${sign}<span style='font:7.0pt'>&nbsp;&nbsp; </span></span></span>${text}</p>`
    expect(await htmlOf(word('§', 'Một') + word('o', 'Hai') + word('\uf0b7', 'Ba') + word('1.1.2.', 'Bốn'))).toBe(
      point('-', 'Một') + point('+', 'Hai') + point('-', 'Ba') + point('1.1.2.', 'Bốn'),
    )
    expect(await htmlOf('<p>1.1.2. Rà soát</p>')).toBe(point('1.1.2.', 'Rà soát'))
    expect(await htmlOf('<ol start=4><li>Bốn<li>Năm</ol><ol type=a><li>Một<li>Hai</ol>')).toBe(
      point('4.', 'Bốn') + point('5.', 'Năm') + point('a)', 'Một') + point('b)', 'Hai'),
    )
    expect(await htmlOf('<ol><li>Một<ul><li>Hai</li></ul></li><li><p>Ba</p></li></ol>')).toBe(
      point('1.', 'Một') + point('-', 'Hai') + point('2.', 'Ba'),
    )
  })

  it('keeps the digits that stand high or low', async () => {
    expect(await htmlOf('<p>120 m<sup>2</sup>, 10<sup>5</sup>, CO<sub>2</sub></p>')).toBe(plain('120 m², 10⁵, CO₂'))
  })

  it('of our own editor comes out as it went in', async () => {
    const own = `${point('3.', 'Ba')}<p data-look="basis">Căn cứ</p>`
    expect(await htmlOf(own)).toBe(own)
    const table = '<table data-caption="Bảng 1"><tr><th data-share="6" data-align="right"><p>A</p></th></tr></table>'
    expect(await htmlOf(table)).toBe(table)
  })
})

describe('a table that is pasted', () => {
  it('keeps the lines of its cells apart', async () => {
    const html = `<table><tr><td><p>Hồ sơ trực tuyến</p><p>(toàn\n trình)</p></td><td>95,5<br>%</td><td><ul><li>Một<li>Hai</ul></td></tr></table>`
    expect(await cellsOf(html)).toEqual([['Hồ sơ trực tuyến|(toàn trình)', '95,5|%', '- Một|- Hai']])
  })

  it('has its merged cells taken apart as they will be issued, and says so', async () => {
    const html = `<table><tr><td rowspan=2>STT</td><td colspan=2>Hồ sơ</td></tr><tr><td>Đến</td><td>Đi</td></tr>
      <tr><td colspan=3>Cộng</td></tr></table>`
    expect(await cellsOf(html)).toEqual([
      ['STT', 'Hồ sơ', ''],
      ['', 'Đến', 'Đi'],
      ['Cộng', '', ''],
    ])
    const made = await cleaned(html)
    expect(made.html).not.toMatch(/colspan|rowspan/)
    expect(made.leftOut).toEqual(['merged'])
  })

  it('has no columns in which no cell begins, as Word counts them', async () => {
    const html = `<table><tr><td colspan=2>A</td><td>B</td></tr><tr><td colspan=2>1</td><td>2</td></tr>
      <tr height=0><td></td><td></td><td></td></tr></table>`
    expect(await cellsOf(html)).toEqual([
      ['A', 'B'],
      ['1', '2'],
    ])
    expect((await cleaned(html)).leftOut).toEqual([])
  })

  it('keeps all of its columns, however many', async () => {
    const row = Array.from({ length: 25 }, (_, at) => `<td>${at}</td>`).join('')
    expect((await cellsOf(`<table><tr>${row}</tr></table>`))[0]).toHaveLength(25)
  })
})
