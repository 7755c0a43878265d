import type { Chance } from '../chance.ts'
import type { Answer } from '../made-paper.ts'

/** A file's text and what a careful clerk would note of it. */
export type Sample = { text: string; answer: Answer }

/** Changes the text, and the answer where the text no longer says the same. */
export type Damage = (sample: Sample, chance: Chance) => Sample
