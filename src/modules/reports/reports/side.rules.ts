import type { Side } from '../templates/schema.ts'

/**
 * The side that a report is filled for: its template's where the authority keeps registers of both sides. Where there is one
 * side alone, that one: the template's is then no more than a layout.
 */
export const filledFor = (own: Side, kept: readonly Side[]): Side => (kept.length === 1 ? (kept[0] ?? own) : own)

/** What of it a reader is told: nothing where there is one side alone, else the side or, where none was told apart, both. */
export const toldSide = (filled: Side | null, kept: readonly Side[]): Side | 'both' | null =>
  kept.length > 1 ? (filled ?? 'both') : null

/** The side that papers and tasks are counted of; undefined for all of them. */
export const countedSide = (told: Side | 'both' | null): Side | undefined =>
  told === null || told === 'both' ? undefined : told
