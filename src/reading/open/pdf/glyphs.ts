import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs'
import type { Box } from '../../paper.ts'
import { boxWithin, place, same, within, type Matrix } from './matrix.ts'

/** What is needed of a font; `legacy` names the letters it had before Unicode. */
export type Font = {
  /** Of a letter's own units to those of the text. */
  unit: number
  bold: boolean
  italic: boolean
  legacy?: 'tcvn3' | 'tcvn3-capitals' | 'vni'
}

/** One sign as it stands on the page: from the left of its advance width to the right, on its base line, in points from the top. */
export type Glyph = {
  text: string
  left: number
  right: number
  base: number
  size: number
  font: Font
  /** Drawn by an annotation, such as the field of a signature. */
  stamped: boolean
  /** Not painted: the layer that a scanning program lays under its picture. */
  hidden: boolean
}

type Drawn = { unicode: string; width: number; isSpace: boolean; originalCharCode?: number }

type State = {
  map: Matrix
  font: Font | undefined
  size: number
  charSpacing: number
  wordSpacing: number
  stretch: number
  rise: number
  leading: number
  mode: number
}

const hiddenModes = [3, 7]

/** In points: less than the height of a stamp, more than what anybody scales a text by. */
const largeUnit = 8

/**
 * Walks through what a page draws and collects the signs, those of annotations too, whose operators come behind the page's own
 * (ISO 32000-2, 9.4; 12.5.5 for the maps of appearances).
 */
export class GlyphWalk {
  readonly glyphs: Glyph[] = []
  /** Where pictures lie, and letters that are drawn as shapes. */
  readonly pictures: Box[] = []
  readonly #toPage: Matrix
  readonly #fontOf: (name: string) => Font
  #state: State
  #kept: State[] = []
  #text: Matrix = same
  #lineX = 0
  #lineY = 0
  #x = 0
  #y = 0
  /** How many states were kept when the annotation began that is being drawn. */
  #keptBefore: number | undefined

  /** `toPage` maps the units of the file to points from the page's top left corner. */
  constructor(toPage: Matrix, fontOf: (name: string) => Font) {
    this.#toPage = toPage
    this.#fontOf = fontOf
    this.#state = this.#fresh()
  }

  run({ fnArray, argsArray }: { fnArray: readonly number[]; argsArray: readonly unknown[] }): this {
    for (const [at, operator] of fnArray.entries()) {
      const step = steps.get(operator)
      if (step) step(this, (argsArray[at] ?? []) as readonly unknown[])
    }
    return this
  }

