import { Button } from '@mantine/core'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { isLed } from './use-assign.ts'
import type { Proposals } from './use-proposals.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

/** Takes the units that are suggested, for each task without a lead that has a single suggestion; told, with a way back. */
export function TakeSuggested({ proposals }: { proposals: Proposals }) {
  const { say } = useSpeech()
  const tell = useTell()
  const { shown, suggestionsFor, give } = proposals
  const meant = shown().flatMap((row) => {
    const [unit, other] = isLed(row) ? [] : suggestionsFor(row)
    return unit && !other ? [{ id: row.id, unitId: unit.id }] : []
  })
  if (meant.length < 2) return null
  const takeBack = () => {
    const taken = new Map(meant.map(({ id, unitId }) => [id, unitId]))
    const ids = shown().flatMap((row) => (row.unitId === taken.get(row.id) && row.staffId === null ? [row.id] : []))
    if (ids.length > 0) void give(ids, { unitId: null, staffId: null })
  }
  const take = () => {
    for (const [unitId, tasks] of Map.groupBy(meant, (one) => one.unitId)) {
      const ids = tasks.map(({ id }) => id)
      void give(ids, { unitId, staffId: null })
    }
    const undo = { label: say('assign.undo'), run: takeBack }
    tell({ text: say('assign.tookSuggested', { n: meant.length }), undo })
  }
  return (
    <Button size="xs" variant="default" title={say('assign.takeSuggested.title')} onClick={take}>
      {say('assign.takeSuggested', { n: meant.length })}
    </Button>
  )
}
