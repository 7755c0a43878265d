import { Button } from '@mantine/core'
import { StateMark, type Tone } from '../parts/state-mark.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import look from './arrivals.module.css'
import type { Upload } from './use-uploads.ts'
import '../words/intake-words.ts'

type Props = { upload: Upload; onAgain: (id: number) => void; onDrop: (id: number) => void }

const states: Readonly<Record<Upload['state'], readonly [Tone, PlainKey]>> = {
  queued: ['waiting', 'arrivals.state.queued'],
  sending: ['waiting', 'arrivals.state.sending'],
  sent: ['good', 'arrivals.state.sent'],
  failed: ['grave', 'arrivals.state.notSent'],
  refused: ['grave', 'arrivals.state.notSent'],
}

/** A file that is still in the browser. */
export function UploadRow({ upload: { id, file, state, problem }, onAgain, onDrop }: Props) {
  const { say } = useSpeech()
  const [tone, key] = states[state]
  const failed = state === 'failed' || state === 'refused'
  return (
    <li className={look.row}>
      <div className={look.line}>
        <span className={look.name}>{file.name}</span>
        <StateMark tone={tone}>{say(key)}</StateMark>
      </div>
      {failed && (
        <>
          <p className={look.problem}>{problem}</p>
          <div className={look.keys}>
            {state === 'failed' && (
              <Button size="xs" variant="default" onClick={() => onAgain(id)}>
                {say('arrivals.again')}
              </Button>
            )}
            <Button size="xs" variant="subtle" color="gray" onClick={() => onDrop(id)}>
              {say('arrivals.dismiss')}
            </Button>
          </div>
        </>
      )}
    </li>
  )
}
