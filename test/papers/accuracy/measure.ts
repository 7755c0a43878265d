import { openFile } from '#reading/open/open-file.ts'
import { readPaper } from '#reading/read-paper.ts'
import { toDocument } from '#reading/to-document.ts'
import type { Answer } from '../made-paper.ts'
import { damages } from '../damage/damages.ts'
import { scorePaper, type Given, type Scores } from '../score.ts'
import { sureOf, type Sure } from './reliability.ts'
import { makeSample, manners, type MadeSample } from './sample.ts'

/** How one paper was read. */
export type Measured = {
  layout: string
  way: string
  damage: string
  kind: string
  scores: Scores
  given: Given | null
  sure: readonly Sure[]
  sample: { text: string; answer: Answer; seed: string }
}

type Plan = { seed: string; count: number }

/** Every layout and arrangement undamaged, and every layout and damage in all arrangements by turns; so many papers each. */
export async function measureTexts({ seed, count }: Plan): Promise<Measured[]> {
  const measured: Measured[] = []
  for (const layout of ['state', 'party'] as const) {
    for (const manner of manners)
      for (let at = 0; at < count; at += 1)
        measured.push(await measureSample(makeSample({ seed: `${seed}-${at}`, layout, manner, damage: 'none' })))
    for (const damage of Object.keys(damages).filter((name) => name !== 'none'))
      for (let at = 0; at < count; at += 1) {
        const manner = manners[at % manners.length] ?? 'ordered'
        measured.push(await measureSample(makeSample({ seed: `${seed}-${at}`, layout, manner, damage })))
      }
  }
  return measured
}

export async function measureSample(sample: MadeSample): Promise<Measured> {
  const { given, sure } = await readAnswered(new TextEncoder().encode(sample.text), sample.answer)
  return {
    layout: sample.layout,
    way: sample.manner,
    damage: sample.damage,
    kind: sample.kind,
    scores: scorePaper(sample.answer, given),
    given,
    sure,
    sample,
  }
}

/** What the reader makes of a file whose answer is known, and how sure it is of each value; nothing where it gives up. */
export async function readAnswered(
  bytes: Uint8Array,
  answer: Answer,
): Promise<{ given: Given | null; sure: readonly Sure[] }> {
  try {
    const paper = await openFile(bytes)
    const reading = readPaper(paper)
    return { given: toDocument(reading), sure: sureOf(paper, reading, answer) }
  } catch {
    return { given: null, sure: [] }
  }
}

/** What the reader makes of a file; nothing where it gives up. */
export async function readBytes(bytes: Uint8Array): Promise<Given | null> {
  try {
    return toDocument(readPaper(await openFile(bytes)))
  } catch {
    return null
  }
}
