import type { DifferingField } from '../parts/draft-conflict.tsx'
import type { Place } from '../server/compare-facts.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech, type Speech } from '../words/language.tsx'
import { fields, type Facts } from './fields.ts'
import '../words/intake-words.ts'
import '../words/paper-words.ts'

/** Values of a line that the form has no field for. */
const others: Readonly<Record<string, PlainKey>> = {
  side: 'review.side',
  copies: 'papers.fact.copies',
  note: 'papers.fact.note',
  unitId: 'papers.fact.unit',
}

export function useFieldLabel(): (place: Place) => string {
  const { say } = useSpeech()
  return (place) => {
    const label = fields.find(({ name }) => name === place)?.label ?? others[place]
    return label ? say(label) : place
  }
}

/** Values of two lines as they are read, side by side. */
export function useDifferingLine(places: readonly Place[], mine: Facts, theirs: Facts): DifferingField[] {
  const labelOf = useFieldLabel()
  const read = useLineReading()
  return places.map((place) => ({
    place,
    label: labelOf(place),
    mine: read(mine, place),
    theirs: read(theirs, place),
  }))
}

/** How one value of a line is read, line by line. */
export function useLineReading(): (facts: Facts, place: Place) => string[] {
  const speech = useSpeech()
  return (facts, place) => linesOf(facts, place, speech)
}

function linesOf(facts: Facts, place: Place, { say, dates }: Pick<Speech, 'say' | 'dates'>): string[] {
  if (place === 'side') return [say(facts.side === 'party' ? 'review.side.party' : 'review.side.state')]
  if (place === 'cites')
    return facts.cites.map(({ number, date, issuer }) =>
      [number, date && dates.dayOf(date), issuer].filter(Boolean).join(', '),
    )
  const value = facts[place as keyof Facts]
  if (typeof value === 'number') return [String(value)]
  if (value === null || value === '…' || value === '') return []
  if (Array.isArray(value)) return value.map(String)
  return [/^\d{4}-\d\d-\d\d$/.test(value) ? dates.dayOf(value) : value]
}
