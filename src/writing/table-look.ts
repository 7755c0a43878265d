import type { Block } from '#kernel/official-paper.ts'
import { widthOf } from './faces.ts'
import { pointsOf, textWidth, type Measures } from './measures.ts'

type Table = Extract<Block, { kind: 'table' }>

/** How a table is set, in points: the size of its letters, what is free at both sides of a cell, the width of each column. */
export type TableLook = { size: number; side: number; widths: readonly number[] }

/** Smallest letters that are read without a glass. */
const smallest = 6.5
/** Words of a column that are measured, the longest first. */
const measured = 200

const known = new WeakMap<Table, Map<string, TableLook>>()

/**
 * A column is as wide as its share, but never so narrow that a figure in it is broken: others give of what they have over, then the
 * letters get smaller. Where even that does not do, the shares hold.
 */
export function tableLook(block: Table, sizes: Measures): TableLook {
  const looks = known.get(block) ?? new Map<string, TableLook>()
  known.set(block, looks)
  const key = `${sizes.body} ${textWidth(sizes)}`
  const found = looks.get(key) ?? lookOf(block, sizes)
  looks.set(key, found)
  return found
}

function lookOf(block: Table, sizes: Measures): TableLook {
  const whole = pointsOf(textWidth(sizes))
  const shares = block.columns.reduce((sum, { share }) => sum + share, 0)
  const asked = block.columns.map(({ share }) => (whole * share) / shares)
  const words = block.columns.map((_, at) => widestWord(block, at))
  const usual = block.columns.length > 12 ? { size: 9, side: 2 } : { size: sizes.body - 1, side: 4 }
  for (const { size, side } of [usual, ...smaller(usual.size)]) {
    const widths = spread(
      asked,
      words.map((width) => width * size + 2 * side + 0.5),
    )
    if (widths) return { size, side, widths }
  }
  return { ...usual, widths: asked }
}

function smaller(from: number): { size: number; side: number }[] {
  const steps = Array.from({ length: 20 }, (_, at) => from - 0.5 * (at + 1)).filter((size) => size >= smallest)
  return steps.map((size) => ({ size, side: size > 9 ? 3 : size > 7.5 ? 2 : 1.5 }))
}

/** Widths with nothing below what is needed, the rest as it was asked; undefined where there is not room for all. */
function spread(asked: readonly number[], needed: readonly number[]): number[] | undefined {
  const lack = asked.reduce((sum, width, at) => sum + Math.max(0, needed[at]! - width), 0)
  if (lack === 0) return [...asked]
  const over = asked.map((width, at) => Math.max(0, width - needed[at]!))
  const free = over.reduce((sum, width) => sum + width, 0)
  if (lack > free) return undefined
  return asked.map((width, at) => Math.max(width, needed[at]!) - over[at]! * (lack / free))
}

/** Width of the widest word of a column in letters of one point: a word of a paper's number may be broken behind its strokes. */
function widestWord({ columns, rows }: Table, at: number): number {
  const head = wordsOf(columns[at]?.title ?? '').map((word) => widthOf(word, 'bold', 100))
  const cells = new Set(rows.flatMap((row) => wordsOf(row[at] ?? '')))
  const longest = [...cells].toSorted((one, other) => other.length - one.length).slice(0, measured)
  return Math.max(0, ...head, ...longest.map((word) => widthOf(word, 'plain', 100))) / 100
}

const wordsOf = (text: string) => text.split(/\s+|\/(?=\p{L})|(?<=\p{L})-/u)
