import { useNavigate } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { draftFacts, getDraft } from '#modules/documents/outgoing/schema.ts'
import { LeftBehindNote } from '../parts/left-behind.tsx'
import { paths } from '../paths.ts'
import { leftBehind, unsentOf, type Ended as How, type LeftBehind } from '../server/kept-draft.ts'
import { refresh } from '../server/queries.ts'
import { keepUnsent, readUnsent } from '../server/unsent.ts'
import { useTabKey } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useDraftReading, usePlaceLabel } from './differing-draft.ts'
import { saysSomething } from './remark-writer.ts'
import type { DraftInHand, Facts } from './use-draft.ts'
import { useRemarkWriter } from './use-remarks.ts'
import { useRemarkLabel } from './write-remark.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'

/** The draft was dropped or decided on elsewhere while it was written here. */
export function Ended({ draft, ended }: { draft: DraftInHand; ended: How }) {
  const navigate = useNavigate()
  const client = useQueryClient()
  const clear = () => {
    draft.forget()
    if (ended === 'gone') void navigate({ to: paths.outgoing })
    else void refresh(client, [getDraft])
  }
  return <Left left={{ facts: draft.facts, places: draft.unsaved() }} ended={ended} onClear={clear} />
}

/** What this tab still holds of a paper that is not written any more when it is opened. */
export function HeldOfEnded({ id, ended }: { id: string; ended: How }) {
  const key = useTabKey(id)
  const [held, setHeld] = useState(() => readUnsent(key, unsentOf(draftFacts)))
  if (!held) return null
  const clear = () => {
    keepUnsent(key, undefined)
    setHeld(undefined)
  }
  return <Left left={leftBehind(held)} ended={ended} onClear={clear} />
}

/** Remarks that were being written about a paper when it came to be reviewed no more: to be copied, or let go. */
export function HeldRemarks({ id }: { id: string }) {
  const { say } = useSpeech()
  const writer = useRemarkWriter(id)
  const labelOf = useRemarkLabel()
  const left = writer.state.open.filter(saysSomething)
  if (left.length === 0) return null
  return (
    <Part>
      <LeftBehindNote
        title={say('remarks.left')}
        rows={left.map((one) => ({ label: labelOf(one), lines: one.text.split('\n') }))}
        onClear={() => left.forEach(({ key }) => writer.giveUp(key))}
      />
    </Part>
  )
}

type LeftProps = { left: LeftBehind<Facts>; ended: How; onClear: () => void }

function Left({ left: { facts, places }, ended, onClear }: LeftProps) {
  const { say } = useSpeech()
  const labelOf = usePlaceLabel()
  const read = useDraftReading()
  return (
    <Part>
      <LeftBehindNote
        title={say(ended === 'gone' ? 'draft.ended.gone' : 'draft.ended.decided')}
        rows={places.map((place) => ({ label: labelOf(place), lines: read(facts, place) }))}
        onClear={onClear}
      />
    </Part>
  )
}
