export type Style = { size: number; bold?: boolean; italic?: boolean }

/** A run of letters on a page; `y` is the baseline, in points from the top. */
export type Mark = Style & { text: string; x: number; y: number }

export type Page = {
  marks: Mark[]
  rules: { x: number; y: number; width: number }[]
  /** Where serial and day are left open. */
  gaps: { serial?: Gap; day?: Gap }
}

export type Gap = { x: number; y: number; size: number }

/** The width of a text in points. */
export type Measure = (text: string, style: Style) => number
