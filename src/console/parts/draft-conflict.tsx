import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useSpeech } from '../words/language.tsx'
import { Note } from './note.tsx'
import look from './draft-conflict.module.css'
import '../words/outgoing-words.ts'

type Props = { onMine: () => void; onTheirs: () => void; children?: ReactNode }

/** Two texts of one draft to choose from; what they say otherwise stands between the sentence and the keys. */
export function DraftConflict({ onMine, onTheirs, children }: Props) {
  const { say } = useSpeech()
  return (
    <div role="alert">
      <Note tone="refused">
        <p>{say('draft.conflict')}</p>
        {children}
        <div className={look.keys}>
          <Button size="xs" variant="default" onClick={onMine}>
            {say('draft.conflict.mine')}
          </Button>
          <Button size="xs" variant="default" onClick={onTheirs}>
            {say('draft.conflict.theirs')}
          </Button>
        </div>
      </Note>
    </div>
  )
}
