import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { openFile } from '#reading/open/open-file.ts'
import { openPdf } from '#reading/open/pdf/open-pdf.ts'
import type { PaperText } from '#reading/paper.ts'
import { readPaper } from '#reading/read-paper.ts'
import { makeDocx } from '#writing/docx/make-docx.ts'
import { layOut } from '#writing/pdf/make-pdf.ts'
import { letter, partyDay, partyLetter, partyReport, partyResolution, partySubmission } from './sample-papers.ts'
import { twips, zipMember } from './zip-member.ts'

const old = (paper: OfficialPaper): OfficialPaper => ({ ...paper, dated: '2026-05-26' })
const oldLetter = old(partyLetter)
const oldSubmission = old(partySubmission)
const oldResolution = old(partyResolution)
const papers = [partyLetter, partySubmission, partyResolution, partyReport, oldLetter, oldSubmission, oldResolution]

type Made = { pdf: PaperText; docx: PaperText; xml: string }
const made = new Map<OfficialPaper, Made>()
beforeAll(async () => {
  for (const paper of papers) {
    const docx = await makeDocx(paper, partyDay)
    const { bytes } = await layOut(paper, partyDay)
    const xml = zipMember(docx, 'word/document.xml')
    made.set(paper, { pdf: await openFile(bytes), docx: await openFile(docx), xml })
  }
}, 120_000)

const millimetres = (points: number) => (points * 25.4) / 72
const linesOf = (paper: OfficialPaper, page = 0) => made.get(paper)!.pdf.pages[page]?.lines ?? []
const find = (paper: OfficialPaper, begins: string, page = 0) => {
  const line = linesOf(paper, page).find(({ text }) => text.startsWith(begins))
  if (!line?.box) throw new Error(`no line ${begins}`)
  const { x, y, width } = line.box
  return { text: line.text, size: line.size ?? 0, x: millimetres(x), y: millimetres(y), right: millimetres(x + width) }
}
const middle = ({ x, right }: { x: number; right: number }) => (x + right) / 2

/** The paragraph of the Word file that has these words, and the look of the run that begins with them. */
function paragraphOf(paper: OfficialPaper, words: string) {
  const all = made.get(paper)!.xml.match(/<w:p>.*?<\/w:p>|<w:p .*?<\/w:p>/gs) ?? []
  const found = all.find((one) => one.replaceAll(/<[^>]+>/g, '').startsWith(words))
  if (!found) throw new Error(`no paragraph ${words}`)
  const runs = [...found.matchAll(/<w:r>(.*?)<\/w:r>/gs)].map(([, run = '']) => ({
    text: run.replaceAll(/<[^>]+>/g, ''),
    bold: /<w:b\/>/.test(run),
    italic: /<w:i\/>/.test(run),
    underlined: run.includes('<w:u '),
    size: Number(/<w:sz w:val="(\d+)"/.exec(run)?.[1]) / 2,
  }))
  return { xml: found, runs }
}

describe.each([
  ['a letter', partyLetter],
  ['a submission', partySubmission],
  ['a resolution', partyResolution],
  ['a letter of the former form', oldLetter],
  ['a submission of the former form', oldSubmission],
  ['a resolution of the former form', oldResolution],
])('%s of the Party', (_, paper) => {
  it.each(['pdf', 'docx'] as const)('is read again from its %s as it was meant', (kind) => {
    const read = readPaper(made.get(paper)![kind])
    const said = (found: { value: unknown } | null) => found?.value ?? null
    expect(read.profile).toBe('party')
    expect(said(read.number)).toBe(paper.number)
    expect(said(read.date)).toBe(paper.dated)
    expect(said(read.place)).toBe(paper.place)
    expect([said(read.parent), said(read.issuer)]).toEqual([paper.parent, paper.issuer])
    expect(said(read.type)).toBe(paper.type ?? 'công văn')
    expect(read.subject?.value.toLowerCase()).toBe(paper.subject.toLowerCase())
    expect(said(read.urgency)).toBe(paper.urgency)
    expect(read.addressees.map(({ value }) => value)).toEqual(paper.addressees)
    expect(read.recipients.map(({ value }) => value)).toEqual(paper.recipients)
    expect(said(read.signer)).toBe(paper.signer)
    expect([said(read.signingAuthority), said(read.signerTitle)]).toEqual([
      paper.signing[0]!.slice(0, 3),
      paper.signing[1],
    ])
  })

  it('keeps the margins of 20, 15, 20 and 30 mm on every page', () => {
    const margins = /<w:pgMar[^>]*>/.exec(made.get(paper)!.xml)?.[0]
    for (const [side, wide] of Object.entries({ top: 20, right: 15, bottom: 20, left: 30, header: 10 }))
      expect(margins).toContain(`w:${side}="${twips(wide)}"`)
    for (const { lines } of made.get(paper)!.pdf.pages)
      for (const { box, text } of lines) {
        expect(millimetres(box!.x), text).toBeGreaterThanOrEqual(29.5)
        expect(millimetres(box!.x + box!.width), text).toBeLessThanOrEqual(195.5)
        expect(millimetres(box!.y + box!.height), text).toBeLessThanOrEqual(277.5)
      }
  })
})

