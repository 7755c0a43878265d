import { Button } from '@mantine/core'
import { getDraft, submitPaper, type DraftView } from '#modules/documents/outgoing/schema.ts'
import { listTasks } from '#modules/documents/tasks/schema.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState, type RefObject } from 'react'
import { flushSync } from 'react-dom'
import { goToChoices } from '../parts/draft-conflict.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useDayHold } from '../parts/use-day-hold.ts'
import type { Problem } from '../server/problem.ts'
import { refresh, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { settleTasks } from '../tasks/task-keepers.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
import look from './desk.module.css'
import { Lacks } from './lacks.tsx'
import type { DraftInHand } from './use-draft.ts'

type Props = {
  given: DraftView
  draft: DraftInHand
  /** The desk with its fields. */
  root: RefObject<HTMLElement | null>
  /** On a narrow screen: shows what is written. */
  toWrite: () => void
}

/** Submits the paper as it was typed last, with its tasks; what it lacks is said until that is mended. */
export function Submit({ given, draft, root, toWrite }: Props) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const submit = useWrite(submitPaper, { refreshes: [getDraft] })
  /** A task could not be saved; somebody else changed the paper. */
  const [held, setHeld] = useState<'handed.unsaved' | 'draft.submit.changed'>()
  /** What was taken over when that was said. */
  const told = useRef<DraftInHand['takenOver']>(undefined)
  const { isHeld, words } = useDayHold(root, toWrite)
  const onError = (problem: Problem) => {
    // Another may have changed them since.
    void refresh(client, [listTasks])
    if (problem.isStale) void draft.meet(problem).then(holdToLook)
  }
  const holdToLook = () => {
    setHeld('draft.submit.changed')
    told.current = draft.unseen()
  }
  const send = async () => {
    if (isHeld()) return
    // Whoever presses again was told where to look, but not of what came since.
    if (held === 'draft.submit.changed' && told.current === draft.unseen()) draft.see()
    setHeld(undefined)
    if (!(await settleTasks(given.id))) return setHeld('handed.unsaved')
    const saved = await draft.settle()
    if (draft.unseen().length > 0) return holdToLook()
    if (!saved) {
      flushSync(toWrite)
      return goToChoices()
    }
    submit.mutate(
      { params: { id: given.id }, query: { version: draft.seen() } },
      { onSuccess: () => tell({ text: say('draft.submitted') }), onError },
    )
  }
  const says = words ?? (held && !draft.ended && say(held))
  const lacks = submit.error?.facts.fields?.every(({ field }) => /\b(content\.\w+|tasks)$/.test(field))
  return (
    <>
      <div className={given.state === 'returned' ? look.again : undefined}>
        <Button size="xs" loading={submit.isPending} onClick={() => void send()}>
          {say(given.state === 'returned' ? 'draft.resubmit' : 'draft.submit')}
        </Button>
      </div>
      {says && (
        <span className="soft" role="alert">
          {says}
        </span>
      )}
      {lacks && <Lacks id={given.id} draft={draft} toWrite={toWrite} />}
      {!lacks && !submit.error?.isStale && <ProblemNote problem={submit.error} />}
    </>
  )
}
