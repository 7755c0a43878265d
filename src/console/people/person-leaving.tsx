import { Button } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useState } from 'react'
import { dayOf } from '#kernel/day.ts'
import { listRoleGrants } from '#modules/staff/grants/schema.ts'
import {
  deactivateStaff,
  getStaff,
  listStaff,
  reactivateStaff,
  type StaffDetail,
} from '#modules/staff/people/schema.ts'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'

/** Somebody leaves the office, or comes back. */
export function PersonLeaving({ person }: { person: StaffDetail }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [asked, setAsked] = useState(false)
  const refreshes = [getStaff, listStaff, listRoleGrants]
  const leave = useWrite(deactivateStaff, { refreshes })
  const comeBack = useWrite(reactivateStaff, { refreshes })
  const params = { id: person.id }
  if (person.status === 'left') {
    return (
      <Part>
        <ProblemNote problem={comeBack.error} />
        <Button variant="default" loading={comeBack.isPending} onClick={() => comeBack.mutate({ params })}>
          {say('people.return')}
        </Button>
      </Part>
    )
  }
  if (!asked) {
    return (
      <Part>
        <Button variant="subtle" color="gray" onClick={() => setAsked(true)}>
          {say('people.leave')}
        </Button>
      </Part>
    )
  }
  return (
    <Part title={say('people.leave')}>
      <form
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault()
          const until = String(new FormData(event.currentTarget).get('until'))
          leave.mutate(
            { params, body: { until } },
            { onSuccess: ({ revoked }) => tell({ text: say('people.left', { n: revoked }) }) },
          )
        }}
      >
        <p>{say('people.leave.text')}</p>
        <DayField
          name="until"
          label={say('people.leave.day')}
          defaultValue={dayOf(new Date())}
          required
          error={fieldError(leave.error, 'until')}
        />
        <ProblemNote problem={leave.error} />
        <div className={look.keys}>
          <Button type="submit" color="red" loading={leave.isPending}>
            {say('people.leave')}
          </Button>
          <Button variant="subtle" color="gray" onClick={() => setAsked(false)}>
            {say('decide.cancel')}
          </Button>
        </div>
      </form>
    </Part>
  )
}
