import type { Box } from '../../paper.ts'

/** An affine map as PDF writes it (ISO 32000-2, 8.3.3): x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number]

export const same: Matrix = [1, 0, 0, 1, 0, 0]

/** First `inner`, then `outer`. */
export function within(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer
  return [
    a * inner[0] + c * inner[1],
    b * inner[0] + d * inner[1],
    a * inner[2] + c * inner[3],
    b * inner[2] + d * inner[3],
    a * inner[4] + c * inner[5] + e,
    b * inner[4] + d * inner[5] + f,
  ]
}

export function place([a, b, c, d, e, f]: Matrix, x: number, y: number): [x: number, y: number] {
  return [a * x + c * y + e, b * x + d * y + f]
}

/** The box around a rectangle, given by two corners, once it is mapped. */
export function boxWithin(map: Matrix, [left = 0, top = 0, right = 0, bottom = 0]: readonly number[]): Box {
  const corners = [place(map, left, top), place(map, right, top), place(map, left, bottom), place(map, right, bottom)]
  const [x, y] = [Math.min(...corners.map(([at]) => at)), Math.min(...corners.map(([, at]) => at))]
  return {
    x,
    y,
    width: Math.max(...corners.map(([at]) => at)) - x,
    height: Math.max(...corners.map(([, at]) => at)) - y,
  }
}