describe('a mark of urgency below the subject of a letter', () => {
  it.each(['KHẨN', 'THƯỢNG KHẨN', 'HỎA TỐC'] as const)('is read apart from it, in either form: %s', async (urgency) => {
    for (const paper of [partyLetter, oldLetter]) {
      for (const bytes of [
        await makeDocx({ ...paper, urgency }, partyDay),
        (await layOut({ ...paper, urgency }, partyDay)).bytes,
      ]) {
        const read = readPaper(await openFile(bytes))
        expect(read.urgency?.value).toBe(urgency)
        expect(read.subject?.value.toLowerCase()).toBe(paper.subject)
      }
    }
  })
})

describe('the form of the Party since 2026', () => {
  it('sets the lines of the body exactly 20 points apart, their first 10 mm in', () => {
    const { xml } = paragraphOf(partyResolution, 'Phòng Văn hóa')
    expect(xml).toContain('w:line="400" w:lineRule="exact"')
    expect(xml).toContain(`w:firstLine="${twips(10)}"`)
    const at = linesOf(partyResolution).findIndex(({ text }) => text.startsWith('Phòng Văn hóa'))
    const [first, second] = linesOf(partyResolution).slice(at)
    expect(second!.box!.y - first!.box!.y).toBeCloseTo(20, 1)
    expect(find(partyResolution, 'Phòng Văn hóa').x).toBeCloseTo(40, 0)
  })

  it('numbers pages from the second on, in 14 points, 10 mm from the edge', async () => {
    const { bytes } = await layOut(partyResolution, partyDay)
    const pdf = await openPdf(bytes, 'text')
    const numbersOf = async (page: number) => {
      const { items } = await (await pdf.getPage(page)).getTextContent()
      return items.filter((item) => 'str' in item).filter(({ str }) => str === String(page))
    }
    const [first, [second]] = [await numbersOf(1), await numbersOf(2)]
    await pdf.cleanup()
    expect(first).toEqual([])
    const [size, , , , x, foot] = second!.transform as number[]
    expect(size).toBe(14)
    expect(millimetres(x! + second!.width / 2)).toBeCloseTo(30 + 165 / 2, 0)
    // The top of a line of Times New Roman is 0.89 of its size above the foot of its letters.
    expect(297 - millimetres(foot! + 14 * 0.891)).toBeCloseTo(10, 0)
  })

  it('draws an asterisk below the issuer and five hyphens below the subject of a typed paper', () => {
    expect(middle(find(partyResolution, '*'))).toBeCloseTo(middle(find(partyResolution, 'ĐẢNG ỦY')), 0)
    expect(find(partyResolution, '-----').text).toBe('-----')
    expect(middle(find(partyResolution, '-----'))).toBeCloseTo(30 + 165 / 2, 0)
    expect(linesOf(partyLetter).some(({ text }) => text === '-----')).toBe(false)
  })

  it('begins the subject of a letter with "về việc", in italics of 12 points below the number', () => {
    const [run] = paragraphOf(partyLetter, 'về việc').runs
    expect(run).toMatchObject({ italic: true, bold: false, size: 12 })
    expect(find(partyLetter, 'về việc').y).toBeGreaterThan(find(partyLetter, 'Số 08-CV/ĐU').y)
  })

  it('sets the mark of urgency in bold capitals of 14 points below number and subject', () => {
    expect(paragraphOf(partyLetter, 'HỎA TỐC').runs[0]).toMatchObject({ bold: true, size: 14 })
    expect(find(partyLetter, 'HỎA TỐC').y).toBeGreaterThan(find(partyLetter, 'về việc').y)
    expect(find(partyResolution, 'KHẨN').y).toBeGreaterThan(find(partyResolution, 'Số 07').y)
    expect(middle(find(partyLetter, 'HỎA TỐC'))).toBeCloseTo(30 + 74 / 2, 0)
  })

  it('marks each basis with a dash, upright, and ends the last one with a stop', () => {
    const [first] = paragraphOf(partyResolution, '- Căn cứ Quy chế').runs
    expect(first?.text).toBe('- Căn cứ Quy chế làm việc của Ban Chấp hành Đảng bộ phường;')
    expect(first?.italic).toBe(false)
    expect(paragraphOf(partyResolution, '- Căn cứ kết quả').runs[0]?.text).toMatch(/20\/5\/2026\.$/)
  })

  it('says "Kính trình" in a submission and "Kính gửi" in a letter, the words in italics and the names upright', () => {
    const [word, name] = paragraphOf(partySubmission, 'Kính trình').runs
    expect([word?.italic, name?.italic]).toEqual([true, false])
    expect(middle(find(partySubmission, 'Kính trình'))).toBeCloseTo(30 + 165 / 2, 0)
    expect(paragraphOf(partyLetter, 'Kính gửi').runs[0]).toMatchObject({ italic: true, size: 14 })
    expect(paragraphOf(partyLetter, '- Ban Xây dựng Đảng.').runs[0]).toMatchObject({ italic: false, size: 14 })
  })

  it('has the words of authority bold, the title upright, the name bold', () => {
    expect(paragraphOf(partyLetter, 'T/L BAN').runs[0]?.bold).toBe(true)
    expect(paragraphOf(partyLetter, 'CHÁNH VĂN PHÒNG').runs[0]?.bold).toBe(false)
    expect(paragraphOf(partyLetter, partyLetter.signer).runs[0]?.bold).toBe(true)
  })

  it('underlines "Nơi nhận:", sets its list in 12 points and says who keeps a copy without a colon', () => {
    const looks = { underlined: true, bold: false, italic: false, size: 14 }
    expect(paragraphOf(partyLetter, 'Nơi nhận:').runs[0]).toMatchObject(looks)
    expect(paragraphOf(partyLetter, '- Như trên;').runs[0]?.size).toBe(12)
    expect(paragraphOf(partyLetter, '- Lưu').runs[0]?.text).toBe('- Lưu Văn phòng Đảng ủy.')
  })

  it('ends the body with a stop', () => {
    expect(paragraphOf(partyLetter, 'Văn bản này').runs[0]?.text).toBe('Văn bản này được phổ biến đến các chi bộ.')
  })
})

