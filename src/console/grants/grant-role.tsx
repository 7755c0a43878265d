import { Button, Select, TextInput } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { dayOf } from '#kernel/day.ts'
import { roleWords } from '#kernel/role-words.ts'
import { roles, rolesNeedingSecondFactor, type Role } from '#kernel/role.ts'
import { fold } from '#vietnamese/fold.ts'
import { grantRole, listRoleGrants } from '#modules/staff/grants/schema.ts'
import { getStaff, listStaff } from '#modules/staff/people/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import look from '../parts/form.module.css'
import { paths } from '../paths.ts'
import { PersonPicker } from '../people/person-picker.tsx'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'

/** A decision on paper becomes one here: who, which role, where, from when to when. */
export default function GrantRole() {
  const { say, inWords } = useSpeech()
  const navigate = useNavigate()
  const tell = useTell()
  const asked: { staffId?: string } = useSearch({ strict: false })
  const [staffId, setStaffId] = useState<string | null>(null)
  const [role, setRole] = useState<Role | null>(null)
  const [unitId, setUnitId] = useState<string | null>(null)
  const given = useAnswer(
    getStaff,
    { params: { id: asked.staffId ?? '' } },
    { enabled: asked.staffId !== undefined && staffId === null },
  ).data
  const grant = useWrite(grantRole, { refreshes: [listRoleGrants, listStaff] })
  const person = staffId ?? asked.staffId ?? null
  const error = (field: string) => fieldError(grant.error, field)
  return (
    <Thing home={paths.grants} kind={say('grants.title')} title={say('grants.add')}>
      <Part>
        <form
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault()
            const form = new FormData(event.currentTarget)
            const text = (name: string) => String(form.get(name) ?? '').trim()
            if (!person || !role) return
            const body = {
              staffId: person,
              role,
              unitId,
              from: text('from') || null,
              until: text('until') || null,
              paper: text('paper'),
            }
            grant.mutate(
              { body },
              {
                onSuccess: ({ subject, seq }) => {
                  tell({ text: say('grants.done', { seq }) })
                  void navigate({ to: paths.grant(subject) })
                },
              },
            )
          }}
        >
          {given && staffId === null ? (
            <TextInput
              label={say('grants.column.person')}
              value={given.name}
              readOnly
              onFocus={({ currentTarget }) => currentTarget.select()}
            />
          ) : (
            <PersonPicker
              label={say('grants.column.person')}
              value={staffId}
              onChange={setStaffId}
              error={error('staffId')}
            />
          )}
          <Select
            label={say('grants.column.role')}
            required
            searchable
            value={role}
            onChange={(value) => setRole(value as Role | null)}
            filter={({ options, search }) =>
              options.filter((option) => 'label' in option && fold(option.label).includes(fold(search)))
            }
            data={roles.map((value) => ({ value, label: inWords(roleWords(value)) }))}
            error={error('role')}
          />
          {role && rolesNeedingSecondFactor.includes(role) && <Note>{say('grants.secondFactor')}</Note>}
          <UnitPicker
            label={say('grants.column.unit')}
            none={say('grants.whole')}
            value={unitId}
            onChange={setUnitId}
            error={error('unitId')}
          />
          <div className={look.pair}>
            <DayField
              name="from"
              label={say('grants.column.from')}
              description={say('grants.from.hint')}
              defaultValue={dayOf(new Date())}
              error={error('from')}
            />
            <DayField
              name="until"
              label={say('grants.column.until')}
              description={say('grants.until.hint')}
              error={error('until')}
            />
          </div>
          <TextInput
            name="paper"
            label={say('grants.paper')}
            description={say('units.paper.hint')}
            maxLength={200}
            error={error('paper')}
          />
          <p className="soft">{say('grants.publicNote')}</p>
          <ProblemNote problem={grant.error} />
          <div className={look.keys}>
            <Button type="submit" loading={grant.isPending}>
              {say('grants.add')}
            </Button>
          </div>
        </form>
      </Part>
    </Thing>
  )
}
