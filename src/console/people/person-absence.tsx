import { Button } from '@mantine/core'
import { useState } from 'react'
import { roleWords } from '#kernel/role-words.ts'
import { endDeputyship, listDeputyships, type DeputyshipRow } from '#modules/staff/handover/schema.ts'
import { getStaff, type StaffDetail } from '#modules/staff/people/schema.ts'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { DeputyForm, HandoverForm } from './absence-forms.tsx'
import rows from './rows.module.css'
import '../words/people-words.ts'

/** Who stands in while the person is away, and to whom their open work goes. */
export function PersonAbsence({ person }: { person: StaffDetail }) {
  const { say } = useSpeech()
  const [asked, setAsked] = useState<'deputy' | 'handover' | undefined>()
  const query = { staffId: person.id, state: 'active' as const, size: 50 }
  const deputyships = useAnswer(listDeputyships, { query }).data?.rows ?? []
  const end = useWrite(endDeputyship, { refreshes: [listDeputyships, getStaff] })
  const close = () => setAsked(undefined)
  return (
    <Part title={say('people.deputy')}>
      {deputyships.length === 0 && <p className="soft">{say('people.deputy.none')}</p>}
      <ul className={rows.rows}>
        {deputyships.map((row) => (
          <Deputyship key={row.id} row={row} person={person} onEnd={() => end.mutate({ params: { id: row.id } })} />
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

function Deputyship({ row, person, onEnd }: { row: DeputyshipRow; person: StaffDetail; onEnd: () => void }) {
  const { say, inWords, dates } = useSpeech()
  const absent = row.absentId === person.id
  return (
    <li>
      <span>
        {absent
          ? say('people.deputy.until', { name: row.deputyName ?? '…', day: dates.dayOf(row.until) })
          : say('people.deputy.for', { name: row.absentName ?? '…' })}
      </span>
      <Button size="compact-xs" variant="subtle" color="gray" onClick={onEnd}>
        {say('people.deputy.end')}
      </Button>
      <small>
        {dates.dayOf(row.from)} – {dates.dayOf(row.until)} ·{' '}
        {row.roles?.map((role) => inWords(roleWords(role))).join(', ') ?? say('people.deputy.allRoles')}
      </small>
    </li>
  )
}
