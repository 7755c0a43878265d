import { DraftConflict } from '../parts/draft-conflict.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { TakenOver } from '../parts/taken-over.tsx'
import type { Conflict as Theirs } from '../server/kept-draft.ts'
import { Part } from '../shell/thing.tsx'
import { excessIn } from './body-limits.ts'
import { TooMuch } from './body-told.tsx'
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
        {theirs ? <ToChoose draft={draft} theirs={theirs} /> : <Refused draft={draft} />}
        <TakenOver labels={takenOver.map(labelOf)} onSeen={draft.see} />
      </div>
    </Part>
  )
}

/** What the text holds too much of is told by its place; the server names a field that nobody sees. */
function Refused({ draft }: Props) {
  const { body } = draft.facts.content
  const fields = draft.problem?.facts.fields ?? []
  const isOfBody = fields.length > 0 && fields.every(({ field }) => field.startsWith('body.content.body.'))
  return isOfBody && excessIn(body).length > 0 ? <TooMuch body={body} /> : <ProblemNote problem={draft.problem} />
}

function ToChoose({ draft, theirs }: Props & { theirs: Theirs<Facts> }) {
  const fields = useDifferingDraft(theirs.places, draft.facts, theirs.facts)
  return <DraftConflict fields={fields} onChoose={draft.choose} />
}
