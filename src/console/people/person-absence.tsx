import { Button, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useState } from 'react'
import { dayOf } from '#kernel/day.ts'
import { roleWords } from '#kernel/role-words.ts'
import {
  appointDeputy,
  endDeputyship,
  handOver,
  listDeputyships,
  undoHandover,
} from '#modules/staff/handover/schema.ts'
import { getStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { PersonPicker } from './person-picker.tsx'
import rows from './rows.module.css'

/** Who stands in while the person is away, and to whom their open work goes. */
export function PersonAbsence({ person }: { person: StaffDetail }) {
  const { say, inWords, dates } = useSpeech()
  const [asked, setAsked] = useState<'deputy' | 'handover' | undefined>()
  const deputyships =
    useAnswer(listDeputyships, { query: { staffId: person.id, state: 'active', size: 50 } }).data?.rows ?? []
  const end = useWrite(endDeputyship, { refreshes: [listDeputyships, getStaff] })
  const close = () => setAsked(undefined)
  return (
    <Part title={say('people.deputy')}>
      {deputyships.length === 0 && <p className="soft">{say('people.deputy.none')}</p>}
      <ul className={rows.rows}>
        {deputyships.map((deputyship) => (
          <li key={deputyship.id}>
            <span>
              {deputyship.absentId === person.id
                ? say('people.deputy.until', { name: deputyship.deputyName ?? '…', day: dates.dayOf(deputyship.until) })
                : say('people.deputy.for', { name: deputyship.absentName ?? '…' })}
            </span>
            <Button
              size="compact-xs"
              variant="subtle"
              color="gray"
              loading={end.isPending}
              onClick={() => end.mutate({ params: { id: deputyship.id } })}
            >
              {say('people.deputy.end')}
            </Button>
            <small>
              {dates.dayOf(deputyship.from)} – {dates.dayOf(deputyship.until)} ·{' '}
              {deputyship.roles?.map((role) => inWords(roleWords(role))).join(', ') ?? say('people.deputy.allRoles')}
            </small>
          </li>
        ))}
      </ul>
      <ProblemNote problem={end.error} />
      {asked === undefined && (
        <div className={look.keys}>
          <Button size="xs" variant="default" onClick={() => setAsked('deputy')}>
            {say('people.deputy.appoint')}
          </Button>
          <Button size="xs" variant="default" onClick={() => setAsked('handover')}>
            {say('people.handover')} · {say('people.openWork', { n: person.openWork })}
          </Button>
        </div>
      )}
      {asked === 'deputy' && <DeputyForm person={person} onClose={close} />}
      {asked === 'handover' && <HandoverForm person={person} onClose={close} />}
    </Part>
  )
}

function DeputyForm({ person, onClose }: { person: StaffDetail; onClose: () => void }) {
  const { say } = useSpeech()
  const [deputyId, setDeputyId] = useState<string | null>(null)
  const appoint = useWrite(appointDeputy, { refreshes: [listDeputyships, getStaff] })
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        if (!deputyId) return
        const body = {
          absentId: person.id,
          deputyId,
          from: String(given.get('from')),
          until: String(given.get('until')),
          paper: String(given.get('paper')),
        }
        appoint.mutate({ body }, { onSuccess: onClose })
      }}
    >
      <PersonPicker
        label={say('people.deputy')}
        value={deputyId}
        onChange={setDeputyId}
        except={person.id}
        error={fieldError(appoint.error, 'deputyId')}
      />
      <div className={look.pair}>
        <DayField
          name="from"
          label={say('units.column.from')}
          defaultValue={dayOf(new Date())}
          required
          error={fieldError(appoint.error, 'from')}
        />
        <DayField name="until" label={say('units.column.until')} required error={fieldError(appoint.error, 'until')} />
      </div>
      <TextInput name="paper" label={say('units.paper')} description={say('units.paper.hint')} />
      <ProblemNote problem={appoint.error} />
      <FormKeys label={say('people.deputy.appoint')} pending={appoint.isPending} onClose={onClose} />
    </form>
  )
}

function HandoverForm({ person, onClose }: { person: StaffDetail; onClose: () => void }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [toId, setToId] = useState<string | null>(null)
  const give = useWrite(handOver, { refreshes: [getStaff] })
  const undo = useWrite(undoHandover, { refreshes: [getStaff] })
  if (person.openWork === 0) {
    return (
      <div className={look.form}>
        <p className="soft">{say('people.handover.none')}</p>
        <FormKeys onClose={onClose} />
      </div>
    )
  }
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (!toId) return
        const note = String(new FormData(event.currentTarget).get('note'))
        give.mutate(
          { body: { fromId: person.id, toId, note } },
          {
            onSuccess: ({ moved, subject }) => {
              const run = () =>
                undo.mutate(
                  { params: { id: subject } },
                  { onSuccess: () => tell({ text: say('people.handover.undone') }) },
                )
              tell({
                text: say('people.handover.done', { n: moved }),
                undo: { label: say('people.handover.undo'), run },
              })
              onClose()
            },
          },
        )
      }}
    >
      <PersonPicker
        label={say('people.handover.to')}
        value={toId}
        onChange={setToId}
        except={person.id}
        error={fieldError(give.error, 'toId')}
      />
      <Textarea name="note" label={say('people.handover.note')} autosize minRows={2} maxLength={2000} />
      <ProblemNote problem={give.error} />
      <FormKeys label={say('people.handover')} pending={give.isPending} onClose={onClose} />
    </form>
  )
}

export function FormKeys({
  label,
  pending = false,
  onClose,
}: {
  label?: string
  pending?: boolean
  onClose: () => void
}) {
  const { say } = useSpeech()
  return (
    <div className={look.keys}>
      {label && (
        <Button type="submit" loading={pending}>
          {label}
        </Button>
      )}
      <Button variant="subtle" color="gray" onClick={onClose}>
        {say('decide.cancel')}
      </Button>
    </div>
  )
}
