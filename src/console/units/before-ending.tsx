import { Link } from '@tanstack/react-router'
import { listTasks } from '#modules/documents/tasks/schema.ts'
import { listStaff } from '#modules/staff/people/schema.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/unit-words.ts'

/** In the forms that end a unit: what stays with it until somebody assigns or moves it. */
export function BeforeEnding({ id }: { id: string }) {
  return (
    <>
      <OpenTasksOf id={id} />
      <PeopleOf id={id} />
    </>
  )
}

/** Tasks that it still leads or joins in. */
function OpenTasksOf({ id }: { id: string }) {
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

/** Those who work in it. */
function PeopleOf({ id }: { id: string }) {
  const { say } = useSpeech()
  const query = { unitId: id, status: 'active' } as const
  const n = useAnswer(listStaff, { query: { ...query, size: 1 } }).data?.total ?? 0
  if (n === 0) return null
  return (
    <Note>
      <p>{say('units.stillIn', { n })}</p>
      <Link to={paths.people} search={query}>
        {say('units.stillIn.see')}
      </Link>
    </Note>
  )
}
