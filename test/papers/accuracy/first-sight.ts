import { listFields, singleFields, type Field, type Scores } from '../score.ts'

/** Papers written by hand, as they were read before the reader was mended by them; means over the papers, noted once and never changed. */
export const firstSights: readonly { what: string; scores: Scores }[] = [
  {
    what: '32 papers',
    scores: noted([1, 1, 0.969, 0.969, 1, 1, 1, 1, 1, 0.968, 1, 0.99, 1, 1, 0.844, 0.844]),
  },
  {
    what: '10 further, scattered',
    scores: noted([1, 1, 1, 1, 1, 1, 0.9, 1, 1, 1, 0.967, 0.959, 1, 0.9, 0.95, 0.95]),
  },
  {
    what: '9 held back to the end',
    scores: noted([1, 0.889, 1, 1, 1, 1, 0.889, 1, 1, 1, 0.889, 1, 1, 1, 1, 1]),
  },
  {
    what: '9 of the Party, three with the date over two lines',
    scores: noted([0.889, 0.667, 0.667, 0.778, 0.778, 1, 0.778, 1, 1, 1, 1, 1, 1, 0.83, 0.984, 0.984]),
  },
]

/** Figures in the order of the fields. */
function noted(figures: readonly number[]): Scores {
  const fields: Field[] = [...singleFields, ...listFields]
  return Object.fromEntries(fields.map((field, at) => [field, figures[at] ?? 0]))
}
