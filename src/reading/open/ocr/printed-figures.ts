import type { Bbox, Symbol as Sign, Word } from 'tesseract.js'

/** A stretch of a line as it was seen, with how sure its letters are, 0 to 100. */
export type Seen = { text: string; bbox: Bbox; confidence: number; glued?: true }

/** Printed figures differ in height and foot from the print beside them by no more than this part of its height. */
const alike = 0.1

/** A figure whose own sign is as sure as this is not doubted for the letters it is written together with. */
const sureSign = 95

/** How sure a figure is that was not printed: nobody believes it. */
const unbelieved = 20

/** The line of a paper's number, “Số: 45/KH-UBND”, though “50:” or one word was seen. */
const numberForm = /^\P{L}{0,3}[S5s]\S{0,3}\s?.{0,14}?\p{Lu}{2}/u

/** A date with the figures of its year, which are printed on every form. */
const dateForm = /ng[aà]y.{1,30}n[aăâ]m\s?[12]\d{3}/iu

const isFigure = ({ text }: Sign) => /^\d$/.test(text)

/** A capital without a mark above it or a tail. */
const isCapital = ({ text }: Sign) => /^[A-IK-PR-ZĐ]$/.test(text)

/**
 * The words of a line. In that of the paper's number and that of its date the figures stand apart from the letters they are written
 * together with: a figure is believed by its own sign instead of its word's, and only where it is as high as the print beside it and stands on its line.
 * What a pen wrote does not.
 */
export function figuresApart({ words }: { words: readonly Word[] }): Seen[] {
  const text = (some: readonly Word[]) => some.map((word) => word.text).join(' ')
  const notation = words.slice(0, 4).findIndex((word) => /\p{Lu}{2}/u.test(word.text))
  const numbered = notation >= 0 && numberForm.test(text(words.slice(0, notation + 1))) ? notation + 1 : 0
  const rest = words.slice(numbered)
  const year = dateForm.test(text(rest)) ? rest.findLastIndex((word) => /[12]\d{3}/.test(word.text)) : 0
  return [
    ...beside(words.slice(0, numbered), words[notation]?.symbols.filter(isCapital)),
    ...beside(rest.slice(0, year), rest[year]?.symbols.filter(isFigure)),
    ...rest.slice(year),
  ]
}

/** Words, their figures judged by print that stands on the same line; as they are where there is none. */
function beside(words: readonly Word[], print: readonly Sign[] = []): Seen[] {
  if (print.length < 2) return [...words]
  const height = median(print.map(({ bbox }) => bbox.y1 - bbox.y0))
  const foot = median(print.map(({ bbox }) => bbox.y1))
  const isPrinted = ({ bbox }: Sign) =>
    Math.abs(bbox.y1 - bbox.y0 - height) <= alike * height && Math.abs(bbox.y1 - foot) <= alike * height
  return words.flatMap((word) => stretchesOf(word.symbols).map((signs, at) => seen(word, signs, at > 0, isPrinted)))
}

/** The signs of a word, figures apart from letters; from the first capital on they belong together, as in “CAT-PV01”. */
function stretchesOf(signs: readonly Sign[]): Sign[][] {
  const stretches: Sign[][] = []
  let figured = false
  for (const sign of signs) {
    const last = stretches.at(-1)
    const closed = figured && stretches.at(-1)?.some(isCapital) === true
    if (last !== undefined && (closed || isFigure(sign) === last.every(isFigure))) last.push(sign)
    else stretches.push([sign])
    figured ||= isFigure(sign)
  }
  return stretches
}

function seen(word: Word, signs: readonly Sign[], glued: boolean, isPrinted: (sign: Sign) => boolean): Seen {
  const boxes = signs.map(({ bbox }) => bbox)
  const bbox = {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    y0: Math.min(...boxes.map(({ y0 }) => y0)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    y1: Math.max(...boxes.map(({ y1 }) => y1)),
  }
  const text = signs.map((sign) => sign.text).join('')
  return { text, bbox, confidence: surenessOf(word, signs, isPrinted), ...(glued && { glued }) }
}

function surenessOf({ confidence, symbols }: Word, signs: readonly Sign[], isPrinted: (sign: Sign) => boolean): number {
  if (!signs.every(isFigure)) return confidence
  if (!signs.every(isPrinted)) return Math.min(confidence, unbelieved)
  // Figures that are written together with no letters are as sure as their word: a pen may write small, too.
  if (!symbols.some(isCapital)) return confidence
  const least = Math.min(...signs.map((sign) => sign.confidence))
  return least >= sureSign ? Math.max(confidence, least) : confidence
}

const median = (values: readonly number[]) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
