import { bare } from '#vietnamese/bare.ts'
import { cut, type Piece } from '../../layout/piece.ts'
import type { Box } from '../../paper.ts'
import { markAt } from '../mark.ts'
import type { Row, Table } from './cell-lines.ts'
import { beginsTable, type Column, columnNamed, endOfCount, rowNumber, tellsWork } from './table-head.ts'

type Placed = Piece & { source: { box: Box } }
type Head = { columns: Column[]; lefts: number[]; own: readonly Placed[]; titles: ReadonlySet<string>; next: number }

const isPlaced = (piece: Piece | undefined): piece is Placed => piece?.source.box !== undefined
const boxOf = ({ source: { box } }: Placed) => box
const endOf = ({ x, width }: Box) => x + width

/** How many lines a head has at most, and how far they stand above and below “TT”, in heights of a line. */
const mostOfHead = 24
const reach = { above: 1.3, below: 2.4 }
/** Between the lines of a cell lies less than this, in heights of a line; between a table and what follows it more. */
const apart = 1.25
/** Letters of a column begin at one place, give or take this many points. */
const slack = 5

/** A table on a page: its columns by where the letters stand, its rows by their numbers; undefined where none has its head at `from`. */
export function tableOnPage(pieces: readonly Piece[], from: number): Table | undefined {
  const head = headFrom(pieces, from)
  if (head === undefined) return undefined
  const numbers = numbersFrom(pieces, head)
  const last = numbers.at(-1)
  if (numbers.length < 2 || last === undefined) return undefined
  const to = endOfTable(pieces, last, head)
  const body = pieces
    .slice(head.next, to)
    .filter(isPlaced)
    .filter(({ text }) => !head.titles.has(text))
  const lefts = leftsOf(body, head)
  const rowOf = rowsBy(body, numbers.map((at) => pieces[at]).filter(isPlaced))
  const rows = numbers.map((): { [Name in keyof Row]: Piece[] } => ({ what: [], who: [], when: [] }))
  for (const piece of body)
    for (const { part, column } of partsOf(piece, lefts, boxOf(piece))) {
      const name = head.columns[column]
      if (name === 'what' || name === 'who' || name === 'when') rows[rowOf(piece)]?.[name].push(part)
    }
  return { rows, taken: [...head.own, ...pieces.slice(from, to)] }
}

/** The head that begins with “TT”: what stands around it on the page, column by column. */
function headFrom(pieces: readonly Piece[], from: number): Head | undefined {
  const first = pieces[from]
  if (!isPlaced(first) || !beginsTable(first.text)) return undefined
  const own = boxOf(first)
  const until = pieces.findIndex(
    ({ text }, at) => at > from && at < from + mostOfHead && /^(?:(?:0?1|I|A)[.)]?$|0?1[.)]?\s)/.test(text),
  )
  if (until < 0) return undefined
  const near = pieces
    .slice(Math.max(0, from - mostOfHead / 2), until)
    .filter(isPlaced)
    .filter(
      ({ page, text, source }) =>
        page === first.page &&
        text.length < 60 &&
        source.box.x >= own.x &&
        source.box.y > own.y - reach.above * own.height &&
        source.box.y < own.y + reach.below * own.height &&
        markAt(text) === undefined &&
        (first.source.bold !== true || source.bold === true),
    )
    .toSorted((a, b) => boxOf(a).y - boxOf(b).y)
  const gap = near.findIndex((piece, at) => {
    const above = near[at - 1]
    return above !== undefined && boxOf(piece).y > Math.max(own.y, boxOf(above).y) + apart * own.height
  })
  const around = gap < 0 ? near : near.slice(0, gap)
  const groups: { start: number; end: number; pieces: Placed[] }[] = []
  for (const piece of around.flatMap(titlesOf).toSorted((a, b) => boxOf(a).x - boxOf(b).x)) {
    const group = groups.find(({ start, end }) => boxOf(piece).x < end && endOf(boxOf(piece)) > start)
    if (group === undefined) groups.push({ start: boxOf(piece).x, end: endOf(boxOf(piece)), pieces: [piece] })
    else {
      group.pieces.push(piece)
      group.end = Math.max(group.end, endOf(boxOf(piece)))
    }
  }
  const columns = groups.map(({ pieces: lines }) =>
    columnNamed(
      lines
        .toSorted((a, b) => boxOf(a).y - boxOf(b).y)
        .map(({ text }) => text)
        .join(' '),
    ),
  )
  if (!tellsWork(columns)) return undefined
  const titles = new Set(around.map(({ text }) => text))
  const begins = pieces.findIndex((piece, at) => at > from && !around.some((one) => one === piece))
  return { columns, lefts: groups.map(({ start }) => start), own: around, titles, next: begins }
}

/** “TT” and the title beside it, where they stand so near that they are one line. */
function titlesOf(piece: Placed): Placed[] {
  const end = endOfCount(piece.text)
  if (end === undefined) return [piece]
  const [count, title] = [cut(piece, 0, end), cut(piece, end, piece.text.length)]
  const { x, width } = boxOf(piece)
  const share = (letters: number) => (letters / piece.text.length) * width
  const at = (part: Piece, left: number): Placed => {
    const box = { ...boxOf(piece), x: left, width: share(part.text.length) }
    return { ...part, source: { ...piece.source, box } }
  }
  return [at(count, x), at(title, x + width - share(title.text.length))]
}

