export type Style = { size: number; bold?: boolean; italic?: boolean }

/** A run of letters on a page; `y` is the baseline, in points from the top. */
export type Mark = Style & { text: string; x: number; y: number }

export type Page = {
  marks: Mark[]
  rules: { x: number; y: number; width: number }[]
  /** Where serial and day are left open. */
  gaps: { serial?: Gap; day?: Gap }
  /** Where the name of one who signed by hand begins, and how far above it the last title stands. */
  signature?: { x: number; y: number; height: number }
}

export type Gap = { x: number; y: number; size: number }

/** The width of a text in points. */
export type Measure = (text: string, style: Style) => number
