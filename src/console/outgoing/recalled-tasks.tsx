import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { takeStep } from '#modules/desk/subjects/schema.ts'
import { listTasks, mostShown, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { call } from '../server/call.ts'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { useTell } from '../shell/told.tsx'
import { EndTogether } from '../tasks/end-together.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'

const open = ['assigned', 'accepted', 'asking', 'returned']

/** Tasks that the letter gave and that are still to be done, or come again. */
function useRunning(paperId: string): TaskRow[] {
  const rows = useAnswer(listTasks, { query: { paperId, size: mostShown } }).data?.rows ?? []
  return rows.filter(({ state, recurs }) => open.includes(state) || (state === 'done' && recurs !== null))
}

/** In the form that recalls a letter: that the tasks it gave go on until they are ended. */
export function RunningTasks({ id }: { id: string }) {
  const { say } = useSpeech()
  const { length } = useRunning(id)
  if (length === 0) return null
  return (
    <Note>
      <p>{say('recall.running', { n: length })}</p>
    </Note>
  )
}

/** A letter was recalled, and its tasks still run: whoever may ends them here. A person decides. */
export function EndRunningTasks({ id, comesInSight = false }: { id: string; comesInSight?: boolean }) {
  const rows = useRunning(id)
  const may = useHoldsRole('approver')
  const there = useRef<HTMLDivElement>(null)
  const runs = rows.length > 0
  useEffect(() => {
    // Whoever has just recalled the letter is down at the decision: what is left to decide stands above.
    if (runs && comesInSight) there.current?.scrollIntoView({ block: 'center' })
  }, [runs, comesInSight])
  return <div ref={there}>{runs && <EndTasks rows={rows} may={may} />}</div>
}

function EndTasks({ rows, may }: { rows: readonly TaskRow[]; may: boolean }) {
  const { say } = useSpeech()
  const { mutate, isPending, error } = useEndAll()
  const n = rows.length
  return (
    <EndTogether
      told={say('recall.left', { n })}
      may={may}
      words={{ reason: say('recall.reason'), usual: say('recall.usual'), end: say('recall.end', { n }) }}
      pending={isPending}
      error={error}
      onEnd={(text) => mutate({ rows, text })}
    />
  )
}

/** Each is a decision of its own, told to who does it; one that recurs does not come again. */
function useEndAll() {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation<number, Problem, { rows: readonly TaskRow[]; text: string }>({
    mutationFn: async ({ rows, text }) => {
      for (const { id, state, recurs } of rows) {
        const params = { module: 'documents', kind: 'task', id }
        const take = (step: string) => call(takeStep, { params, body: { do: step, reason: { text } } })
        if (recurs !== null) await take('stop-recurring')
        if (open.includes(state)) await take('cancel')
      }
      return rows.length
    },
    onSuccess: (n) => tell({ text: say('recall.ended', { n }) }),
    onSettled: () => client.invalidateQueries(),
  })
}
