import { seededChance, type Chance } from '../chance.ts'
import { makePaper } from '../compose/paper.ts'
import type { Answer, MadePaper } from '../made-paper.ts'
import { renderPdf } from '../render/pdf.ts'
import { renderScan } from '../render/picture.ts'
import { renderWord } from '../render/word.ts'
import { scorePaper } from '../score.ts'
import { readAnswered, type Measured } from './measure.ts'

type Rendering = {
  ending: string
  render: (paper: MadePaper, chance: Chance) => Promise<Uint8Array>
  shows: (paper: MadePaper) => Answer
  share: number
}

const asWritten = ({ answer }: MadePaper) => answer
const asStamped = ({ answer, page }: MadePaper) => ({ ...answer, ...page })

/** The kinds of files, by the name under which accuracy is told; scans are slow, so that fewer are read. */
export const renderings: Readonly<Record<string, Rendering>> = {
  'PDF with letters': {
    ending: 'pdf',
    render: (paper, chance) => renderPdf(paper, chance, { stamped: false }),
    shows: asWritten,
    share: 1,
  },
  'PDF stamped by a signing tool': {
    ending: 'pdf',
    render: (paper, chance) => renderPdf(paper, chance, { stamped: true }),
    shows: asStamped,
    share: 1,
  },
  'Word file': { ending: 'docx', render: renderWord, shows: asWritten, share: 1 },
  'scan, 300 dpi': {
    ending: 'pdf',
    render: (paper, chance) => renderScan(paper, chance, { dpi: 300, wear: 0.1, seal: 'red', junk: false }),
    shows: asWritten,
    share: 0.25,
  },
  'scan, 200 dpi, worn': {
    ending: 'pdf',
    render: (paper, chance) => renderScan(paper, chance, { dpi: 200, wear: 0.6, seal: 'black', junk: false }),
    shows: asWritten,
    share: 0.25,
  },
  'scan over a junk text layer': {
    ending: 'pdf',
    render: (paper, chance) => renderScan(paper, chance, { dpi: 200, wear: 0.3, seal: 'red', junk: true }),
    shows: asWritten,
    share: 0.25,
  },
}

/** So many papers of each layout in each kind of file. */
export async function measureFiles({ seed, count }: { seed: string; count: number }): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const layout of ['state', 'party'] as const)
    for (const [way, rendering] of Object.entries(renderings))
      for (let at = 0; at < Math.ceil(count * rendering.share); at += 1)
        measured.push(await measureFile({ seed: `${seed}-${at}`, layout, way }))
  return measured
}

async function measureFile({
  seed,
  layout,
  way,
}: {
  seed: string
  layout: 'state' | 'party'
  way: string
}): Promise<Measured> {
  const { paper, bytes, answer } = await makeFile({ seed, layout, way })
  const { given, sure } = await readAnswered(bytes, answer)
  return {
    layout,
    way,
    damage: 'none',
    kind: paper.kind,
    scores: scorePaper(answer, given),
    given,
    sure,
    sample: { text: `(${way})`, answer, seed },
  }
}

export async function makeFile({
  seed,
  layout,
  way,
}: {
  seed: string
  layout: 'state' | 'party'
  way: string
}): Promise<{ paper: MadePaper; bytes: Uint8Array; answer: Answer; ending: string }> {
  const rendering = renderings[way]
  if (!rendering) throw new Error(`no file is called ${way}`)
  // Papers with open places are what stamps are for.
  const stamped = way === 'PDF stamped by a signing tool'
  const paper = makePaper({ seed, layout, ...(stamped && { blank: true }) })
  const bytes = await rendering.render(paper, seededChance(`${seed} ${way}`))
  return { paper, bytes, answer: rendering.shows(paper), ending: rendering.ending }
}
