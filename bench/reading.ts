import { monitorEventLoopDelay } from 'node:perf_hooks'
import { PDFDocument } from 'pdf-lib'
import { openFile, openPapers } from '#reading/open/open-file.ts'
import { readTextPages } from '#reading/open/plain-text.ts'
import { readOpened } from '#reading/read-aside.ts'
import { readPaper } from '#reading/read-paper.ts'
import { seededChance } from '../test/papers/chance.ts'
import { makePaper } from '../test/papers/compose/paper.ts'
import { renderPdf } from '../test/papers/render/pdf.ts'
import { renderScan } from '../test/papers/render/picture.ts'
import { renderText } from '../test/papers/render/text.ts'
import { makePdf } from '../test/reading/make-pdf.ts'
import { makeZip } from '../test/reading/make-zip.ts'
import type { Report } from './main.ts'

/** Lines of a page of A4 as official papers are set. */
const linesOfPage = 45

/** How fast papers are read, and what files cost that nobody should have sent. */
export async function run(report: Report): Promise<void> {
  measureText(report)
  const digital = await pagesOf(5, (seed) =>
    renderPdf(makePaper({ seed, layout: 'state' }), seededChance(seed), { stamped: false }),
  )
  const digitally = await median(7, () => read(digital))
  report({ name: 'a PDF of 5 pages', value: digitally.wall, unit: 'ms', goal: 'under 300 ms' })
  report({ name: 'a PDF of 5 pages, processor time', value: digitally.processor, unit: 'ms' })
  const scans = await Promise.all(Array.from({ length: 10 }, (_, at) => makeScan(`scan-${at}`)))
  await read(scans[0]!)
  const scanned = await median(5, (at) => read(scans[at]!))
  report({ name: 'a scanned page', value: scanned.wall, unit: 'ms', goal: 'under 4,000 ms' })
  report({ name: 'a scanned page, processor time of all threads', value: scanned.processor, unit: 'ms' })
  await measureDelay(scans, report)
  await measureBadFiles(report)
}

function measureText(report: Report): void {
  const papers = Array.from({ length: 40 }, (_, at) => {
    const seed = `text-${at}`
    const paper = makePaper({ seed, layout: at % 3 === 0 ? 'party' : 'state' })
    return readTextPages(renderText(paper, seededChance(seed), 'ordered'))
  })
  const lines = papers.reduce((all, { pages }) => pages.reduce((sum, page) => sum + page.lines.length, all), 0)
  const rounds = Array.from({ length: 12 }, () => {
    const from = process.cpuUsage()
    for (const paper of papers) readPaper(paper)
    const { user, system } = process.cpuUsage(from)
    return (user + system) / 1_000
  })
  const best = Math.min(...rounds)
  const value = (best / lines) * linesOfPage
  report({ name: `a text page of ${linesOfPage} lines, processor time`, value, unit: 'ms', goal: 'under 5 ms' })
}

/** The first pages of papers made one after another, so many together. */
async function pagesOf(count: number, make: (seed: string) => Promise<Uint8Array>): Promise<Uint8Array> {
  const together = await PDFDocument.create()
  for (let at = 0; together.getPageCount() < count; at += 1) {
    const source = await PDFDocument.load(await make(`pages-${at}`))
    for (const page of await together.copyPages(source, source.getPageIndices()))
      if (together.getPageCount() < count) together.addPage(page)
  }
  return together.save({ useObjectStreams: false })
}

async function makeScan(seed: string): Promise<Uint8Array> {
  return pagesOf(1, () =>
    renderScan(makePaper({ seed, layout: 'state' }), seededChance(seed), {
      dpi: 300,
      wear: 0.2,
      seal: 'red',
      junk: false,
    }),
  )
}

async function read(bytes: Uint8Array): Promise<void> {
  for (const opened of await openPapers(bytes)) await readOpened(opened)
}

type Taken = { wall: number; processor: number }

/** The time that passed and that of all processors, each the median of the rounds, in milliseconds. */
async function median(rounds: number, work: (round: number) => Promise<void>): Promise<Taken> {
  const taken: Taken[] = []
  for (let round = 0; round < rounds; round += 1) {
    const from = performance.now()
    const before = process.cpuUsage()
    await work(round)
    const { user, system } = process.cpuUsage(before)
    taken.push({ wall: performance.now() - from, processor: (user + system) / 1_000 })
  }
  const middle = (values: number[]) => values.toSorted((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0
  return { wall: middle(taken.map(({ wall }) => wall)), processor: middle(taken.map(({ processor }) => processor)) }
}

/** How late the program comes to other work while ten scans are read at once. */
async function measureDelay(scans: readonly Uint8Array[], report: Report): Promise<void> {
  const delay = monitorEventLoopDelay({ resolution: 5 })
  delay.enable()
  const from = performance.now()
  await Promise.all(scans.map(read))
  delay.disable()
  const ms = (nanoseconds: number) => nanoseconds / 1_000_000
  report({ name: 'ten scanned pages at once', value: (performance.now() - from) / 1_000, unit: 's' })
  report({
    name: 'delay of other work meanwhile, p99',
    value: ms(delay.percentile(99)),
    unit: 'ms',
    goal: 'under 50 ms',
  })
  report({ name: 'delay of other work meanwhile, longest', value: ms(delay.max), unit: 'ms' })
}

async function measureBadFiles(report: Report): Promise<void> {
  const letter = (text: string) => ({ shown: [{ text, x: 60, y: 700 }] })
  const long = makePdf(Array.from({ length: 300 }, (_, at) => letter(`Điều ${at + 1}. Cơ quan báo cáo trước ngày 15`)))
  const bomb = makeZip([{ name: 'a.txt', bytes: new Uint8Array(300 * 1_048_576) }])
  const files: [string, Uint8Array][] = [
    ['a PDF of 300 pages', long],
    ['an archive of 300 MB packed into 0.3 MB', bomb],
    ['a PDF cut short', long.slice(0, 40_000)],
    ['a PDF with a password', makePdf([letter('Công văn')], { locked: true })],
  ]
  for (const [name, bytes] of files) {
    const from = performance.now()
    const before = process.memoryUsage().rss
    let most = before
    const watch = setInterval(() => (most = Math.max(most, process.memoryUsage().rss)), 20)
    const end = await openFile(bytes).then(
      ({ pages }) => `${pages.length} pages`,
      (error: Error) => error.message,
    )
    clearInterval(watch)
    report({ name: `${name} (${end})`, value: performance.now() - from, unit: 'ms' })
    report({ name: `${name}, memory`, value: (most - before) / 1_048_576, unit: 'MB' })
  }
}
