import { useParams } from '@tanstack/react-router'
import { getDraft } from '#modules/documents/outgoing/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { DraftDesk } from './draft-desk.tsx'
import { HeldOfEnded } from './ended.tsx'
import { PaperDesk } from './paper-desk.tsx'

/** A paper of ours: written while it may be, and otherwise read, decided on and sent. */
export default function DraftScreen() {
  const { id }: { id: string } = useParams({ strict: false })
  const { data: draft, error, refetch } = useAnswer(getDraft, { params: { id } })
  if (error)
    return (
      <>
        {error.status === 404 && <HeldOfEnded key={id} id={id} ended="gone" />}
        <Part>
          <ProblemNote problem={error} retry={refetch} />
        </Part>
      </>
    )
  if (!draft) return null
  return draft.mayChange ? <DraftDesk key={id} given={draft} /> : <PaperDesk draft={draft} />
}
