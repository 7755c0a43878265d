import { isSyllable } from '#vietnamese/syllable.ts'

/** How far a text looks like Vietnamese as people write it. Shares are of 0 to 1. */
export type Quality = {
  letters: number
  /** Of the words of small letters, those that could be syllables of Vietnamese. */
  syllables: number
  /** Of the words of small letters, those with a letter or a mark that only Vietnamese has. */
  marked: number
  /** Of all characters that are not blank: control characters, the private use area, the replacement character. */
  broken: number
}

const broken = /[\p{Cc}\p{Co}\p{Cn}\uFFFD]/gu

/** A word longer than any of a paper is no evidence either; endless ones are beyond what a search can go back over. */
const words = /(?<![\p{L}\p{N}])\p{Lu}?[\p{Ll}\p{M}]{1,200}(?![\p{L}\p{N}])/gu

/** Measures a text; words in capitals, numbers and abbreviations are no evidence either way and are left out. */
export function measureText(text: string): Quality {
  const written = text.normalize('NFC').match(words) ?? []
  const known = written.filter((word) => isSyllable(word)).length
  const marked = written.filter((word) => /[đĐ]/.test(word) || /\p{M}/u.test(word.normalize('NFD'))).length
  const shown = text.replace(/\s+/g, '')
  return {
    letters: (text.match(/\p{L}/gu) ?? []).length,
    syllables: written.length === 0 ? 0 : known / written.length,
    marked: written.length === 0 ? 0 : marked / written.length,
    broken: shown.length === 0 ? 0 : (shown.match(broken)?.length ?? 0) / shown.length,
  }
}

/** One number to choose between readings of the same text by; more is better. */
export function likeness(text: string): number {
  const { syllables, marked, broken: bad } = measureText(text)
  return syllables * Math.min(1, marked * 2) - bad
}
