import { useMutation, useQueryClient } from '@tanstack/react-query'
import { getSubject, takeStep } from '#modules/desk/subjects/schema.ts'
import { listTasks, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { call } from '../server/call.ts'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { EndTogether } from './end-together.tsx'
import '../words/task-words.ts'

/** The last open task of each series that recurs at a unit to serve a task. */
function useBelow(id: string, enabled = true) {
  return useAnswer(listTasks, { query: { recursFor: id, size: 200 } }, { enabled }).data?.rows ?? []
}

const unitsOf = (rows: readonly Pick<TaskRow, 'unitName'>[]) =>
  [...new Set(rows.flatMap(({ unitName }) => unitName ?? []))].join(', ')

/** In the form that stops a series: that others serve it, and go on until they are stopped too. */
export function RecursBelow({ id }: { id: string }) {
  const { say } = useSpeech()
  const rows = useBelow(id)
  if (rows.length === 0) return null
  return (
    <Note>
      <p>{say('tasks.below.told', { n: rows.length, units: unitsOf(rows) })}</p>
    </Note>
  )
}

/** A series was stopped, and others at the units still serve it: whoever may can stop them here. A person decides. */
export function OfferStopBelow({ task }: { task: TaskRow }) {
  const stopped = task.recurs === null && task.occursOn !== null
  const rows = useBelow(task.id, stopped)
  const params = { module: 'documents', kind: 'task', id: rows[0]?.id ?? '' }
  const panel = useAnswer(getSubject, { params }, { enabled: stopped && rows.length > 0 }).data
  if (!stopped || rows.length === 0 || !panel?.steps.some((step) => step.do === 'stop-recurring')) return null
  return <StopBelow rows={rows} />
}

function StopBelow({ rows }: { rows: readonly Pick<TaskRow, 'id' | 'unitName'>[] }) {
  const { say } = useSpeech()
  const { mutate, isPending, error } = useStopAll()
  const n = rows.length
  return (
    <EndTogether
      told={say('tasks.below.left', { n, units: unitsOf(rows) })}
      words={{
        reason: say('tasks.below.reason'),
        usual: say('tasks.below.usual'),
        end: say('tasks.below.stop', { n }),
      }}
      pending={isPending}
      error={error}
      onEnd={(text) => mutate({ ids: rows.map(({ id }) => id), text })}
    />
  )
}

/** Each is a decision of its own, told to its unit. */
function useStopAll() {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  return useMutation<number, Problem, { ids: string[]; text: string }>({
    mutationFn: async ({ ids, text }) => {
      for (const id of ids) {
        const params = { module: 'documents', kind: 'task', id }
        await call(takeStep, { params, body: { do: 'stop-recurring', reason: { text } } })
      }
      return ids.length
    },
    onSuccess: (n) => tell({ text: say('tasks.below.done', { n }) }),
    onSettled: () => client.invalidateQueries(),
  })
}
