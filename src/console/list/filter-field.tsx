import { ActionIcon, Checkbox, NativeSelect } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { DayField } from '../parts/day-field.tsx'
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
        className={look.flag}
        size="xs"
        label={label}
        checked={value === filter.value}
        onChange={({ currentTarget }) => change({ [filter.name]: currentTarget.checked ? filter.value : undefined })}
      />
    )
  }
  if (filter.kind === 'told') {
    return (
      value && (
        <ToldFilter
          words={`${label}: ${filter.words(value, speech)}`}
          onClear={() => change({ [filter.name]: undefined })}
        />
      )
    )
  }
  if (filter.kind === 'day') {
    return (
      <div className={look.day}>
        <span>{label}</span>
        <DayField
          size="xs"
          aria-label={label}
          key={value}
          defaultValue={value || null}
          onDay={(day) => change({ [filter.name]: day })}
        />
      </div>
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

function ToldFilter({ words, onClear }: { words: string; onClear: () => void }) {
  const { say } = useSpeech()
  return (
    <span className={look.told}>
      {words}
      <ActionIcon
        size="sm"
        variant="subtle"
        color="gray"
        aria-label={say('list.filter.drop', { words })}
        onClick={onClear}
      >
        <IconX size={14} />
      </ActionIcon>
    </span>
  )
}
