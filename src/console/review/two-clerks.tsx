import { DraftConflict } from '../parts/draft-conflict.tsx'
import { TakenOver } from '../parts/taken-over.tsx'
import type { Conflict } from '../server/kept-draft.ts'
import { useDifferingLine, useFieldLabel } from './differing-line.ts'
import type { Facts } from './fields.ts'
import look from './review.module.css'
import { tidy, type Draft } from './use-draft.ts'

type Props = { draft: Draft; onChosen: () => void }

/** Where somebody else wrote the line too: what was taken over of it, and what is to be chosen. */
export function TwoClerks({ draft, onChosen }: Props) {
  const labelOf = useFieldLabel()
  const { theirs, takenOver, keeper } = draft
  if (!theirs && takenOver.length === 0) return null
  return (
    <div className={look.twoClerks}>
      {theirs && <ToChoose draft={draft} theirs={theirs} onChosen={onChosen} />}
      <TakenOver labels={takenOver.map(labelOf)} onSeen={keeper.see} />
    </div>
  )
}

function ToChoose({ draft, theirs, onChosen }: Props & { theirs: Conflict<Facts> }) {
  const fields = useDifferingLine(theirs.places, tidy(draft.facts), theirs.facts)
  return (
    <DraftConflict
      fields={fields}
      onChoose={(theirsAt) => {
        draft.keeper.choose(theirsAt)
        onChosen()
      }}
    />
  )
}
