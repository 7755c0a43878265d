import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { measureAnnotated } from '../test/papers/accuracy/annotated.ts'
import { firstSights } from '../test/papers/accuracy/first-sight.ts'
import { measureFiles } from '../test/papers/accuracy/measure-files.ts'
import { measureTexts, type Measured } from '../test/papers/accuracy/measure.ts'
import { describeFirstSightsOfReal } from '../test/papers/accuracy/real-first-sight.ts'
import { tableOfReliability } from '../test/papers/accuracy/reliability.ts'
import { fieldAccuracy, groupBy, meanOf, tableByField, tableByGroup } from '../test/papers/accuracy/table.ts'
import { describeWorst } from '../test/papers/accuracy/worst.ts'
import { writeFiles, writePapers } from '../test/papers/accuracy/write-papers.ts'
import type { Field } from '../test/papers/score.ts'
import type { Report } from './main.ts'

const root = fileURLToPath(new URL('..', import.meta.url))
const goals: Partial<Record<Field, string>> = {
  number: '0.97',
  date: '0.97',
  type: '0.97',
  issuer: '0.97',
  cites: '0.97',
  addressees: '0.93',
  recipients: '0.93',
  deadlines: '0.85',
  tasks: '0.80',
}

/**
 * How well the reader reads papers with known answers. `PAPERS` is how many of each layout and damage (100), `SEED` which ones,
 * `FILES` how many of each kind of file (12, of scans a quarter), `OUT` a folder to write them to instead, with their annotations, `WORST` how many of the worst to describe in build/accuracy (20), and
 * `FIELD` the field by which they are the worst. Writes docs/accuracy.md where nothing but the defaults is asked for.
 */
export async function run(report: Report): Promise<void> {
  const seed = process.env['SEED'] ?? 'accuracy'
  const count = Number(process.env['PAPERS'] ?? 100)
  const out = process.env['OUT']
  const files = Number(process.env['FILES'] ?? 12)
  if (out) {
    writePapers(join(out, 'texts'), { seed, count })
    await writeFiles(join(out, 'files'), { seed, count: files })
    return
  }
  const begun = performance.now()
  const texts = await measureTexts({ seed, count })
  const each = (performance.now() - begun) / texts.length
  report({ name: 'a text made, read and scored', value: each, unit: 'ms' })
  const clean = texts.filter(({ damage }) => damage === 'none')
  report({ name: 'single fields, undamaged texts', value: fieldAccuracy(clean) ?? 0, unit: '', goal: 'at least 0.95' })
  for (const field of ['cites', 'addressees', 'recipients', 'deadlines', 'tasks'] as const)
    report({
      name: `${field}, undamaged texts`,
      value: meanOf(clean, field) ?? 0,
      unit: '',
      goal: `at least ${goals[field]}`,
    })
  const inFiles = await measureFiles({ seed, count: files })
  report({ name: 'single fields, files', value: fieldAccuracy(inFiles) ?? 0, unit: '', goal: 'at least 0.95' })
  keepWorst(texts, inFiles)
  const page = await describePage({ texts, files: inFiles }, { seed, count })
  const usual = !['SEED', 'PAPERS', 'FILES'].some((name) => process.env[name])
  writeFileSync(join(root, usual ? 'docs/accuracy.md' : 'build/accuracy/accuracy.md'), page)
}

function keepWorst(texts: Measured[], files: Measured[]): void {
  const folder = join(root, 'build/accuracy')
  mkdirSync(folder, { recursive: true })
  const field = process.env['FIELD'] as Field | undefined
  const clean = texts.filter(({ damage }) => damage === 'none')
  const count = Number(process.env['WORST'] ?? 20)
  writeFileSync(join(folder, 'worst-undamaged.txt'), describeWorst(clean, count, field))
  writeFileSync(join(folder, 'worst-files.txt'), describeWorst(files, count, field))
  writeFileSync(join(folder, 'worst-damaged.txt'), describeWorst(texts, count, field))
}

