import { Select } from '@mantine/core'
import { listStaff } from '#modules/staff/people/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/people-words.ts'

type Props = {
  label: string
  unlabelled?: boolean
  unitId: string | null
  value: string | null
  onChange: (id: string | null) => void
  none?: string
  required?: boolean
  error?: string | undefined
  size?: string
}

/** One of those who work in a unit; of all staff where no unit is chosen. */
export function PersonOfUnit({ label, unlabelled = false, unitId, value, onChange, none, ...others }: Props) {
  const { say } = useSpeech()
  const query = { size: 200, sort: 'name' as const, ...(unitId && { unitId }) }
  const { data } = useAnswer(listStaff, { query }, { keep: true })
  const options = (data?.rows ?? []).map(({ id, name, title }) => ({
    value: id,
    label: title ? `${name}, ${title}` : name,
  }))
  return (
    <Select
      {...(unlabelled ? { 'aria-label': label } : { label })}
      {...others}
      searchable
      clearable={!others.required}
      placeholder={none ?? say('people.pick')}
      value={value}
      onChange={onChange}
      data={options}
    />
  )
}
