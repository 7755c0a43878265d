import { describe, expect, it } from 'vitest'
import { readOpened } from '../read-aside.ts'
import { limits } from './limits.ts'
import { readTextPages } from './plain-text.ts'
import { withinReach } from './within-reach.ts'

const long = (count: number) =>
  ['Số: 12/KH-UBND', ...Array.from({ length: count }, (_, at) => `dòng ${at}`), 'Nơi nhận:', '- Lưu: VT.'].join('\n')

describe('a text longer than a paper can be', () => {
  it('keeps its first and last lines, and says so', () => {
    const { pages, warnings } = withinReach(readTextPages(long(40_000)))
    const lines = pages.flatMap((page) => page.lines)
    expect(lines.length).toBe(limits.text.first + limits.text.last)
    expect(lines[0]?.text).toBe('Số: 12/KH-UBND')
    expect(lines.at(-1)?.text).toBe('- Lưu: VT.')
    expect(warnings.map(({ about }) => about)).toContain('pages')
  })

  it('loses letters of endless lines', () => {
    const { pages } = withinReach(readTextPages('a'.repeat(5_000_000)))
    expect(pages[0]?.lines[0]?.text.length).toBe(limits.text.letters)
  })

  it('is read beside the program as it would be within it', async () => {
    const paper = withinReach(readTextPages(long(2_000)))
    const { reading } = await readOpened({ paper })
    expect(reading?.number?.value).toBe('12/KH-UBND')
    expect(reading?.recipients.map(({ value }) => value)).toEqual(['Lưu: VT'])
  })
})
