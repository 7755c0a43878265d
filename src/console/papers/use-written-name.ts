import { useMemo } from 'react'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { useMe } from '../shell/me.tsx'
import { writtenNames } from './written-names.ts'

/** Names of offices as the registry writes them, our own first of all, where papers have them in capitals. */
export function useWrittenName(): (printed: string) => string {
  const { authority } = useMe()
  const units = useAnswer(getUnitTree, { query: {} }).data?.units
  return useMemo(() => writtenNames([authority.name, ...(units ?? []).map(({ name }) => name)]), [authority, units])
}
