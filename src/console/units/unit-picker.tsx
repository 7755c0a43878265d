import { MultiSelect, Select } from '@mantine/core'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useFieldError } from '../parts/form.tsx'
import { useAnswer } from '../server/queries.ts'

/** Those of the authority itself, or all there are; what was chosen before stays to be read. */
function useUnits(own: boolean, chosen: readonly (string | null)[]): { value: string; label: string }[] {
  const { data } = useAnswer(getUnitTree, { query: {} })
  const units = data?.units.filter((unit) => !own || unit.own || chosen.includes(unit.id)) ?? []
  return units.map(({ id, name }) => ({ value: id, label: name }))
}

/** Whether a unit is known not to be the authority's own: it cannot be given a task. */
export function useOutside(): (id: string | null) => boolean {
  const { data } = useAnswer(getUnitTree, { query: {} })
  return (id) => data?.units.some((unit) => unit.id === id && !unit.own) === true
}

type Props = {
  name: string
  label: string
  value: string | null
  onChange: (id: string | null) => void
  none?: string
  error?: string | undefined
  required?: boolean
  /** Only those that a task can be given to. */
  own?: boolean
}

/** One unit in force today, or none. */
export function UnitPicker({ name, label, value, onChange, none = '', error, required = false, own = false }: Props) {
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
      data={useUnits(own, [value])}
    />
  )
}

type SeveralProps = {
  name: string
  label: string
  value: string[]
  onChange: (ids: string[]) => void
  error?: string | undefined
  own?: boolean
}

/** Several units in force today. */
export function UnitsPicker({ name, label, value, onChange, error, own = false }: SeveralProps) {
  const said = useFieldError(name)
  return (
    <MultiSelect
      label={label}
      searchable
      value={value}
      onChange={onChange}
      error={error ?? said}
      data={useUnits(own, value)}
    />
  )
}
