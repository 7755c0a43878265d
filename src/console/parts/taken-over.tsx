import { Button } from '@mantine/core'
import { useSpeech } from '../words/language.tsx'
import look from './draft-conflict.module.css'
import { Note } from './note.tsx'
import '../words/outgoing-words.ts'

/** Names what somebody else changed in a draft and now stands in it here too. */
export function TakenOver({ labels, onSeen }: { labels: readonly string[]; onSeen: () => void }) {
  const { say } = useSpeech()
  if (labels.length === 0) return null
  return (
    <Note>
      <div className={look.takenOver}>
        <p role="status">{say('draft.takenOver', { fields: labels.join(', ') })}</p>
        <Button size="compact-sm" variant="default" onClick={onSeen}>
          {say('draft.takenOver.seen')}
        </Button>
      </div>
    </Note>
  )
}
