import { decodeTcvn3, decodeVni } from '#vietnamese/legacy-letters.ts'
import { groupRows, isRaised, type Placed, type Row } from '../lines/rows.ts'
import type { Word } from '../lines/words.ts'
import type { Glyph } from './glyphs.ts'

/** A gap of this part of the size, with no blank drawn in it, parts two words. Kerning stays below. */
const partsWords = 0.16
/** A blank drawn in a gap smaller than this was taken back by the next move: the file means no blank. */
const meansBlank = 0.08
/** A jump of more than this behind a drawn blank leads to another cell: the last line but one of a cell ends with a blank. */
const jumpsOn = 1.2

type Run = Placed & { glyphs: Glyph[]; stamped: boolean }

/** The words of a page, row by row; blanks are put in and left out by where the signs stand. */
export function wordsOfGlyphs(glyphs: readonly Glyph[]): Row<Word>[] {
  const runs = runsOf(glyphs)
  const rows = [
    ...groupRows(runs.filter(({ stamped }) => !stamped)),
    ...groupRows(runs.filter(({ stamped }) => stamped)),
  ]
  return rows
    .map((row) => ({ base: row.base, size: row.size, items: wordsOfRow(row) }))
    .filter((row) => row.items.length > 0)
}

/** Signs drawn one after the other on one base line. */
function runsOf(glyphs: readonly Glyph[]): Run[] {
  const runs: Run[] = []
  for (const glyph of glyphs) {
    const run = runs.at(-1)
    if (run && continues(run, glyph)) {
      run.glyphs.push(glyph)
      run.right = Math.max(run.right, glyph.right)
    } else if (glyph.text.trim() !== '') {
      const { left, right, base, size, stamped } = glyph
      runs.push({ left, right, base, size, stamped, glyphs: [glyph] })
    }
  }
  return runs
}

function continues(run: Run, glyph: Glyph): boolean {
  const { base, size, right, stamped } = run
  const like = Math.abs(glyph.base - base) < 0.05 * size && Math.abs(glyph.size - size) < 0.1 * size
  return like && stamped === glyph.stamped && glyph.left > right - 0.6 * size && glyph.left < right + size
}

function wordsOfRow(row: Row<Run>): Word[] {
  const words: Word[] = []
  const glyphs = row.items.flatMap((run) => run.glyphs.map((glyph) => ({ glyph, raised: isRaised(run, row) })))
  let blank: Glyph | undefined
  let last: (typeof glyphs)[number] | undefined
  for (const one of glyphs.toSorted((a, b) => a.glyph.left - b.glyph.left)) {
    if (one.glyph.text.trim() === '') {
      blank = one.glyph
      continue
    }
    if (last && isDrawnTwice(last.glyph, one.glyph)) continue
    const word = words.at(-1)
    const apart = !last || isApart(last.glyph, one.glyph, blank !== undefined)
    if (word && !apart && last?.raised === one.raised) extend(word, one.glyph)
    else
      words.push({ ...begin(one.glyph), raised: one.raised, jumped: !blank || isFar(blank, one.glyph), glued: !apart })
    blank = undefined
    last = one
  }
  return words.map((word) => ({ ...word, text: word.text.normalize('NFC') }))
}

function isApart(last: Glyph, next: Glyph, blank: boolean): boolean {
  const gap = (next.left - last.right) / Math.max(next.size, last.size)
  return gap > (blank ? meansBlank : partsWords)
}

const isFar = (blank: Glyph, next: Glyph) => next.left - blank.right > jumpsOn * next.size

/** Some programs draw a sign twice, a hair apart, to make it look bold. */
function isDrawnTwice(a: Glyph, b: Glyph): boolean {
  return a.text === b.text && b.left - a.left < 0.25 * (a.right - a.left) && Math.abs(a.base - b.base) < 0.1 * a.size
}

function begin(glyph: Glyph): Word {
  const { left, right, base, size, font, stamped } = glyph
  return { text: letters(glyph), left, right, base, size, stamped, bold: font.bold, italic: font.italic }
}

function extend(word: Word, glyph: Glyph): void {
  word.text = glyph.font.legacy === 'vni' ? decodeVni(word.text + glyph.text) : word.text + letters(glyph)
  word.right = Math.max(word.right, glyph.right)
}

function letters({ text, font: { legacy } }: Glyph): string {
  if (legacy === 'tcvn3') return decodeTcvn3(text)
  if (legacy === 'tcvn3-capitals') return decodeTcvn3(text).toUpperCase()
  return text
}
