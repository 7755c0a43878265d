import { CloseButton } from '@mantine/core'
import type { Block } from '#kernel/official-paper.ts'
import { useSpeech } from '../words/language.tsx'
import { excessIn } from './body-limits.ts'
import look from './body-editor.module.css'
import type { LeftOut } from './clean-paste.ts'
import '../words/body-words.ts'

/** What of the text cannot be saved as it is, and where it stands. */
export function TooMuch({ body }: { body: readonly Block[] }) {
  const { say } = useSpeech()
  const all = excessIn(body)
  if (all.length === 0) return null
  return (
    <div className={look.told} role="alert">
      {all.slice(0, 5).map(({ what, block, begins, found, most }, at) => (
        <p key={at}>{say(`body.over.${what}`, { block, begins, found, most })}</p>
      ))}
    </div>
  )
}

/** What was pasted and is not there, and what can be done; it stays in sight until it was read. */
export function PasteTold({ leftOut, onSeen }: { leftOut: readonly LeftOut[]; onSeen: () => void }) {
  const { say } = useSpeech()
  if (leftOut.length === 0) return null
  return (
    <div className={look.leftOut}>
      <div role="status">
        {leftOut.map((what) => (
          <p key={what}>{say(`body.leftOut.${what}`)}</p>
        ))}
      </div>
      <CloseButton size="sm" aria-label={say('body.leftOut.seen')} onClick={onSeen} />
    </div>
  )
}
