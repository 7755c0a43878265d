import { Link } from '@tanstack/react-router'
import { listTasks } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/unit-words.ts'

/** In the forms that end a unit: tasks that it still leads or joins in, which stay with it until somebody assigns them anew. */
export function OpenTasksOf({ id }: { id: string }) {
  const { say } = useSpeech()
  const query = { unitId: id, state: 'open' } as const
  const n = useAnswer(listTasks, { query: { ...query, size: 1 } }).data?.total ?? 0
  if (n === 0) return null
  return (
    <Note>
      <p>{say('units.openTasks', { n })}</p>
      <Link to={paths.tasks} search={query}>
        {say('units.openTasks.see')}
      </Link>
    </Note>
  )
}
