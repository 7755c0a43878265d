import { Button } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { dropDraft } from '#modules/documents/papers/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import type { Problem } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import type { DraftInHand } from './use-draft.ts'
import '../words/outgoing-words.ts'

/** Pressed twice: what was never submitted is erased for good. What another changed in between is shown first, and asked about again. */
export function DropDraft({ id, draft }: { id: string; draft: DraftInHand }) {
  const { say } = useSpeech()
  const tell = useTell()
  const navigate = useNavigate()
  const [sure, setSure] = useState(false)
  const [changed, setChanged] = useState(false)
  const drop = useWrite(dropDraft)
  const done = () => {
    draft.forget()
    tell({ text: say('draft.dropped') })
    void navigate({ to: paths.outgoing })
  }
  const onError = (problem: Problem) => {
    if (!problem.isStale) return
    setChanged(true)
    void draft.meet(problem)
  }
  const ask = () => {
    setSure(true)
    setChanged(false)
    drop.reset()
  }
  const dropSeen = async () => {
    // Whatever comes of it, the next time it is asked about anew.
    setSure(false)
    if (!(await draft.still())) return setChanged(true)
    drop.mutate({ params: { id }, query: { version: draft.seen() } }, { onSuccess: done, onError })
  }
  return (
    <Part>
      {changed && !draft.ended && (
        <div role="alert">
          <Note tone="refused">
            <p>{say('draft.drop.changed')}</p>
          </Note>
        </div>
      )}
      {sure && <p className="soft">{say('draft.drop.sure')}</p>}
      {!drop.error?.isStale && <ProblemNote problem={drop.error} />}
      <Button
        size="xs"
        variant={sure ? 'filled' : 'subtle'}
        color="red"
        loading={drop.isPending}
        onClick={() => (sure ? void dropSeen() : ask())}
      >
        {say('draft.drop')}
      </Button>
    </Part>
  )
}
