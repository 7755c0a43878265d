import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'

/** Sizes in points, lengths in millimetres. */
export type Measures = {
  /** Where the rule stands. */
  basis: string
  margin: { top: number; bottom: number; left: number; right: number }
  /** Width of the head's left column; the right one has the rest. */
  leftColumn: number
  /** Head: the name of the country or the Party, the motto, parent, issuer, number, place and day. */
  country: number
  motto: number
  parent: number
  issuer: number
  number: number
  place: number
  type: number
  subject: number
  /** The subject of a công văn, below its number. */
  letterSubject: number
  body: number
  signing: number
  signer: number
  recipientsTitle: number
  recipients: number
  pageNumber: number
  /** Between the lines of the body, in lines. */
  spacing: number
  /** Before each paragraph of the body, in points. */
  paragraphGap: number
  firstLine: number
}

type Dated = Measures & { side: OfficialPaper['side']; from: Day }

const state: Measures = {
  basis: 'Nghị định 30/2020/NĐ-CP, Phụ lục I',
  margin: { top: 20, bottom: 20, left: 30, right: 18 },
  leftColumn: 63,
  country: 12,
  motto: 13,
  parent: 12,
  issuer: 12,
  number: 13,
  place: 13,
  type: 14,
  subject: 14,
  letterSubject: 12,
  body: 14,
  signing: 14,
  signer: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
  spacing: 1.1,
  paragraphGap: 6,
  firstLine: 12.7,
}

const party: Measures = {
  basis: 'Hướng dẫn 36-HD/VPTW ngày 03/4/2018',
  margin: { top: 20, bottom: 20, left: 30, right: 20 },
  leftColumn: 72,
  country: 15,
  motto: 14,
  parent: 14,
  issuer: 14,
  number: 14,
  place: 14,
  type: 16,
  subject: 15,
  letterSubject: 12,
  body: 14,
  signing: 14,
  signer: 14,
  recipientsTitle: 14,
  recipients: 12,
  pageNumber: 14,
  spacing: 1.15,
  paragraphGap: 6,
  firstLine: 12.7,
}

/**
 * The rules by side and by the day from which they hold: a paper follows those of its own day. A rule that replaces another
 * is a further row, so that older papers look as they did.
 */
const rules: readonly Dated[] = [
  { side: 'state', from: '2020-03-05', ...state },
  { side: 'party', from: '2018-04-03', ...party },
]

/** The rules in force for a paper of that side on that day; for days before any, the oldest. */
export function measuresOn(side: OfficialPaper['side'], on: Day): Measures {
  const own = rules.filter((rule) => rule.side === side).toSorted((a, b) => (a.from < b.from ? 1 : -1))
  return own.find((rule) => rule.from <= on) ?? own.at(-1)!
}

/** A4 in millimetres. */
export const sheet = { width: 210, height: 297 }

export function textWidth({ margin }: Measures): number {
  return sheet.width - margin.left - margin.right
}

export const pointsOf = (millimetres: number) => (millimetres * 72) / 25.4
