import { MultiSelect, Select } from '@mantine/core'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { fold } from '#vietnamese/fold.ts'
import { useAnswer } from '../server/queries.ts'

type Option = { value: string; label: string }

function useUnits(except?: string): Option[] {
  const { data } = useAnswer(getUnitTree, { query: {} })
  return (data?.units ?? []).filter(({ id }) => id !== except).map(({ id, name }) => ({ value: id, label: name }))
}

const unmarked = ({ options, search }: { options: readonly object[]; search: string }) =>
  (options as Option[]).filter((option) => fold(option.label).includes(fold(search)))

type Props = {
  label: string
  value: string | null
  onChange: (id: string | null) => void
  none?: string
  except?: string | undefined
  error?: string | undefined
  required?: boolean
}

/** One unit in force today, or none. */
export function UnitPicker({ label, value, onChange, none, except, error, required = false }: Props) {
  const units = useUnits(except)
  return (
    <Select
      label={label}
      placeholder={none ?? ''}
      searchable
      clearable={!required}
      required={required}
      value={value}
      onChange={onChange}
      filter={unmarked as never}
      error={error}
      data={units}
    />
  )
}

/** Several units in force today. */
export function UnitsPicker({
  label,
  value,
  onChange,
  error,
}: {
  label: string
  value: string[]
  onChange: (ids: string[]) => void
  error?: string | undefined
}) {
  return (
    <MultiSelect
      label={label}
      searchable
      value={value}
      onChange={onChange}
      filter={unmarked as never}
      error={error}
      data={useUnits()}
    />
  )
}
