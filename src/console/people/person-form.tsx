import { useState } from 'react'
import type { StaffDetail } from '#modules/staff/people/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import look from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import type { Problem } from '../server/problem.ts'
import { UnitPicker } from '../units/unit-picker.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/people-words.ts'

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
  onCancel?: () => void
}

/** What is kept of a member of staff. */
export function PersonForm({ before, problem, pending, onSave, onCancel }: Props) {
  const { say } = useSpeech()
  const [unitId, setUnitId] = useState(before?.unitId ?? null)
  const send = (text: (name: string) => string) => {
    const own = {
      name: text('name'),
      email: before?.email ?? text('email').trim(),
      phone: text('phone'),
      title: text('title'),
    }
    onSave({ ...own, unitId, from: text('from') || null, until: text('until') || null })
  }
  return (
    <Form label={say('people.save')} problem={problem} pending={pending} onSend={send} onCancel={onCancel}>
      <TextField
        name="name"
        label={say('people.column.name')}
        defaultValue={before?.name}
        required
        minLength={2}
        maxLength={100}
        autoFocus
      />
      <TextField name="title" label={say('people.column.title')} defaultValue={before?.title} maxLength={120} />
      <UnitPicker
        name="unitId"
        label={say('people.column.unit')}
        none={say('people.noUnit')}
        value={unitId}
        onChange={setUnitId}
      />
      {!before && (
        <TextField
          name="email"
          type="email"
          label={say('people.column.email')}
          description={say('people.email.hint')}
          required
        />
      )}
      <TextField
        name="phone"
        type="tel"
        label={say('people.phone')}
        description={say('people.phone.hint')}
        defaultValue={before?.phone}
      />
      <div className={look.pair}>
        <DayField name="from" label={say('people.from')} defaultValue={before?.from ?? null} />
        <DayField name="until" label={say('people.until')} defaultValue={before?.until ?? null} />
      </div>
    </Form>
  )
}
