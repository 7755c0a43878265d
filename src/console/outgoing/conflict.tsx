import { DraftConflict } from '../parts/draft-conflict.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { TakenOver } from '../parts/taken-over.tsx'
import type { Conflict as Theirs } from '../server/kept-draft.ts'
import { Part } from '../shell/thing.tsx'
import look from './desk.module.css'
import { useDifferingDraft, usePlaceLabel } from './differing-draft.ts'
import { Ended } from './ended.tsx'
import type { DraftInHand, Facts } from './use-draft.ts'

type Props = { draft: DraftInHand }

/** What the server refused; where somebody else wrote too, what was taken over of it and what is to be chosen. */
export function Conflict({ draft }: Props) {
  const labelOf = usePlaceLabel()
  const { theirs, takenOver, problem, ended } = draft
  if (ended) return <Ended draft={draft} ended={ended} />
  if (!theirs && !problem && takenOver.length === 0) return null
  return (
    <Part>
      <div className={look.told}>
        {theirs ? <ToChoose draft={draft} theirs={theirs} /> : <ProblemNote problem={problem} />}
        <TakenOver labels={takenOver.map(labelOf)} onSeen={draft.see} />
      </div>
    </Part>
  )
}

function ToChoose({ draft, theirs }: Props & { theirs: Theirs<Facts> }) {
  const fields = useDifferingDraft(theirs.places, draft.facts, theirs.facts)
  return <DraftConflict fields={fields} onChoose={draft.choose} />
}
