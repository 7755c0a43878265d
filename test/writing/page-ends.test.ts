import { describe, expect, it } from 'vitest'
import type { Block, OfficialPaper } from '#kernel/official-paper.ts'
import { openFile } from '#reading/open/open-file.ts'
import { layOut } from '#writing/pdf/make-pdf.ts'
import { partyReport, report } from './sample-papers.ts'

const line: Block = { kind: 'paragraph', look: 'plain', text: [{ text: 'Đã làm xong.' }] }
const table: Block = {
  kind: 'table',
  caption: 'Bảng 2. Nhiệm vụ của từng đơn vị',
  columns: [{ title: 'Đơn vị', share: 1, align: 'left' }],
  rows: [['Văn phòng'], ['Phòng Kinh tế']],
}
const last: Block = { kind: 'paragraph', look: 'plain', text: [{ text: 'Trên đây là báo cáo' }] }

/** The lines of each page of a paper with so many lines before what is looked at. */
async function pagesOf(paper: OfficialPaper, lines: number, body: readonly Block[]): Promise<string[][]> {
  const whole = { ...paper, body: [...Array.from({ length: lines }, () => line), ...body] }
  const { pages } = await openFile((await layOut(whole, '2026-03-01')).bytes)
  return pages.map((page) => page.lines.map(({ text }) => text))
}

/** So many lines bring what follows them to the foot of the first page, and over it. */
const around = [18, 20, 22, 24]

describe.each([
  ['of the state', report],
  ['of the Party', partyReport],
])('a paper %s', (_, paper) => {
  it('never leaves the name of a table at the foot of a page without the table', async () => {
    for (const lines of around) {
      const pages = await pagesOf(paper, lines, [table])
      const named = pages.find((page) => page.some((text) => text.startsWith('Bảng 2.')))
      expect(named, `after ${lines} lines`).toContain('Văn phòng')
    }
  }, 60_000)

  it('never has its signature on a page without a line of its text', async () => {
    for (const lines of around) {
      const pages = await pagesOf(paper, lines, [last])
      const signed = pages.find((page) => page.some((text) => text.startsWith('Nơi nhận')))
      expect(
        signed?.some((text) => text.startsWith('Trên đây')),
        `after ${lines} lines`,
      ).toBe(true)
    }
  }, 60_000)

  it('never has its signature on a page without a row of the table that ends the text', async () => {
    for (const lines of around) {
      const pages = await pagesOf(paper, lines, [table])
      const signed = pages.find((page) => page.some((text) => text.startsWith('Nơi nhận')))
      expect(signed, `after ${lines} lines`).toContain('Phòng Kinh tế')
    }
  }, 60_000)
})
