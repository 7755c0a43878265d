import type { Piece } from '../layout/piece.ts'

/** The text of several lines as one: a word parted at a hyphen is not parted by a space too. */
export function joinTexts(texts: readonly string[]): string {
  return texts
    .map((text) => text.trim())
    .filter((text) => text !== '')
    .reduce(
      (all, text) =>
        /[\p{L}\d][-/]$/u.test(all.slice(-3)) && /^[\p{L}\d]/u.test(text) ? all + text : `${all} ${text}`,
      '',
    )
    .replace(/\s+/g, ' ')
    .trim()
}

export function joinPieces(pieces: readonly Piece[]): string {
  return joinTexts(pieces.map(({ text }) => text))
}
