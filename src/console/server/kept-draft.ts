import { z } from 'zod'
import { valuesOf, type Place } from './compare-facts.ts'
import type { Problem } from './problem.ts'

type Saving = 'saved' | 'saving' | 'unsaved' | 'failed'

/** What a draft says, and which of its versions that is, or is a change of. */
export type Versioned<Facts> = { facts: Facts; version: number }

export type Kept<Facts> = Versioned<Facts> & {
  /** How often a value came from elsewhere, by place: what edits it begins anew with each. */
  renewed: Readonly<Record<Place, number>>
  saving: Saving
  problem: Problem | null
  /** What somebody else saved in between and both changed at `places`; undefined where nothing is to be chosen. */
  theirs: Conflict<Facts> | undefined
  /** What somebody else changed and was taken over, until it was seen. */
  takenOver: readonly Place[]
  /** It is no draft any more: dropped or out of sight, or decided on. Nothing is saved from here then. */
  ended: Ended | undefined
}

export type Ended = 'gone' | 'decided'

/** What a tab holds of a draft that ended, and where that differs from what was seen last. */
export type LeftBehind<Facts> = { facts: Facts; places: readonly Place[] }

/** Where a text that the tab holds differs from what it saw last; everywhere, where it does not know. */
export const leftBehind = <Facts extends object>({ facts, base }: Unsent<Facts>): LeftBehind<Facts> => ({
  facts,
  places: Object.keys(base ?? Object.fromEntries(valuesOf(facts))),
})

export type Conflict<Facts> = Versioned<Facts> & { places: readonly Place[] }

/**
 * Facts that the server does not hold yet. `base`: what stood where they differ from what was seen of the server last. `sent` names
 * what may have been saved although no answer came.
 */
export type Unsent<Facts> = Versioned<Facts> & {
  base?: Readonly<Record<Place, unknown>> | undefined
  sent: readonly string[]
}

export const unsentOf = <Facts extends object>(facts: z.ZodType<Facts>) =>
  z.object({
    facts,
    version: z.int().min(1),
    base: z.record(z.string(), z.unknown()).optional(),
    sent: z.array(z.string()).default([]),
  })

/** Where drafts are saved to and read from, and where the tab holds what is not saved yet. */
export type DraftPorts<Facts> = {
  /** `changed`: the places that differ from what was seen of the server last. Absent where only the tab holds it. */
  save?: (draft: Versioned<Facts> & { changed: readonly Place[] }) => Promise<{ version: number }>
  read?: () => Promise<Versioned<Facts>>
  hold: (unsent: Unsent<Facts> | undefined) => void
  /** Facts as the server will hold them. */
  tidy: (facts: Facts) => Facts
}
