import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useFieldLabel, useLineReading } from '../review/differing-line.ts'
import { useAnswer } from '../server/queries.ts'
import type { Place } from '../server/compare-facts.ts'
import { useSpeech } from '../words/language.tsx'
import { factsOf, type CorrectedLine } from './corrected-line.ts'
import '../words/paper-words.ts'

/** How the places of a corrected line are called. */
export function useLineLabel(): (place: Place) => string {
  const { say } = useSpeech()
  const labelOf = useFieldLabel()
  return (place) => (place === 'reason' ? say('papers.correct.reason') : labelOf(place))
}

/** How one value of a corrected line is read, line by line. */
export function useLineLines(): (line: CorrectedLine, place: Place) => string[] {
  const read = useLineReading()
  const units = useAnswer(getUnitTree, { query: {} }).data?.units ?? []
  return (line, place) => {
    if (place === 'reason') return line.reason ? [line.reason] : []
    const lines = read(factsOf(line), place)
    return place === 'unitId' ? lines.map((id) => units.find((unit) => unit.id === id)?.name ?? id) : lines
  }
}
