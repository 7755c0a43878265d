import { Button } from '@mantine/core'
import { IconPencil } from '@tabler/icons-react'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { changeStaff, getStaff, listStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import { fact, Facts } from '../parts/facts.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole, useMe } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { AccountChanges } from './account-changes.tsx'
import { ChangeAddress } from './change-address.tsx'
import { statusKeys } from './people-screen.tsx'
import { PersonForm } from './person-form.tsx'
import { PersonAbsence } from './person-absence.tsx'
import { PersonAccess } from './person-access.tsx'
import { PersonLeaving } from './person-leaving.tsx'
import { PersonRoles } from './person-roles.tsx'
import '../words/people-words.ts'

export default function PersonScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: person, error, refetch } = useAnswer(getStaff, { params: { id } })
  const administrates = useHoldsRole('administrator')
  const me = useMe()
  const [editing, setEditing] = useState(false)
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.people} />
  if (!person) return null
  return (
    <Thing
      key={id}
      home={paths.people}
      title={person.name}
      kind={[person.title, person.unitName].filter(Boolean).join(', ')}
      mark={<StateMark tone={toneOf(person.status)}>{say(statusKeys[person.status])}</StateMark>}
      actions={
        administrates &&
        !editing && (
          <Button
            size="xs"
            variant="default"
            leftSection={<IconPencil size={15} stroke={1.8} />}
            onClick={() => setEditing(true)}
          >
            {say('people.edit')}
          </Button>
        )
      }
    >
      <Part>
        {editing ? (
          <EditPerson person={person} onClose={() => setEditing(false)} />
        ) : (
          <PersonFactsShown person={person} />
        )}
      </Part>
      <PersonRoles person={person} mayGrant={administrates} />
      {(administrates || me.staffId === id) && <PersonAbsence person={person} />}
      {administrates && <PersonAccess person={person} />}
      {administrates && (
        <Part title={say('people.changes')}>
          <AccountChanges id={person.id} />
          <ChangeAddress person={person} />
        </Part>
      )}
      {administrates && me.staffId !== id && <PersonLeaving person={person} />}
    </Thing>
  )
}

function PersonFactsShown({ person }: { person: StaffDetail }) {
  const { say, dates } = useSpeech()
  return (
    <Facts
      rows={[
        fact(say('people.column.email'), <a href={`mailto:${person.email}`}>{person.email}</a>),
        fact(
          say('people.phone'),
          person.phone && <a href={`tel:${person.phone.replace(/[^+\d]/g, '')}`}>{person.phone}</a>,
        ),
        fact(say('people.column.unit'), person.unitName ?? say('people.noUnit')),
        fact(say('people.from'), person.from && dates.dayOf(person.from)),
        fact(say('people.until'), person.until && dates.dayOf(person.until)),
        fact(say('people.access'), say(accountKey(person))),
      ]}
    />
  )
}

function accountKey({ account, activated }: StaffDetail) {
  if (activated) return 'people.account.yes'
  return account ? 'people.account.invited' : 'people.account.no'
}

function EditPerson({ person, onClose }: { person: StaffDetail; onClose: () => void }) {
  const { say } = useSpeech()
  const tell = useTell()
  const change = useWrite(changeStaff, { refreshes: [getStaff, listStaff] })
  return (
    <PersonForm
      before={person}
      problem={change.error}
      pending={change.isPending}
      onSave={(facts) =>
        change.mutate(
          { params: { id: person.id }, body: { ...facts, version: person.version } },
          {
            onSuccess: () => {
              tell({ text: say('people.saved') })
              onClose()
            },
          },
        )
      }
      onCancel={onClose}
    />
  )
}
