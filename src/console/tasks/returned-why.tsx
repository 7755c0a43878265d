import { taskWorkflow } from '#modules/documents/tasks/rules.ts'
import { findStep } from '#kernel/workflow.ts'
import { useSubject } from '../decide/decision-panel.tsx'
import { Note } from '../parts/note.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/task-words.ts'

const returned = findStep(taskWorkflow, 'return')

/** In the forms that answer a task given back: why it was. */
export function ReturnedWhy({ id }: { id: string }) {
  const { say, inWords } = useSpeech()
  const { data } = useSubject({ module: 'documents', kind: 'task', id })
  const lines = data?.history.filter((line) => line.do === returned?.past).toSorted((a, b) => b.seq - a.seq)
  const reason = lines?.[0]?.reason
  if (!reason || data?.state !== returned?.to) return null
  return (
    <Note>
      <p>{say('tasks.returned.why', { why: reason.words ? inWords(reason.words) : '' })}</p>
      {reason.text && <q>{reason.text}</q>}
    </Note>
  )
}
