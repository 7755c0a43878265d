import { getTask } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { ReturnedWhy } from './returned-why.tsx'
import '../words/recurrence-words.ts'

/** In the form that ends a task: why it was given back, and that what recurs goes on for the next times. */
export function BeforeCancel({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(getTask, { params: { id } })
  const next = data?.recurs && (data.series?.after?.dueOn ?? data.series?.nextOn)
  return (
    <>
      <ReturnedWhy id={id} />
      {next && (
        <Note>
          <p>{say('recurs.cancel', { day: dates.dayOf(next) })}</p>
        </Note>
      )}
    </>
  )
}
