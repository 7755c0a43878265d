import { Button, TextInput } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useState, type ReactNode } from 'react'
import type { StaffDetail } from '#modules/staff/people/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import look from '../parts/form.module.css'
import { fieldError, type Problem } from '../server/problem.ts'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'

export type PersonFacts = {
  name: string
  email: string
  phone: string
  title: string
  unitId: string | null
  from: string | null
  until: string | null
}

type Props = {
  before?: StaffDetail
  problem: Problem | null
  pending: boolean
  onSave: (facts: PersonFacts) => void
  cancel?: ReactNode
}

/** What is kept of a member of staff. */
export function PersonForm({ before, problem, pending, onSave, cancel }: Props) {
  const { say } = useSpeech()
  const [unitId, setUnitId] = useState(before?.unitId ?? null)
  const error = (field: string) => fieldError(problem, field)
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        const given = new FormData(event.currentTarget)
        const text = (name: string) => String(given.get(name) ?? '').trim()
        onSave({
          name: text('name'),
          email: text('email'),
          phone: text('phone'),
          title: text('title'),
          unitId,
          from: text('from') || null,
          until: text('until') || null,
        })
      }}
    >
      <TextInput
        name="name"
        label={say('people.column.name')}
        defaultValue={before?.name}
        required
        minLength={2}
        maxLength={100}
        autoFocus
        error={error('name')}
      />
      <TextInput
        name="title"
        label={say('people.column.title')}
        defaultValue={before?.title}
        maxLength={120}
        error={error('title')}
      />
      <UnitPicker
        label={say('people.column.unit')}
        none={say('people.noUnit')}
        value={unitId}
        onChange={setUnitId}
        error={error('unitId')}
      />
      <TextInput
        name="email"
        type="email"
        label={say('people.column.email')}
        description={say('people.email.hint')}
        defaultValue={before?.email}
        required
        error={error('email')}
      />
      <TextInput
        name="phone"
        type="tel"
        label={say('people.phone')}
        description={say('people.phone.hint')}
        defaultValue={before?.phone}
        error={error('phone')}
      />
      <div className={look.pair}>
        <DayField name="from" label={say('people.from')} defaultValue={before?.from ?? null} error={error('from')} />
        <DayField
          name="until"
          label={say('people.until')}
          defaultValue={before?.until ?? null}
          error={error('until')}
        />
      </div>
      <ProblemNote problem={problem} />
      <div className={look.keys}>
        <Button type="submit" loading={pending}>
          {say('people.save')}
        </Button>
        {cancel}
      </div>
    </form>
  )
}
