import type { Day } from '#kernel/day.ts'
import type { OfficialPaper } from '#kernel/official-paper.ts'
import { formOn, type PaperForm } from '#kernel/paper-form.ts'

/** From line to line: so many lines of its own size, or exactly so many points. */
export type Spacing = { lines: number } | { points: number }

/** Sizes in points, lengths in millimetres. */
export type Measures = {
  form: PaperForm
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
  urgency: number
  type: number
  subject: number
  /** The subject of a công văn, below its number. */
  letterSubject: number
  /** Whom the paper is to. */
  addressees: number
  body: number
  signing: number
  signer: number
  recipientsTitle: number
  recipients: number
  pageNumber: number
  /** Between the lines of the body. */
  spacing: Spacing
  /** Before each paragraph of the body, in points. */
  paragraphGap: number
  firstLine: number
}

type Lengths = Omit<Measures, 'form'>

const state: Lengths = {
  margin: { top: 20, bottom: 20, left: 30, right: 18 },
  leftColumn: 63,
  country: 12,
  motto: 13,
  parent: 12,
  issuer: 12,
  number: 13,
  place: 13,
  urgency: 13,
  type: 14,
  subject: 14,
  letterSubject: 12,
  addressees: 14,
  body: 14,
  signing: 14,
  signer: 14,
  recipientsTitle: 12,
  recipients: 11,
  pageNumber: 13,
  spacing: { lines: 1.1 },
  paragraphGap: 6,
  firstLine: 12.7,
}

const party2018: Lengths = {
  margin: { top: 20, bottom: 20, left: 30, right: 15 },
  leftColumn: 74,
  country: 15,
  motto: 14,
  parent: 14,
  issuer: 14,
  number: 14,
  place: 14,
  urgency: 14,
  type: 16,
  subject: 15,
  letterSubject: 12,
  addressees: 14,
  body: 14,
  signing: 14,
  signer: 14,
  recipientsTitle: 14,
  recipients: 12,
  pageNumber: 14,
  spacing: { points: 18 },
  paragraphGap: 6,
  firstLine: 10,
}

/** Lines of 18 to 22 points are allowed since 2026; the middle lets the marks of Vietnamese letters breathe. */
const party2026: Lengths = { ...party2018, spacing: { points: 20 } }

const lengths: Readonly<Record<PaperForm['name'], Lengths>> = {
  'state-2020': state,
  'party-2018': party2018,
  'party-2026': party2026,
}

/** What a paper of that side and day is set by. */
export function measuresOn(side: OfficialPaper['side'], on: Day): Measures {
  const form = formOn(side, on)
  return { form, ...lengths[form.name] }
}

/** A4 in millimetres. */
export const sheet = { width: 210, height: 297 }

/** Between the upper edge and the page number. */
export const numberFromEdge = 10

export function textWidth({ margin }: Pick<Measures, 'margin'>): number {
  return sheet.width - margin.left - margin.right
}

export const pointsOf = (millimetres: number) => (millimetres * 72) / 25.4
export const millimetresOf = (points: number) => (points * 25.4) / 72