  #fresh(): State {
    return {
      map: this.#toPage,
      font: undefined,
      size: 0,
      charSpacing: 0,
      wordSpacing: 0,
      stretch: 1,
      rise: 0,
      leading: 0,
      mode: 0,
    }
  }

  keep(): void {
    this.#kept.push({ ...this.#state })
  }

  giveBack(): void {
    this.#state = this.#kept.pop() ?? this.#state
  }

  /** A picture fills the unit square (8.9.5); pictures themselves are not unpacked here, and nothing else is drawn in so large units. */
  transform(inner: Matrix): void {
    this.#state.map = within(this.#state.map, inner)
    const [a, b, c, d] = this.#state.map
    if (Math.hypot(a, b) > largeUnit && Math.hypot(c, d) > largeUnit) this.draw([0, 0, 1, 1])
  }

  annotate(transform: Matrix, matrix: Matrix): void {
    this.#keptBefore = this.#kept.length
    this.#state = this.#fresh()
    this.transform(transform)
    this.transform(matrix)
  }

  endAnnotation(): void {
    this.#kept.length = Math.min(this.#kept.length, this.#keptBefore ?? 0)
    this.#keptBefore = undefined
    this.#state = this.#fresh()
  }

  set(values: Partial<State>): void {
    Object.assign(this.#state, values)
  }

  setFont(name: string, size: number): void {
    this.set({ font: this.#fontOf(name), size })
  }

  setText(matrix: Matrix): void {
    this.#text = matrix
    this.#lineX = this.#lineY = this.#x = this.#y = 0
  }

  move(x: number, y: number): void {
    this.#x = this.#lineX += x
    this.#y = this.#lineY += y
  }

  nextLine(): void {
    this.move(0, this.#state.leading)
  }

  show(drawn: readonly (Drawn | number)[]): void {
    const { font, size, charSpacing, wordSpacing, stretch } = this.#state
    if (!font) return
    for (const one of drawn) {
      if (typeof one === 'number') this.#x -= ((one * size) / 1000) * stretch
      else {
        const from = this.#x
        const advance = one.width * size * font.unit + charSpacing * Math.sign(size || 1)
        this.#x += advance * stretch
        this.#put(one, from, font)
        if (one.isSpace) this.#x += wordSpacing * stretch
      }
    }
  }

  draw(corners: readonly number[]): void {
    this.pictures.push(boxWithin(this.#state.map, corners))
  }

  #put(one: Drawn, from: number, font: Font): void {
    const { size, rise, map, mode } = this.#state
    const all = within(map, this.#text)
    const [left, base] = place(all, from, this.#y + rise)
    const [right, end] = place(all, this.#x, this.#y + rise)
    const [upX, upY] = place(all, from, this.#y + rise + size)
    // Signs that do not stand upright, left to right, belong to stamps and watermarks across the page.
    if (right < left || Math.abs(end - base) > Math.max(1, (right - left) / 4) || upY > base) return
    this.glyphs.push({
      text: font.legacy && one.originalCharCode ? String.fromCharCode(one.originalCharCode) : one.unicode,
      left,
      right,
      base,
      size: Math.hypot(upX - left, upY - base),
      font: mode === 2 && !font.bold ? { ...font, bold: true } : font,
      stamped: this.#keptBefore !== undefined,
      hidden: hiddenModes.includes(mode),
    })
  }
}

type Step = (walk: GlyphWalk, values: readonly unknown[]) => void

const number = (value: unknown) => (typeof value === 'number' ? value : 0)
const matrix = (value: unknown): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = Array.from((value ?? []) as ArrayLike<number>)
  return [a, b, c, d, e, f]
}

/** A line of a table has few points, a letter has many: two numbers and one more for each. */
const pointsOfLetter = 30

const steps = new Map<number, Step>([
  [
    OPS.constructPath,
    (walk, [, path, around]) => {
      const [points] = (path ?? []) as readonly (ArrayLike<number> | null)[]
      if (around && points && points.length > pointsOfLetter) walk.draw(Array.from(around as ArrayLike<number>))
    },
  ],
  [OPS.save, (walk) => walk.keep()],
  [OPS.restore, (walk) => walk.giveBack()],
  [OPS.transform, (walk, values) => walk.transform(matrix(values))],
  [
    OPS.paintFormXObjectBegin,
    (walk, [inner]) => {
      walk.keep()
      if (inner) walk.transform(matrix(inner))
    },
  ],
  [OPS.paintFormXObjectEnd, (walk) => walk.giveBack()],
  [OPS.beginAnnotation, (walk, [, , outer, inner]) => walk.annotate(matrix(outer), matrix(inner))],
  [OPS.endAnnotation, (walk) => walk.endAnnotation()],
  [OPS.beginText, (walk) => walk.setText(same)],
  [OPS.setTextMatrix, (walk, values) => walk.setText(matrix(values.length === 1 ? values[0] : values))],
  [OPS.moveText, (walk, [x, y]) => walk.move(number(x), number(y))],
  [
    OPS.setLeadingMoveText,
    (walk, [x, y]) => {
      walk.set({ leading: number(y) })
      walk.move(number(x), number(y))
    },
  ],
  [OPS.setLeading, (walk, [leading]) => walk.set({ leading: -number(leading) })],
  [OPS.nextLine, (walk) => walk.nextLine()],
  [OPS.setFont, (walk, [name, size]) => walk.setFont(String(name), number(size))],
  [OPS.setCharSpacing, (walk, [charSpacing]) => walk.set({ charSpacing: number(charSpacing) })],
  [OPS.setWordSpacing, (walk, [wordSpacing]) => walk.set({ wordSpacing: number(wordSpacing) })],
  [OPS.setHScale, (walk, [percent]) => walk.set({ stretch: number(percent) / 100 })],
  [OPS.setTextRise, (walk, [rise]) => walk.set({ rise: number(rise) })],
  [OPS.setTextRenderingMode, (walk, [mode]) => walk.set({ mode: number(mode) })],
  [OPS.showText, (walk, [drawn]) => walk.show((drawn ?? []) as readonly (Drawn | number)[])],
])
