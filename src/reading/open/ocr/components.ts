import type { Picture } from './picture.ts'

/** Dark pixels side by side in one row, from the first to the last. */
type Run = { row: number; from: number; to: number }

/** Ink that hangs together: the pixels of the box around it, right and lower edge included, how many are dark, and which. */
export type Component = { left: number; top: number; right: number; bottom: number; ink: number; runs: readonly Run[] }

/** Darker is ink. */
const plainInk = 150

/** A head full of letters has a tenth of that: more is a photograph, or a page of dots, of which nothing is told. */
const mostRuns = 400_000

/** What hangs together in the first rows of a picture, pixels that touch at a corner included; `below` it a shade is ink. */
export function componentsOf(
  { width, height, grey }: Pick<Picture, 'width' | 'height' | 'grey'>,
  { rows = height, below = plainInk } = {},
): Component[] {
  const runs: Run[] = []
  const leads: number[] = []
  const leadOf = (run: number): number => {
    let lead = run
    while (leads[lead] !== lead) lead = leads[lead]!
    leads[run] = lead
    return lead
  }
  let above = 0
  for (let row = 0; row < rows; row += 1) {
    const begun = runs.length
    let near = above
    for (const { from, to } of runsIn(grey.subarray(row * width, (row + 1) * width), below)) {
      leads.push(runs.length)
      runs.push({ row, from, to })
      while (near < begun && runs[near]!.to < from - 1) near += 1
      for (let at = near; at < begun && runs[at]!.from <= to + 1; at += 1) leads[leadOf(at)] = leadOf(runs.length - 1)
    }
    above = begun
    if (runs.length > mostRuns) return []
  }
  return [...Map.groupBy(runs, (_, at) => leadOf(at)).values()].map(componentOf)
}

function* runsIn(row: Uint8Array, below: number): Generator<{ from: number; to: number }> {
  let from = -1
  for (let x = 0; x <= row.length; x += 1) {
    const isDark = x < row.length && row[x]! < below
    if (isDark && from < 0) from = x
    if (isDark || from < 0) continue
    yield { from, to: x - 1 }
    from = -1
  }
}

function componentOf(runs: readonly Run[]): Component {
  const part = { left: Infinity, right: 0, top: Infinity, bottom: 0, ink: 0, runs }
  for (const { row, from, to } of runs) {
    part.left = Math.min(part.left, from)
    part.right = Math.max(part.right, to)
    part.top = Math.min(part.top, row)
    part.bottom = Math.max(part.bottom, row)
    part.ink += to - from + 1
  }
  return part
}

/** Parts as one, whatever lies between them. */
export const together = (parts: readonly Component[]): Component => componentOf(parts.flatMap(({ runs }) => runs))
