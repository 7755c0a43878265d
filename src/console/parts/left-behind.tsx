import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './draft-conflict.module.css'
import { Note } from './note.tsx'
import '../words/outgoing-words.ts'

type Props = {
  /** What became of it, in words. */
  title: string
  /** What was typed and is not saved: nothing where all is. */
  rows: readonly { label: string; lines: readonly string[] }[]
  onClear: () => void
}

/** A draft ended elsewhere: what was typed here stands to be copied, until whoever typed it lets it go. */
export function LeftBehindNote({ title, rows, onClear }: Props) {
  const { say } = useSpeech()
  const [copied, setCopied] = useState(false)
  const text = rows.map(({ label, lines }) => `${label}: ${lines.join('\n') || '—'}`).join('\n')
  const copy = async () => {
    await navigator.clipboard.writeText(text).then(
      () => setCopied(true),
      // Where the clipboard is closed to us, the text is there to be marked and copied by hand.
      () => undefined,
    )
  }
  if (rows.length === 0)
    return (
      <Note tone="refused">
        <div className={look.takenOver} data-left>
          <p role="alert">{title}</p>
          <Button size="xs" variant="default" onClick={onClear}>
            {say('draft.left.goOn')}
          </Button>
        </div>
      </Note>
    )
  return (
    <Note tone="refused">
      <div className={look.form} data-left>
        <p role="alert">
          {title} {say('draft.left.text')}
        </p>
        <Textarea readOnly autosize minRows={1} maxRows={8} aria-label={say('draft.left.label')} value={text} />
        <div className={look.keys}>
          <Button size="xs" onClick={() => void copy()}>
            {copied ? say('copy.copied') : say('draft.left.copy')}
          </Button>
          <Button size="xs" variant="default" onClick={onClear}>
            {say('draft.left.clear')}
          </Button>
        </div>
      </div>
    </Note>
  )
}