/** The indices of the numbers of the rows, which stand below “TT” and count from one; recognition may join what stands beside one: “2 Nộp danh sách”. */
function numbersFrom(pieces: readonly Piece[], { lefts, next }: Head): number[] {
  const found: number[] = []
  const [left = 0, second = 0] = lefts
  let most = left
  for (let at = next; at < pieces.length && at < (found.at(-1) ?? next) + 60; at += 1) {
    const piece = pieces[at]
    const [number = '', further] = piece?.text.split(/\s+/, 2) ?? []
    if (!isPlaced(piece) || rowNumber(number) !== found.length + 1) continue
    const { x } = boxOf(piece)
    const fits = further === undefined ? Math.abs(x - left) < 30 && endOf(boxOf(piece)) < second : x < most + slack
    if (!fits) continue
    most = found.length === 0 ? x : most
    found.push(at)
  }
  return found
}

/** Where the last row ends: before what stands apart from it, or alone across two columns, or on the next page. */
function endOfTable(pieces: readonly Piece[], last: number, { lefts }: Head): number {
  const number = pieces[last]
  if (!isPlaced(number)) return last
  let lowest = endOfLine(number)
  for (let at = last + 1; at < pieces.length; at += 1) {
    const piece = pieces[at]
    if (!isPlaced(piece) || piece.page !== number.page) return at
    const { y, height, x } = boxOf(piece)
    if (y - (lowest - height) > apart * height && y > boxOf(number).y + slack) return at
    const column = lefts.findLastIndex((left) => left <= x + slack)
    const crosses = column >= 0 && endOf(boxOf(piece)) > (lefts[column + 1] ?? Infinity) + 30
    if (crosses && y > boxOf(number).y + slack) return at
    lowest = Math.max(lowest, endOfLine(piece))
  }
  return pieces.length
}

const endOfLine = (piece: Placed) => boxOf(piece).y + boxOf(piece).height

/** Where the letters of each column begin: titles stand in the middle of their columns, cells mostly do not. */
function leftsOf(body: readonly Placed[], { lefts }: Head): number[] {
  return lefts.map((title, column) => {
    const before = lefts[column - 1] ?? -Infinity
    const own = body.map(boxOf).filter(({ x, width }) => x > before + 20 && x <= title && x + width > title)
    return Math.min(title, ...own.map(({ x }) => x))
  })
}

type Part = { part: Piece; column: number }

/** The parts of a line that stand in different columns, where recognition or a narrow gap has made one line of them. */
function partsOf(piece: Piece, lefts: readonly number[], { x, width }: Pick<Box, 'x' | 'width'>): Part[] {
  const at = lefts.findLastIndex((left) => left <= x + slack)
  const column = Math.max(0, at)
  const next = lefts[column + 1]
  if (next === undefined || x + width < next + slack) return [{ part: piece, column }]
  const number = column === 0 ? /^\d{1,2}[.)]?(?=\s)/.exec(piece.text)?.[0].length : undefined
  const blank = number ?? blankNear(piece.text, (next - x) / width)
  if (blank === undefined) return [{ part: piece, column }]
  const rest = cut(piece, blank + 1, piece.text.length)
  return [{ part: cut(piece, 0, blank), column }, ...partsOf(rest, lefts, { x: next, width: x + width - next })]
}

/** About how wide a letter is beside others, in fonts of papers. */
const widthOf = (letter: string) => (/[iltfrj.,:;()'\s-]/.test(letter) ? 0.6 : /[A-ZĐmw]/.test(letter) ? 1.5 : 1)

/**
 * The blank, or the rule read as a letter, near a part of a line's width, that before a capital sooner than another, since cells begin with one; undefined where none
 * is near.
 */
function blankNear(text: string, share: number): number | undefined {
  const letters = [...bare(text)].map(widthOf)
  const whole = letters.reduce((sum, width) => sum + width, 0)
  let before = 0
  const starts = letters.map((width) => (before += width) - width)
  const [best] = [...text.matchAll(/[\s|](?=(\p{Lu}|\d)?)/gu)]
    .map(({ index, 1: begins }) => ({
      index,
      far: Math.abs((starts[index] ?? 0) - whole * share) - (begins === undefined ? 0 : 3),
    }))
    .toSorted((a, b) => a.far - b.far)
  return best !== undefined && best.far < 4 ? best.index : undefined
}

/** Tells of each line in which row it stands: numbers stand beside the first line of their row, or beside its middle. */
function rowsBy(body: readonly Placed[], numbers: readonly Placed[]): (piece: Placed) => number {
  const [first] = numbers
  const middle = (piece: Placed) => boxOf(piece).y + boxOf(piece).height / 2
  const top = Math.min(...body.filter(({ page }) => page === first?.page).map((piece) => boxOf(piece).y))
  const atTop = first === undefined || boxOf(first).y - top < slack
  if (atTop)
    return (piece) =>
      Math.max(
        0,
        numbers.findLastIndex(
          (number) =>
            number.page < piece.page || (number.page === piece.page && boxOf(number).y <= boxOf(piece).y + slack),
        ),
      )
  const ends: number[] = []
  numbers.forEach((number, at) => {
    const next = numbers[at + 1]
    const begins = numbers[at - 1]?.page === number.page ? (ends[at - 1] ?? top) : at === 0 ? top : middle(number)
    const own = 2 * middle(number) - begins
    const least = next?.page === number.page ? Math.min(own, middle(next) - 2) : own
    ends.push(Math.max(least, middle(number) + 2))
  })
  return (piece) => {
    const row = numbers.findIndex(
      ({ page }, at) => page > piece.page || (page === piece.page && middle(piece) < (ends[at] ?? 0)),
    )
    return row < 0 ? numbers.length - 1 : row
  }
}
