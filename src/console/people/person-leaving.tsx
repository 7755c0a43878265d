import { Button } from '@mantine/core'
import { useState } from 'react'
import { listRoleGrants } from '#modules/staff/grants/schema.ts'
import {
  deactivateStaff,
  getStaff,
  listStaff,
  reactivateStaff,
  type StaffDetail,
} from '#modules/staff/people/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { Form } from '../parts/form.tsx'
import { useToday } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/people-words.ts'

const refreshes = [getStaff, listStaff, listRoleGrants]

/** Somebody leaves the office, or comes back. */
export function PersonLeaving({ person }: { person: StaffDetail }) {
  const { say } = useSpeech()
  const [asked, setAsked] = useState(false)
  if (person.status === 'left') return <ComeBack id={person.id} />
  return (
    <Part {...(asked && { title: say('people.leave') })}>
      {asked ? (
        <LeavingForm id={person.id} onClose={() => setAsked(false)} />
      ) : (
        <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
          {say('people.leave')}
        </Button>
      )}
    </Part>
  )
}

function LeavingForm({ id, onClose }: { id: string; onClose: () => void }) {
  const { say } = useSpeech()
  const today = useToday()
  const tell = useTell()
  const leave = useWrite(deactivateStaff, { refreshes })
  const send = (text: (name: string) => string) =>
    leave.mutate(
      { params: { id }, body: { until: text('until') } },
      { onSuccess: ({ revoked }) => tell({ text: say('people.left', { n: revoked }) }) },
    )
  return (
    <Form
      grave
      label={say('people.leave')}
      problem={leave.error}
      pending={leave.isPending}
      onSend={send}
      onCancel={onClose}
    >
      <p>{say('people.leave.text')}</p>
      <DayField name="until" label={say('people.leave.day')} defaultValue={today} required />
    </Form>
  )
}

function ComeBack({ id }: { id: string }) {
  const { say } = useSpeech()
  const comeBack = useWrite(reactivateStaff, { refreshes })
  return (
    <Part>
      <ProblemNote problem={comeBack.error} />
      <Button variant="default" loading={comeBack.isPending} onClick={() => comeBack.mutate({ params: { id } })}>
        {say('people.return')}
      </Button>
    </Part>
  )
}
