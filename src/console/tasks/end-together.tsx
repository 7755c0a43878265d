import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { Part } from '../shell/thing.tsx'

type Props = {
  /** What still runs. */
  told: string
  /** Whether whoever looks may end it. */
  may?: boolean
  words: { reason: string; usual: string; end: string }
  pending: boolean
  error: Problem | null
  onEnd: (reason: string) => void
}

/** Tells of tasks that run on although what they serve ended, and ends them together for one reason. */
export function EndTogether({ told, may = true, words, pending, error, onEnd }: Props) {
  const [reason, setReason] = useState(words.usual)
  return (
    <Part onPaper={false}>
      <Note>
        <p>{told}</p>
        {may && (
          <>
            <Textarea
              mt={8}
              label={words.reason}
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
              loading={pending}
              disabled={reason.trim() === ''}
              onClick={() => onEnd(reason.trim())}
            >
              {words.end}
            </Button>
          </>
        )}
        <ProblemNote problem={error} />
      </Note>
    </Part>
  )
}
