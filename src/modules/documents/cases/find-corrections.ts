import type { Page, Span } from '#reading/paper.ts'
import type { Reading } from '#reading/reading.ts'
import { suggestFacts } from '../intake/suggest-facts.ts'
import type { PaperFacts } from '../papers/schema.ts'
import { supposedOf } from '../review/read.ts'
import { readFields, type ReadField } from '../review/schema.ts'

export type Value = string | string[] | null
export type Correction = {
  field: ReadField
  supposed: Value
  confidence: number | null
  entered: Value
  lines: string[]
  pageFrom: string
}

/** Where what a person entered differs from what the reader supposed. */
export function findCorrections(
  { reading, pages }: { reading: Reading; pages: readonly Page[] },
  facts: PaperFacts,
): Correction[] {
  const before = suggestFacts(reading)
  const found = supposedOf(reading)
  return readFields.flatMap((field) => {
    const [supposed, entered] = [valueOf(before, field), valueOf(facts, field)]
    if (JSON.stringify(supposed) === JSON.stringify(entered)) return []
    const own = found.filter((one) => one.field === field)
    const unread = reading.unread.find((one) => (one.field === 'date' ? 'dated' : one.field) === field)
    const spans = unread ? [unread.span] : own.flatMap((one) => one.spans)
    const confidence = own.length > 0 ? Math.min(...own.map((one) => one.confidence)) : null
    const around = linesAround(pages, { field, spans })
    return [{ field, supposed, confidence, entered, ...around }]
  })
}

/** A subject that nobody knows is kept as a sign of it. */
function valueOf(facts: PaperFacts, field: ReadField): Value {
  if (field === 'cites') return facts.cites.map(({ number }) => number.normalize('NFC'))
  const value = facts[field]
  if (Array.isArray(value)) return value.map((one) => one.normalize('NFC'))
  return value === null || value === '…' ? null : value.normalize('NFC').trim() || null
}

const around = 2
const most = 40
const atFoot: readonly ReadField[] = ['signer', 'signerTitle', 'signingAuthority', 'recipients']

/** Lines about the place; where none is known, the head of the first page or the foot of the last one. */
function linesAround(pages: readonly Page[], { field, spans }: { field: ReadField; spans: readonly Span[] }) {
  const [first] = spans
  const page = first ? pages[first.page] : atFoot.includes(field) ? pages.at(-1) : pages[0]
  const texts = (page?.lines ?? []).map(({ text }) => text.slice(0, 500))
  const pageFrom = page?.from ?? 'plain'
  if (!first) return { lines: atFoot.includes(field) ? texts.slice(-25) : texts.slice(0, 25), pageFrom }
  const at = spans.filter((span) => span.page === first.page).map(({ line }) => line)
  const from = Math.max(0, Math.min(...at) - around)
  return { lines: texts.slice(from, Math.min(from + most, Math.max(...at) + around + 1)), pageFrom }
}
