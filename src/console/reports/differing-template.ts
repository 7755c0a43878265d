import type { Part, TemplateContent } from '#modules/reports/templates/schema.ts'
import type { Written } from './template-form.tsx'

const headFields = [
  'side',
  'parent',
  'issuer',
  'notation',
  'place',
  'subject',
  'addressees',
  'recipients',
  'signing',
  'signer',
] as const satisfies readonly (keyof TemplateContent)[]

/** What of a template another wrote otherwise: a field of it, or a part by its place from 1; `theirs` is empty where it has none. */
export type Differing =
  | { field: 'name' | 'span' | (typeof headFields)[number]; theirs: string }
  | { field: 'part'; n: number; kind: Part['kind']; theirs: string }

/** Where what one wrote differs from the version that stands now, in the order of the form. */
export function differingTemplate(mine: Written, now: Written): Differing[] {
  const fields = (['name', 'span'] as const)
    .filter((field) => mine[field] !== now[field])
    .map((field) => ({ field, theirs: now[field] }))
  const head = headFields
    .filter((field) => wordsOf(mine.content[field]) !== wordsOf(now.content[field]))
    .map((field) => ({ field, theirs: wordsOf(now.content[field]) }))
  const places = Array.from({ length: Math.max(mine.content.parts.length, now.content.parts.length) }, (_, at) => at)
  const parts = places.flatMap((at) => {
    const [own, other] = [mine.content.parts[at], now.content.parts[at]]
    const kind = (other ?? own)?.kind
    if (kind === undefined || JSON.stringify(own) === JSON.stringify(other)) return []
    return [{ field: 'part' as const, n: at + 1, kind, theirs: other ? partWords(other) : '' }]
  })
  return [...fields, ...head, ...parts]
}

const wordsOf = (value: string | readonly string[]) => (typeof value === 'string' ? value : value.join('; '))

function partWords(part: Part): string {
  if (part.kind === 'points') return part.items.join('; ')
  return part.kind === 'heading' || part.kind === 'paragraph' ? part.text : part.caption
}
