import { seededChance } from '../chance.ts'
import { makePaper } from '../compose/paper.ts'
import type { Sample } from '../damage/damage.ts'
import { damages } from '../damage/damages.ts'
import { renderText, type Manner } from '../render/text.ts'

export type Wanted = { seed: string; layout: 'state' | 'party'; manner: Manner; damage: string }
export type MadeSample = Sample & Wanted & { kind: string }

export const manners: readonly Manner[] = ['ordered', 'extracted', 'recognised']

/** A paper as the text of a file, arranged and damaged as asked. */
export function makeSample(wanted: Wanted): MadeSample {
  const paper = makePaper({ seed: wanted.seed, layout: wanted.layout })
  const chance = seededChance(`${wanted.seed} ${wanted.manner} ${wanted.damage}`)
  const damage = damages[wanted.damage]
  if (!damage) throw new Error(`no damage is called ${wanted.damage}`)
  const sample = damage({ text: renderText(paper, chance, wanted.manner), answer: paper.answer }, chance)
  return { ...wanted, ...sample, kind: paper.kind }
}
