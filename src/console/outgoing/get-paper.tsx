import { Button } from '@mantine/core'
import { useState } from 'react'
import { writePaper } from '#modules/documents/outgoing/schema.ts'
import { addressOf } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'

type Props = { id: string; before?: () => Promise<boolean> }

/** The paper as a Word file and as PDF, of what is saved. */
export function GetPaper({ id, before }: Props) {
  const { say } = useSpeech()
  const [busy, setBusy] = useState(false)
  const get = async (as: 'docx' | 'pdf') => {
    setBusy(true)
    if (before) await before()
    setBusy(false)
    const link = document.createElement('a')
    link.href = addressOf(writePaper, { params: { id }, query: { as } })
    link.download = ''
    link.click()
  }
  return (
    <>
      <Button size="xs" variant="default" disabled={busy} onClick={() => void get('docx')}>
        {say('draft.docx')}
      </Button>
      <Button size="xs" variant="default" disabled={busy} onClick={() => void get('pdf')}>
        {say('draft.pdf')}
      </Button>
    </>
  )
}
