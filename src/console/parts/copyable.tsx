import { Button } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './copyable.module.css'

/** A code that somebody will want elsewhere. Where the clipboard is closed to us, the text is selected to be copied by hand. */
export function Copyable({ text, label }: { text: string; label: string }) {
  const { say } = useSpeech()
  const [copied, setCopied] = useState(false)
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text)
      setCopied(true)
    } catch {
      setCopied(false)
    }
  }
  return (
    <div className={look.copyable}>
      <code aria-label={label}>{text}</code>
      <Button
        size="xs"
        variant="default"
        leftSection={copied ? <IconCheck size={14} /> : <IconCopy size={14} />}
        onClick={() => void copy()}
      >
        {copied ? say('copy.copied') : say('copy.copy')}
      </Button>
    </div>
  )
}