describe('a paper of the Party dated before', () => {
  it('keeps the form of 2018: no "về việc", "Kính gửi" in a submission, commas, lines 18 points apart', () => {
    expect(paragraphOf(oldLetter, 'Rà soát đảng viên').runs[0]).toMatchObject({ italic: true, size: 12 })
    expect(paragraphOf(oldSubmission, 'Kính gửi').runs[0]?.italic).toBe(true)
    expect(paragraphOf(oldLetter, '- Như trên').runs[0]?.text).toBe('- Như trên,')
    expect(paragraphOf(oldResolution, '- Căn cứ kết quả').runs[0]?.text).toMatch(/20\/5\/2026,$/)
    expect(paragraphOf(oldResolution, 'Phòng Văn hóa').xml).toContain('w:line="360" w:lineRule="exact"')
  })

  it('shares with the new one what did not change', () => {
    expect(find(oldResolution, '-----').text).toBe('-----')
    expect(paragraphOf(oldLetter, 'CHÁNH VĂN PHÒNG').runs[0]?.bold).toBe(false)
    expect(paragraphOf(oldLetter, 'Nơi nhận:').runs[0]?.underlined).toBe(true)
  })
})

describe('the mark of urgency on a paper of the state', () => {
  it('stands in a red frame of 40 by 8 mm below number and subject', async () => {
    const urgent: OfficialPaper = { ...letter, urgency: 'THƯỢNG KHẨN' }
    const xml = zipMember(await makeDocx(urgent, partyDay), 'word/document.xml')
    const stamp = /<w:p><w:pPr>(?:(?!<\/w:p>).)*?THƯỢNG KHẨN<\/w:t><\/w:r><\/w:p>/s.exec(xml)?.[0] ?? ''
    expect(stamp.match(/<w:(?:top|bottom|left|right) w:val="single"/g)).toHaveLength(4)
    expect(stamp).toContain(`w:left="${twips((63 - 40) / 2)}"`)
    const read = readPaper(await openFile((await layOut(urgent, partyDay)).bytes))
    expect(read.urgency?.value).toBe('THƯỢNG KHẨN')
  })
})
