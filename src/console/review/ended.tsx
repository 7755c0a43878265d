import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { paperFacts } from '#modules/documents/papers/schema.ts'
import { LeftBehindNote } from '../parts/left-behind.tsx'
import { paths } from '../paths.ts'
import { leftBehind, unsentOf, type Ended as How } from '../server/kept-draft.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useTabKey } from '../shell/me.tsx'
import { useFieldLabel, useLineReading } from './differing-line.ts'
import look from './review.module.css'
import { tidy, type Draft } from './use-draft.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/intake-words.ts'

type Props = { draft: Draft; paper: string | undefined; ended: How }

/** In place of the keys: the draft was registered or dropped elsewhere, with what was typed here and not saved. */
export function Ended({ draft, paper, ended }: Props) {
  const navigate = useNavigate()
  const { say } = useSpeech()
  const labelOf = useFieldLabel()
  const read = useLineReading()
  const facts = tidy(draft.facts)
  const clear = () => {
    draft.keeper.forget()
    void navigate({ to: ended === 'gone' || !paper ? paths.arrivals : paths.incomingPaper(paper) })
  }
  return (
    <div className={look.twoClerks}>
      <LeftBehindNote
        title={say(ended === 'gone' ? 'review.ended.gone' : 'review.ended.decided')}
        rows={draft.keeper.unsaved.map((place) => ({ label: labelOf(place), lines: read(facts, place) }))}
        onClear={clear}
      />
    </div>
  )
}

/** What this tab still holds of a draft that is none any more when it is opened. */
export function HeldOfEnded({ paper, ended }: { paper: string; ended: How }) {
  const key = useTabKey(paper)
  const { say } = useSpeech()
  const labelOf = useFieldLabel()
  const read = useLineReading()
  const [held, setHeld] = useState(() => readUnsent(key, unsentOf(paperFacts)))
  if (!held) return null
  const { facts, places } = leftBehind(held)
  const clear = () => {
    keepUnsent(key, undefined)
    setHeld(undefined)
  }
  return (
    <LeftBehindNote
      title={say(ended === 'gone' ? 'review.ended.gone' : 'review.ended.decided')}
      rows={places.map((place) => ({ label: labelOf(place), lines: read(facts, place) }))}
      onClear={clear}
    />
  )
}
