import { Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'
import { useAsked } from './asked.ts'
import type { Filter } from './list-definition.ts'
import look from './list.module.css'

export function FilterField({ filter }: { filter: Filter }) {
  const speech = useSpeech()
  const { say } = speech
  const [asked, change] = useAsked()
  const value = asked[filter.name] ?? ''
  const label = say(filter.label)
  if (filter.kind === 'flag') {
    return (
      <Checkbox
        size="xs"
        label={label}
        checked={value === filter.value}
        onChange={({ currentTarget }) => change({ [filter.name]: currentTarget.checked ? filter.value : undefined })}
      />
    )
  }
  if (filter.kind === 'day') {
    return (
      <label className={look.day}>
        <span>{label}</span>
        <TextInput
          size="xs"
          type="date"
          value={value}
          onChange={({ currentTarget }) => change({ [filter.name]: currentTarget.value || undefined })}
        />
      </label>
    )
  }
  return (
    <NativeSelect
      className={look.filter}
      size="xs"
      aria-label={label}
      data-set={value !== ''}
      value={value}
      onChange={({ currentTarget }) => change({ [filter.name]: currentTarget.value || undefined })}
      data={[
        { value: '', label: `${label}: ${say('list.filter.any').toLowerCase()}` },
        ...filter.choices(speech).map((choice) => ({ value: choice.value, label: choice.label })),
      ]}
    />
  )
}
