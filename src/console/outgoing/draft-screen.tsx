import { Navigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getDraft } from '#modules/documents/outgoing/schema.ts'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useMe } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { LeftTasks } from '../tasks/left-tasks.tsx'
import { useSpeech } from '../words/language.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { HeldOfEnded } from './ended.tsx'
import { PaperDesk } from './paper-desk.tsx'

/** A paper of ours: written while it may be, and otherwise read, decided on and sent. */
export default function DraftScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { staffId } = useMe()
  const [read, setRead] = useState<string>()
  const { data: draft, error, refetch } = useAnswer(getDraft, { params: { id } })
  if (error)
    return (
      <>
        {error.status === 404 && <HeldOfEnded key={id} id={id} ended="gone" />}
        {error.status === 404 && (
          <Part>
            <LeftTasks paperId={id} edited={[]} />
          </Part>
        )}
        <ThingProblem problem={error} retry={refetch} home={paths.outgoing} kind={say('papers.out')} />
      </>
    )
  if (!draft) return null
  if (!draft.mayChange && read !== id) setRead(id)
  // Who returned a paper of somebody else goes on reading: to write in it is not what was decided.
  if (draft.mayChange && read === id && draft.draftedBy !== staffId)
    return <Navigate to={paths.outgoingPaper(id)} replace />
  return draft.mayChange ? <DraftDesk key={id} given={draft} /> : <PaperDesk draft={draft} />
}
