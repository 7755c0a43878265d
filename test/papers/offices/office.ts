import type { Topic } from '../phrases/matter.ts'

/** Before July 2025 there are districts between provinces and communes; after it there are none. */
export type Era = 'districts' | 'two levels'

/** Whoever sends papers, with the words that stand on its paper. */
export type Office = {
  kind: string
  layout: 'state' | 'party'
  /** The lines at the head: the superior body's and its own. */
  parentLines: string[]
  issuerLines: string[]
  parent: string | null
  issuer: string
  place: string
  /** In numbers: "UBND", "SGDĐT", "TU". */
  code: string
  /** Drafting units in the number of a letter; a letter has none where the list is empty. */
  units: string[]
  /** How the body names the office, from the longest to the shortest. */
  selves: string[]
  /** In whose name it instructs: "Chủ tịch UBND tỉnh"; the office itself where absent. */
  voice: string | null
  leader: string
  deputy: string
  /** Those in whose collective name is signed: "ỦY BAN NHÂN DÂN". */
  collective: string | null
  /** Who signs by order: titles as printed. */
  byOrder: string[]
  /** Rank or degree before the signer's name. */
  ranks: string[]
  /** Those whom it instructs, as groups and one by one. */
  groups: string[]
  units1: string[]
  /** Those to whom it writes upwards. */
  superiors: string[]
  /** Further recipients. */
  copies: string[]
  topics: Topic[]
  /** What stands at the right of the head instead of the nation and its motto. */
  nation?: string[]
  /** Numbered as the Party does: "12-KH/TĐTN". */
  partyNumbers?: boolean
}