type AllMeasured = { texts: Measured[]; files: Measured[] }

async function describePage(
  { texts, files }: AllMeasured,
  { seed, count }: { seed: string; count: number },
): Promise<string> {
  const clean = texts.filter(({ damage }) => damage === 'none')
  const ways = groupBy(clean, ({ layout, way }) => `${layout}, ${way}`)
  const machine = `${cpus()[0]?.model ?? 'unknown'}, Node ${process.version}`
  return [
    '# How well papers are read',
    `Made by \`npm run bench -- accuracy\` on ${new Date().toISOString().slice(0, 10)} (${machine}) from papers that \`test/papers\` invents with known answers: seed “${seed}”, ${count} papers of each layout and each damage. 1 is without fault; lists are scored by F1, as means over papers; a task counts by the first 32 letters of its text, in \`taskActors\` also by who is to do it. The reader is developed on papers of this kind too, so that the figures flatter it. Of scans a quarter as many are read as of other files: one paper moves their figures by a lot.`,
    'Ordered: as one reads it. Extracted: columns, page numbers and footnotes astray, as programs take text out of PDF files. Recognised: what stands side by side comes on one line, as recognition of letters gives it.',
    '## By field, undamaged texts',
    tableByField(ways, goals),
    '## By damage, texts',
    tableByGroup(
      groupBy(texts, ({ layout, damage }) => `${layout}: ${damage}`),
      'damage',
    ),
    '## By kind of file',
    tableByGroup(
      groupBy(files, ({ layout, way }) => `${layout}: ${way}`),
      'file',
    ),
    '## How sure the reader is',
    'Of every value that was read from the texts and files above, how often it is right, by how sure the reader said it was, and of how many. Items of lists count one by one; what was not read at all counts nowhere.',
    tableOfReliability([...texts, ...files].flatMap(({ sure }) => sure)),
    '## By type, undamaged texts',
    tableByGroup(
      groupBy(clean, ({ kind, layout }) => `${layout}: ${kind.split(',')[0]}`),
      'type',
    ),
    '## By office, undamaged texts',
    tableByGroup(
      groupBy(clean, ({ kind }) => kind.split(', ')[1] ?? ''),
      'office',
    ),
    ...(await describeWritten()),
    ...(await describeAnnotated()),
    ...describeFirstSightsOfReal(),
    '',
  ].join('\n\n')
}

/** Papers written by hand: how they were read before the reader knew them, and now. */
async function describeWritten(): Promise<string[]> {
  const now = await measureAnnotated(join(root, 'test/papers/written'), 'txt')
  const groups = [
    ...firstSights.map(({ what, scores }) => [`first sight: ${what}`, [{ scores }]] as const),
    [`now, all ${now.length}`, now] as const,
  ]
  return [
    '## Papers written by hand',
    'Of offices that do not exist, each in the manner of another clerk, with damage. At first sight: before the reader was mended by them, which is what it may do with papers of other offices. Seven annotations that went against the others were put right between the reading and these figures.',
    tableByField(groups, goals),
  ]
}

/** Papers of real offices, where the machine has a folder of them with annotations. */
async function describeAnnotated(): Promise<string[]> {
  const folder = process.env['ANNOTATED'] ?? join(root, '../shared/documents')
  if (!existsSync(folder)) return ['## Papers of real offices']
  const texts = await measureAnnotated(folder, 'txt')
  const legible = texts.filter((one) => one.legible)
  const groups = [
    ['as text', texts] as const,
    [`as text, the ${legible.length} legible ones`, legible] as const,
    ['as PDF', await measureAnnotated(folder, 'pdf')] as const,
  ]
  return [
    '## Papers of real offices',
    `${texts.length} papers that are not part of this project. Not legible: a text layer that recognition left in ruins; as a PDF its page is read instead. Numbers and days written by hand are left to a person (decision 079).`,
    tableByField(groups, goals),
  ]
}
