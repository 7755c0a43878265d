import { linesOf } from '#modules/documents/outgoing/changes.rules.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import type { DifferingField } from '../parts/draft-conflict.tsx'
import { valuesOf, type Place } from '../server/compare-facts.ts'
import { useAnswer } from '../server/queries.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import type { Facts } from './use-draft.ts'
import '../words/outgoing-words.ts'
import '../words/paper-words.ts'

const labels: Readonly<Record<string, PlainKey>> = {
  'content.side': 'draft.side',
  'content.type': 'draft.type',
  'content.urgency': 'draft.urgency',
  'content.subject': 'draft.subject',
  'content.parent': 'draft.parent',
  'content.issuer': 'draft.issuer',
  'content.notation': 'draft.notation',
  'content.place': 'draft.place',
  'content.addressees': 'draft.addressees',
  'content.body': 'draft.body',
  'content.signing': 'draft.signing',
  'content.signer': 'draft.signer',
  'content.recipients': 'draft.recipients',
  unitId: 'draft.unit',
  note: 'papers.fact.note',
  links: 'draft.links',
}

export function usePlaceLabel(): (place: Place) => string {
  const { say } = useSpeech()
  return (place) => (labels[place] ? say(labels[place]) : place)
}

/** Values of two drafts as they are read, side by side. */
export function useDifferingDraft(places: readonly Place[], mine: Facts, theirs: Facts): DifferingField[] {
  const labelOf = usePlaceLabel()
  const read = useDraftReading()
  return places.map((place) => ({ place, label: labelOf(place), mine: read(mine, place), theirs: read(theirs, place) }))
}

/** How one value of a draft is read, line by line. */
export function useDraftReading(): (facts: Facts, place: Place) => string[] {
  const { say } = useSpeech()
  const { data } = useAnswer(getUnitTree, { query: {} })
  return (facts, place) => {
    if (place === 'content.body') return linesOf(facts.content.body)
    if (place === 'content.side') return [say(`draft.side.${facts.content.side}`)]
    if (place === 'links') return facts.links.map(({ kind, paperId }) => `${say(`draft.links.${kind}`)}: ${paperId}`)
    const value = valuesOf(facts).get(place)
    if (place === 'unitId') return [data?.units.find(({ id }) => id === value)?.name ?? say('draft.unit.none')]
    if (place === 'content.type' && value === null) return ['công văn']
    if (Array.isArray(value)) return value.map(String)
    return typeof value === 'string' && value !== '' ? [value] : []
  }
}
