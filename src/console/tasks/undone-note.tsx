import { Button, Group } from '@mantine/core'
import { IconPlugConnectedX } from '@tabler/icons-react'
import note from '../parts/note.module.css'
import { useSpeech } from '../words/language.tsx'
import type { Proposals } from './use-proposals.ts'
import '../words/assign-words.ts'

type Props = Pick<Proposals, 'undone' | 'isSending' | 'sendAgain' | 'letGo'>

/** What did not reach the server, by step and task, and the way to do it all the same. It waits: nothing broke. */
export function UndoneNote({ undone, isSending, sendAgain, letGo }: Props) {
  const { say } = useSpeech()
  if (undone.length === 0) return null
  return (
    <div className={note.note} data-tone="refused" role="alert">
      <IconPlugConnectedX size={18} stroke={1.8} aria-hidden />
      <div>
        <strong>{say(undone.every(({ isLost }) => isLost) ? 'assign.undone' : 'assign.undone.unsaved')}</strong>
        <ul>
          {undone.map(({ what }, at) => (
            <li key={`${at} ${what}`}>{what}</li>
          ))}
        </ul>
        <Group gap={8} mt={8}>
          <Button size="xs" variant="default" loading={isSending} onClick={() => void sendAgain()}>
            {say('assign.undone.send')}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={letGo}>
            {say('assign.undone.letGo')}
          </Button>
        </Group>
      </div>
    </div>
  )
}
