import { beforeAll, describe, expect, it } from 'vitest'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import type { Line, PaperText } from '#reading/paper.ts'
import { openFile } from '#reading/open/open-file.ts'
import { readPaper } from '#reading/read-paper.ts'
import { layOut } from '#writing/pdf/make-pdf.ts'
import { letter, partyReport, report } from './sample-papers.ts'

const made = new Map<OfficialPaper, PaperText>()
beforeAll(async () => {
  for (const paper of [report, letter, partyReport])
    made.set(paper, await openFile((await layOut(paper, '2026-03-01')).bytes))
}, 60_000)

const textOf = (paper: OfficialPaper) => made.get(paper)!
const linesOf = (paper: OfficialPaper, page = 0) => textOf(paper).pages[page]?.lines ?? []
const find = (paper: OfficialPaper, begins: string, page = 0) =>
  linesOf(paper, page).find((line) => line.text.startsWith(begins))
const millimetres = (points: number) => (points * 25.4) / 72
const middle = ({ box }: Line) => millimetres((box?.x ?? 0) + (box?.width ?? 0) / 2)

describe('a paper made as PDF', () => {
  it('is read again as it was meant', () => {
    const read = readPaper(textOf(report))
    expect(read.number?.value).toBe('112/BC-UBND')
    expect(read.date?.value).toBe('2026-02-05')
    expect(read.type?.value).toBe('báo cáo')
    expect(read.subject?.value).toBe(report.subject)
    expect(read.signer?.value).toBe(report.signer)
    expect(read.signingAuthority?.value).toBe('KT.')
    expect(read.recipients.map(({ value }) => value)).toEqual(report.recipients)
  })

  it('is A4, and its text keeps the margins of the decree', () => {
    for (const page of textOf(report).pages) {
      expect([page.width, page.height].map((length) => Math.round(millimetres(length ?? 0)))).toEqual([210, 297])
      for (const { box, text } of page.lines) {
        expect(millimetres(box!.x), text).toBeGreaterThanOrEqual(29.5)
        expect(millimetres(box!.x + box!.width), text).toBeLessThanOrEqual(195.5)
        expect(millimetres(box!.y + box!.height), text).toBeLessThanOrEqual(277.5)
      }
    }
  })

  it('sets the country at the right, the office at the left, the type in the middle', () => {
    expect(middle(find(report, 'CỘNG HÒA')!)).toBeCloseTo(30 + 63 + 99 / 2, 0)
    expect(middle(find(report, 'TỈNH MẪU')!)).toBeCloseTo(30 + 63 / 2, 0)
    expect(middle(find(report, 'BÁO CÁO')!)).toBeCloseTo(30 + 162 / 2, 0)
    expect(find(report, 'CỘNG HÒA')?.size).toBeCloseTo(12, 0)
    expect(find(report, 'BÁO CÁO')?.size).toBeCloseTo(14, 0)
  })

  it('breaks the name of the office before the name of the place', () => {
    expect(find(report, 'ỦY BAN NHÂN DÂN')?.text).toBe('ỦY BAN NHÂN DÂN')
    expect(find(report, 'PHƯỜNG HỒ SEN')?.text).toBe('PHƯỜNG HỒ SEN')
  })

  it('writes days as the decree wants them, and leaves their places where there is none', () => {
    expect(find(report, 'Hồ Sen, ngày')?.text).toBe('Hồ Sen, ngày 05 tháng 02 năm 2026')
    const read = readPaper(textOf(letter))
    expect([read.number, read.date]).toEqual([null, null])
    expect(read.addressees.map(({ value }) => value)).toEqual(letter.addressees)
  })

  it('repeats the head of a table on the next page', () => {
    const pages = textOf(report).pages.length
    const withHead = Array.from({ length: pages }, (_, page) => find(report, 'STT', page) !== undefined)
    expect(withHead.filter(Boolean).length).toBeGreaterThan(1)
  })

  it('sets a table across the text, figures at the right of their columns', () => {
    const rights = linesOf(report, 1)
      .filter(({ text, box }) => text.endsWith('11') && millimetres(box!.x + box!.width) > 100)
      .map(({ box }) => millimetres(box!.x + box!.width))
    expect(rights.length).toBeGreaterThan(10)
    for (const right of rights) expect(right).toBeCloseTo(30 + 162 - 1.4, 0)
  })

  it('sets figures of three digits whole in a table of 20 columns', async () => {
    const columns = Array.from({ length: 20 }, () => ({ title: '1', share: 2, align: 'right' as const }))
    const rows = [columns.map((_, at) => String(101 + at))]
    const body = [{ kind: 'table' as const, caption: '', columns, rows }]
    const { pages } = await openFile((await layOut({ ...report, body }, '2026-03-01')).bytes)
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ')
    expect(rows[0]?.filter((figure) => !text.includes(figure))).toEqual([])
  })

  it('breaks no figure and no day of a table while there is room beside it, or in smaller letters', async () => {
    const figures = Array.from({ length: 18 }, (_, at) => `${at + 101}.89${at % 10}`)
    const wide = figures.map((_, at) => ({ title: `Cột ${at + 1}`, share: 2, align: 'right' as const }))
    const narrow = ['STT', 'Việc', 'Hạn'].map((title, at) => ({
      title,
      share: [1, 20, 1][at]!,
      align: 'left' as const,
    }))
    const body = [
      { kind: 'table' as const, caption: '', columns: wide, rows: [figures] },
      { kind: 'table' as const, caption: '', columns: narrow, rows: [['1', 'Rà soát hộ', '15/12/2026']] },
    ]
    const { pages } = await openFile((await layOut({ ...report, body }, '2026-03-01')).bytes)
    const text = pages.flatMap((page) => page.lines.map((line) => line.text)).join(' ')
    expect([...figures, '15/12/2026'].filter((figure) => !text.includes(figure))).toEqual([])
  })

  it('keeps the blanks at both sides of bold words, also where the line is spread to the edge', async () => {
    const text = [
      { text: 'Đã phát ' },
      { text: '1.250', bold: true as const },
      { text: ' tờ rơi tới các hộ dân của mười hai khu phố và treo ' },
      { text: '36 ', italic: true as const },
      { text: 'băng rôn dọc các tuyến đường chính, đạt yêu cầu của kế hoạch.' },
    ]
    const body = [{ kind: 'paragraph' as const, look: 'plain' as const, text }]
    const { pages } = await openFile((await layOut({ ...report, body }, '2026-03-01')).bytes)
    const lines = pages.flatMap((page) => page.lines)
    const said = lines.map((line) => line.text).join(' ')
    expect(said).toContain('Đã phát 1.250 tờ rơi tới')
    expect(said).toContain('treo 36 băng rôn')
    const first = lines.find((line) => line.text.startsWith('Đã phát'))
    expect(millimetres(first!.box!.x + first!.box!.width)).toBeCloseTo(192, 0)
  })

  it('has the name of a drawing below it, next to what follows', () => {
    const page = textOf(report).pages.findIndex((_, at) => find(report, 'Biểu đồ 1.', at))
    const [named, next] = [find(report, 'Biểu đồ 1.', page), find(report, 'Trên đây', page)]
    const below = (next?.box?.y ?? NaN) - (named?.box?.y ?? NaN)
    expect(below).toBeGreaterThan(0)
    expect(below).toBeLessThan(60)
  })

  it('ends with the mark of the end', () => {
    expect(
      textOf(report)
        .pages.flatMap(({ lines }) => lines)
        .some(({ text }) => text.endsWith('./.')),
    ).toBe(true)
  })

  it('makes Party papers in their own layout', () => {
    expect(find(partyReport, 'ĐẢNG CỘNG SẢN VIỆT NAM')?.size).toBeCloseTo(15, 0)
    expect(find(partyReport, 'Số')?.text).toBe('Số 27-BC/ĐU')
    expect(readPaper(textOf(partyReport)).profile).toBe('party')
  })
})
