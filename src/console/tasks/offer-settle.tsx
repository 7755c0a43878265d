import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { getSubject, takeStep } from '#modules/desk/subjects/schema.ts'
import { getPaper } from '#modules/documents/papers/schema.ts'
import type { TaskRow } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/task-words.ts'

/** The last task of a paper has ended: whoever may settle the paper can do so here. A person decides, not the program. */
export function OfferSettle({ task }: { task: TaskRow }) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const params = { module: 'documents', kind: 'incoming-paper', id: task.paperId ?? '' }
  const ended = task.state === 'confirmed' || task.state === 'cancelled'
  const paper = useAnswer(getPaper, { params: { id: params.id } }, { enabled: ended && task.paperId !== null }).data
  const over = paper?.state === 'assigned' && paper.tasks > 0 && paper.tasks === paper.tasksEnded
  const panel = useAnswer(getSubject, { params }, { enabled: over }).data
  const settle = useWrite(takeStep)
  if (!over || !panel?.steps.some((step) => step.do === 'settle')) return null
  const send = () =>
    settle.mutate(
      { params, body: { do: 'settle', lastSeq: panel.lastSeq } },
      {
        onSuccess: ({ seq }) => {
          tell({ text: say('tasks.settle.done', { seq }) })
          void client.invalidateQueries()
        },
      },
    )
  return (
    <Part onPaper={false}>
      <Note tone="good">
        <p>{say('tasks.settle', { number: paper.number ?? '' })}</p>
        <Button mt={8} size="xs" variant="default" loading={settle.isPending} onClick={send}>
          {say('tasks.settle.open')}
        </Button>
        <ProblemNote problem={settle.error} />
      </Note>
    </Part>
  )
}
