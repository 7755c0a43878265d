import { useMemo } from 'react'
import { getUnit, getUnitTree } from '#modules/staff/units/schema.ts'
import { useAsked } from '../list/asked.ts'
import { useAnswer } from '../server/queries.ts'

/** Units that a list can be narrowed to: those of today, and the one that it is narrowed to where that has ended. */
export function useUnitChoices(): { value: string; label: string }[] {
  const [{ unitId }] = useAsked()
  const today = useAnswer(getUnitTree, { query: {} }).data?.units
  const isOther = unitId !== undefined && today !== undefined && !today.some(({ id }) => id === unitId)
  const other = useAnswer(getUnit, { params: { id: unitId ?? '' } }, { enabled: isOther }).data
  return useMemo(() => {
    const units = [...(today ?? []), ...(isOther && other ? [other] : [])]
    return units.map(({ id, name }) => ({ value: id, label: name }))
  }, [today, isOther, other])
}
