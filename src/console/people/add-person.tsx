import { useNavigate } from '@tanstack/react-router'
import { addStaff, listStaff } from '#modules/staff/people/schema.ts'
import { paths } from '../paths.ts'
import { useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { PersonForm } from './person-form.tsx'
import '../words/people-words.ts'

export default function AddPerson() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const add = useWrite(addStaff, { refreshes: [listStaff] })
  return (
    <Thing home={paths.people} kind={say('people.title')} title={say('people.add')}>
      <Part>
        <PersonForm
          problem={add.error}
          pending={add.isPending}
          onSave={(body) => add.mutate({ body }, { onSuccess: ({ id }) => void navigate({ to: paths.person(id) }) })}
        />
      </Part>
    </Thing>
  )
}
