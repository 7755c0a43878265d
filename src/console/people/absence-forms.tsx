import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { appointDeputy, handOver, listDeputyships, undoHandover } from '#modules/staff/handover/schema.ts'
import { getStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import look from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { useToday } from '../parts/now.ts'
import type { Problem } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { PersonPicker } from './person-picker.tsx'
import '../words/people-words.ts'
import '../words/unit-words.ts'

type Props = { person: StaffDetail; onClose: () => void }

export function DeputyForm({ person, onClose }: Props) {
  const { say } = useSpeech()
  const today = useToday()
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const appoint = useWrite(appointDeputy, { refreshes: [listDeputyships, getStaff] })
  const send = (text: (name: string) => string) => {
    if (!deputyId) return
    const span = { from: text('from'), until: text('until') }
    appoint.mutate({ body: { absentId: person.id, deputyId, ...span, paper: text('paper') } }, { onSuccess: onClose })
  }
  return (
    <Form
      label={say('people.deputy.appoint')}
      problem={appoint.error}
      pending={appoint.isPending}
      onSend={send}
      onCancel={onClose}
    >
      <PersonPicker
        name="deputyId"
        label={say('people.deputy')}
        value={deputyId}
        onChange={setDeputyId}
        except={person.id}
      />
      <div className={look.pair}>
        <DayField name="from" label={say('units.column.from')} defaultValue={today} required />
        <DayField name="until" label={say('units.column.until')} required />
      </div>
      <TextField name="paper" label={say('units.paper')} description={say('units.paper.hint')} />
    </Form>
  )
}

export function HandoverForm({ person, onClose }: Props) {
  const { say } = useSpeech()
  const [toId, setToId] = useState<string | null>(null)
  const give = useHandover(onClose)
  if (person.openWork === 0) {
    return (
      <div className={look.form}>
        <p className="soft">{say('people.handover.none')}</p>
        <div className={look.keys}>
          <Button variant="subtle" color="gray" onClick={onClose}>
            {say('decide.cancel')}
          </Button>
        </div>
      </div>
    )
  }
  const send = (text: (name: string) => string) => {
    if (toId) give.send({ fromId: person.id, toId, note: text('note') })
  }
  return (
    <Form label={say('people.handover')} problem={give.error} pending={give.isPending} onSend={send} onCancel={onClose}>
      <PersonPicker name="toId" label={say('people.handover.to')} value={toId} onChange={setToId} except={person.id} />
      <Textarea name="note" label={say('people.handover.note')} autosize minRows={2} maxLength={2000} />
    </Form>
  )
}

/** Hands work over and, for as long as it is told, offers the way back. */
function useHandover(onDone: () => void) {
  const { say } = useSpeech()
  const tell = useTell()
  const give = useWrite(handOver, { refreshes: [getStaff] })
  const undo = useWrite(undoHandover, { refreshes: [getStaff] })
  // Awaited here: the form is gone by then, and what a mutation was given at its call is not told to a form that is gone.
  const takeBack = async (id: string) => {
    const text = await undo.mutateAsync({ params: { id } }).then(
      () => say('people.handover.undone'),
      (problem: Problem) => problem.message,
    )
    tell({ text })
  }
  type Body = Parameters<typeof give.mutate>[0]['body']
  const send = (body: Body) =>
    give.mutate(
      { body },
      {
        onSuccess: ({ moved, subject }) => {
          const back = { label: say('people.handover.undo'), run: () => void takeBack(subject) }
          tell({ text: say('people.handover.done', { n: moved }), undo: back })
          onDone()
        },
      },
    )
  return { ...give, send }
}
