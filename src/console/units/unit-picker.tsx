import { MultiSelect, Select } from '@mantine/core'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useFieldError } from '../parts/form.tsx'
import { useAnswer } from '../server/queries.ts'

function useUnits(): { value: string; label: string }[] {
  const { data } = useAnswer(getUnitTree, { query: {} })
  return (data?.units ?? []).map(({ id, name }) => ({ value: id, label: name }))
}

type Props = {
  name: string
  label: string
  value: string | null
  onChange: (id: string | null) => void
  none?: string
  error?: string | undefined
  required?: boolean
}

/** One unit in force today, or none. */
export function UnitPicker({ name, label, value, onChange, none = '', error, required = false }: Props) {
  const said = useFieldError(name)
  return (
    <Select
      label={label}
      placeholder={none}
      searchable
      clearable={!required}
      required={required}
      value={value}
      onChange={onChange}
      error={error ?? said}
      data={useUnits()}
    />
  )
}

type SeveralProps = {
  name: string
  label: string
  value: string[]
  onChange: (ids: string[]) => void
  error?: string | undefined
}

/** Several units in force today. */
export function UnitsPicker({ name, label, value, onChange, error }: SeveralProps) {
  const said = useFieldError(name)
  return (
    <MultiSelect label={label} searchable value={value} onChange={onChange} error={error ?? said} data={useUnits()} />
  )
}
