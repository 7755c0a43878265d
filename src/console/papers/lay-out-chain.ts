import type { ChainPaper } from '#modules/documents/papers/chain.schema.ts'

export const box = { width: 168, height: 58, across: 52, down: 14, edge: 8 } as const

export type Placed = { paper: ChainPaper; x: number; y: number }

/** Papers in columns by how far they are from the one asked about, what came first at the left; sizes in pixels. */
export function layOutChain(papers: readonly ChainPaper[]): { placed: Placed[]; width: number; height: number } {
  const levels = [...new Set(papers.map(({ level }) => level))].toSorted((a, b) => a - b)
  const columns = levels.map((level) => papers.filter((paper) => paper.level === level))
  const tallest = Math.max(0, ...columns.map((column) => column.length))
  const heightOf = (count: number) => count * (box.height + box.down) - box.down
  const placed = columns.flatMap((column, at) =>
    column.map((paper, row) => ({
      paper,
      x: box.edge + at * (box.width + box.across),
      y: box.edge + (heightOf(tallest) - heightOf(column.length)) / 2 + row * (box.height + box.down),
    })),
  )
  return {
    placed,
    width: 2 * box.edge + columns.length * (box.width + box.across) - box.across,
    height: 2 * box.edge + Math.max(0, heightOf(tallest)),
  }
}
