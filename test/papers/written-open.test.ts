import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { openFile } from '#reading/open/open-file.ts'
import { readPaper } from '#reading/read-paper.ts'
import type { Reading } from '#reading/reading.ts'

type Noted = { number: string | null; date: string | null; cites: { date: string | null }[] }
type Written = Noted & { name: string; text: string }

const folder = fileURLToPath(new URL('written', import.meta.url))
const papers = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name): Written => ({
    ...(JSON.parse(readFileSync(`${folder}/${name}`, 'utf8')) as Noted),
    name,
    text: readFileSync(`${folder}/${name.replace(/json$/, 'txt')}`, 'utf8'),
  }))

const read = async (text: string): Promise<Reading> => readPaper(await openFile(new TextEncoder().encode(text)))

/** The text with something else where the figures of its own number stand. */
function withSerial({ text, number }: Written, serial: string): string | null {
  const figures = /^\d+/.exec(number ?? '')?.[0]
  if (figures === undefined) return null
  const own = new RegExp(`^(.{0,60}S[ốôóo]\\s?:?\\s{0,8})${figures}(?=\\s{0,6}[-/])`, 'mu')
  return own.test(text) ? text.replace(own, `$1${serial}`) : null
}

describe('the reader of papers whose number, day or marks are not as they should be', () => {
  it.each(['       ', '........', '‡⁄4', '1O', '…/'])(
    'gives no number where “%s” stands for its figures',
    async (serial) => {
      const open = papers.flatMap((paper) => withSerial(paper, serial) ?? [])
      expect(open.length).toBeGreaterThan(60)
      const numbers = await Promise.all(open.map(async (text) => (await read(text)).number))
      expect(numbers.filter((number) => number !== null)).toEqual([])
    },
  )

  it('says where the number stands that it could not read', async () => {
    const open = papers.flatMap((paper) => withSerial(paper, '........') ?? [])
    const unread = await Promise.all(open.map(async (text) => (await read(text)).unread))
    expect(unread.filter((fields) => !fields.some(({ field }) => field === 'number'))).toEqual([])
  })

  it.each(['MẬT', 'TỐI MẬT', 'TUYỆT MẬT'])('sees the mark %s in the head of each', async (mark) => {
    const seen = await Promise.all(
      papers.map(async ({ text }) => (await read(text.replace(/\n/, `\n${mark}\n`))).secrecy?.value),
    )
    expect(seen.filter((value) => value !== mark)).toEqual([])
  })

  it('flags a year that papers cited contradict, and leaves the day as it stands', async () => {
    const cited = papers.filter(
      ({ date, cites, text }) =>
        date !== null && cites.some((cite) => cite.date !== null) && text.includes(`năm ${date.slice(0, 4)}`),
    )
    let flagged = 0
    for (const { text, date, name } of cited) {
      const year = date?.slice(0, 4) ?? ''
      const wrong = text.replace(new RegExp(`(ngày\\s?\\d.{0,18}năm )${year}`, 'u'), '$11999')
      if (wrong === text) continue
      const reading = await read(wrong)
      if (!reading.date?.value.startsWith('1999')) continue
      expect(
        reading.warnings.map(({ about }) => about),
        name,
      ).toContain('cites')
      flagged += 1
    }
    expect(flagged).toBeGreaterThan(40)
  })
})
