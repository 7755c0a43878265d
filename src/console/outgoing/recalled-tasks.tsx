import { Button, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { takeStep } from '#modules/desk/subjects/schema.ts'
import { listTasks, mostShown, type TaskRow } from '#modules/documents/tasks/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { call } from '../server/call.ts'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
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
export function EndRunningTasks({ id }: { id: string }) {
  const rows = useRunning(id)
  const may = useHoldsRole('approver')
  return rows.length > 0 ? <EndTasks rows={rows} may={may} /> : null
}

function EndTasks({ rows, may }: { rows: readonly TaskRow[]; may: boolean }) {
  const { say } = useSpeech()
  const [reason, setReason] = useState(say('recall.usual'))
  const { mutate, isPending, error } = useEndAll()
  return (
    <Part onPaper={false}>
      <Note>
        <p>{say('recall.left', { n: rows.length })}</p>
        {may && (
          <>
            <Textarea
              mt={8}
              label={say('recall.reason')}
              required
              autosize
              minRows={1}
              maxLength={4000}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
            />
            <Button
              mt={8}
              size="xs"
              variant="default"
              loading={isPending}
              disabled={reason.trim() === ''}
              onClick={() => mutate({ rows, text: reason.trim() })}
            >
              {say('recall.end', { n: rows.length })}
            </Button>
          </>
        )}
        <ProblemNote problem={error} />
      </Note>
    </Part>
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
