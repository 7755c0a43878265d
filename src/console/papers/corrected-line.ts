import { z } from 'zod'
import { paperFacts, type Citation, type PaperFacts } from '#modules/documents/papers/schema.ts'
import type { Versioned } from '../server/kept-draft.ts'
import type { Paper } from './paper-screen.tsx'

/** The line of a paper as it stands in the form that corrects it, with why: as typed, in texts and lines of text. */
export const correctedLine = paperFacts.extend({
  subject: z.string(),
  number: z.string(),
  issuer: z.string(),
  parent: z.string(),
  type: z.string(),
  place: z.string(),
  signer: z.string(),
  signerTitle: z.string(),
  signingAuthority: z.string(),
  addressees: z.array(z.string()),
  recipients: z.array(z.string()),
  copies: z.string(),
  note: z.string(),
  reason: z.string(),
  cites: z.array(z.object({ number: z.string(), date: z.string().nullable(), issuer: z.string().nullable() })),
})
export type CorrectedLine = z.output<typeof correctedLine>

export const texts = [
  'number',
  'issuer',
  'parent',
  'type',
  'place',
  'signer',
  'signerTitle',
  'signingAuthority',
] as const
type Texts = Record<(typeof texts)[number], string>

export function correctedFrom(paper: Paper): Versioned<CorrectedLine> {
  const facts = paperFacts.parse(paper)
  const typed = Object.fromEntries(texts.map((name) => [name, facts[name] ?? ''])) as Texts
  return { facts: { ...facts, ...typed, copies: String(facts.copies), reason: '' }, version: paper.version }
}

const itemsOf = (lines: readonly string[]) => lines.map((line) => line.trim()).filter(Boolean)

/** Without what only stands there while it is being typed. */
export function tidyLine(line: CorrectedLine): CorrectedLine {
  const typed = Object.fromEntries(texts.map((name) => [name, line[name].trim()])) as Texts
  return {
    ...line,
    ...typed,
    subject: line.subject.trim(),
    note: line.note.trim(),
    reason: line.reason.trim(),
    copies: line.copies.trim(),
    addressees: itemsOf(line.addressees),
    recipients: itemsOf(line.recipients),
    cites: line.cites.flatMap((cited) => (cited.number.trim() ? [{ ...cited, number: cited.number.trim() }] : [])),
  }
}

/** The facts that such a line asks for. */
export function factsOf(line: CorrectedLine): PaperFacts {
  const { reason: _why, ...tidy } = tidyLine(line)
  const named = Object.fromEntries(texts.map((name) => [name, tidy[name] || null])) as Record<
    keyof Texts,
    string | null
  >
  return { ...tidy, ...named, copies: Number(tidy.copies) || 1 }
}

/** Numbers, one a line; one that stood there keeps the day and issuer that were read with it. */
export const citesOf = (before: readonly Citation[], numbers: readonly string[]): Citation[] =>
  numbers.map((number) => {
    const same = before.find((cited) => cited.number === number.trim())
    return { number, date: same?.date ?? null, issuer: same?.issuer ?? null }
  })
