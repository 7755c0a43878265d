import type { LeftProps } from '../decide/left-step.tsx'
import { LeftBehindNote } from '../parts/left-behind.tsx'
import { leftBehind } from '../server/kept-draft.ts'
import { readUnsent } from '../server/unsent.ts'
import { useSpeech } from '../words/language.tsx'
import { useLineLabel, useLineLines } from './line-words.ts'
import { forgetLine, heldLine, useLineKey } from './use-corrected-line.ts'
import '../words/decide-words.ts'

/** What was typed of a correction that can be made no longer. */
export function LeftLine({ panel, step, onClear }: LeftProps) {
  const { say, inWords } = useSpeech()
  const key = useLineKey(panel.id)
  const labelOf = useLineLabel()
  const read = useLineLines()
  const held = readUnsent(key, heldLine)
  const { facts, places } = held ? leftBehind(held) : { facts: undefined, places: [] }
  return (
    <LeftBehindNote
      title={say('decide.gone', { step: inWords(step.label) })}
      rows={facts ? places.map((place) => ({ label: labelOf(place), lines: read(facts, place) })) : []}
      onClear={() => {
        forgetLine(key)
        onClear()
      }}
    />
  )
}
