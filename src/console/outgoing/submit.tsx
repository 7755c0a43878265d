import { Button } from '@mantine/core'
import { getDraft, submitPaper, type DraftView } from '#modules/documents/outgoing/schema.ts'
import { listTasks } from '#modules/documents/tasks/schema.ts'
import { useQueryClient } from '@tanstack/react-query'
import { useState, type RefObject } from 'react'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useDayHold } from '../parts/use-day-hold.ts'
import { refresh, useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { settleTasks } from '../tasks/task-keepers.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'
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
  const [unsaved, setUnsaved] = useState(false)
  const { isHeld, words } = useDayHold(root, toWrite)
  const send = async () => {
    if (isHeld()) return
    const saved = await settleTasks(given.id)
    setUnsaved(!saved)
    if (!saved || !(await draft.settle())) return
    submit.mutate(
      { params: { id: given.id } },
      {
        onSuccess: () => tell({ text: say('draft.submitted') }),
        // Another may have changed them since.
        onError: () => void refresh(client, [listTasks]),
      },
    )
  }
  const lacks = submit.error?.facts.fields?.every(({ field }) => /\b(content\.\w+|tasks)$/.test(field))
  return (
    <>
      <Button size="xs" loading={submit.isPending} onClick={() => void send()}>
        {say(given.state === 'returned' ? 'draft.resubmit' : 'draft.submit')}
      </Button>
      {(words ?? unsaved) && (
        <span className="soft" role="alert">
          {words ?? say('handed.unsaved')}
        </span>
      )}
      {lacks ? <Lacks id={given.id} draft={draft} toWrite={toWrite} /> : <ProblemNote problem={submit.error} />}
    </>
  )
}
