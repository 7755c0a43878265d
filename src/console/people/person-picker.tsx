import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listStaff } from '#modules/staff/people/schema.ts'
import { useFieldError } from '../parts/form.tsx'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/people-words.ts'

type Props = {
  name: string
  label: string
  value: string | null
  onChange: (id: string | null) => void
  except?: string
  description?: string
}

/** One colleague, found by name without diacritics. */
export function PersonPicker({ name: field, label, value, onChange, except, description }: Props) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState('')
  const [settled] = useDebouncedValue(typed, 200)
  const { data } = useAnswer(listStaff, { query: { q: settled, size: 25, sort: 'name' } }, { keep: true })
  const options = (data?.rows ?? []).filter(({ id }) => id !== except)
  return (
    <Select
      label={label}
      description={description}
      placeholder={say('people.pick')}
      nothingFoundMessage={say('people.pick.none')}
      searchable
      required
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      filter={({ options: all }) => all}
      error={useFieldError(field)}
      data={options.map(({ id, name, title }) => ({ value: id, label: title ? `${name}, ${title}` : name }))}
    />
  )
}
