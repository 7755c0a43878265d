import { TextInput } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Role } from '#kernel/role.ts'
import { grantRole, listRoleGrants } from '#modules/staff/grants/schema.ts'
import { getStaff, listStaff } from '#modules/staff/people/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import look from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { useToday } from '../parts/now.ts'
import { paths } from '../paths.ts'
import { PersonPicker } from '../people/person-picker.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import { RolePicker } from './role-picker.tsx'
import '../words/people-words.ts'
import '../words/unit-words.ts'

/** A decision on paper becomes one here: who, which role, where, from when to when. */
export default function GrantRole() {
  const { say } = useSpeech()
  const today = useToday()
  const asked: { staffId?: string } = useSearch({ strict: false })
  const [staffId, setStaffId] = useState<string | null>(asked.staffId ?? null)
  const [role, setRole] = useState<Role | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const grant = useGrant()
  const send = (text: (name: string) => string) => {
    if (!staffId || !role) return
    grant.send({
      staffId,
      role,
      unitId,
      from: text('from') || null,
      until: text('until') || null,
      paper: text('paper'),
    })
  }
  return (
    <Thing home={paths.grants} kind={say('grants.title')} title={say('grants.add')}>
      <Part>
        <Form label={say('grants.add')} problem={grant.error} pending={grant.isPending} onSend={send}>
          {asked.staffId ? (
            <GivenPerson id={asked.staffId} />
          ) : (
            <PersonPicker name="staffId" label={say('grants.column.person')} value={staffId} onChange={setStaffId} />
          )}
          <RolePicker value={role} onChange={setRole} />
          <UnitPicker
            name="unitId"
            label={say('grants.column.unit')}
            none={say('grants.whole')}
            value={unitId}
            onChange={setUnitId}
          />
          <div className={look.pair}>
            <DayField
              name="from"
              label={say('grants.column.from')}
              description={say('grants.from.hint')}
              defaultValue={today}
            />
            <DayField name="until" label={say('grants.column.until')} description={say('grants.until.hint')} />
          </div>
          <TextField name="paper" label={say('grants.paper')} description={say('units.paper.hint')} maxLength={200} />
          <p className="soft">{say('grants.publicNote')}</p>
        </Form>
      </Part>
    </Thing>
  )
}

/** The person from whose page the form was opened. */
function GivenPerson({ id }: { id: string }) {
  const { say } = useSpeech()
  const { data } = useAnswer(getStaff, { params: { id } })
  return <TextInput label={say('grants.column.person')} value={data?.name ?? ''} readOnly />
}

function useGrant() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const tell = useTell()
  const grant = useWrite(grantRole, { refreshes: [listRoleGrants, listStaff] })
  type Body = Parameters<typeof grant.mutate>[0]['body']
  const send = (body: Body) =>
    grant.mutate(
      { body },
      {
        onSuccess: ({ subject, seq }) => {
          tell({ text: say('grants.done', { seq }) })
          void navigate({ to: paths.grant(subject) })
        },
      },
    )
  return { ...grant, send }
}
