import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { previewNotice } from '#modules/desk/subjects/schema.ts'
import { call } from '../server/call.ts'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import type { SubjectKey } from './decision-panel.tsx'
import '../words/decide-words.ts'

/** The notice as it will be sent, drawn as a letter; follows the reason while it is written. */
export function NoticePreview({
  subject,
  step,
  reason,
}: {
  subject: SubjectKey
  step: string
  reason: { code?: string; text?: string }
}) {
  const { say, inWords } = useSpeech()
  const [opened, setOpened] = useState(false)
  const [settled] = useDebouncedValue(reason, 400)
  const body = { do: step, ...(Object.keys(settled).length > 0 && { reason: settled }) }
  const preview = useQuery({
    queryKey: [previewNotice.name, subject, body],
    queryFn: () => call(previewNotice, { params: subject, body }),
    enabled: opened,
    placeholderData: keepPreviousData,
  })
  return (
    <details className={look.preview} open={opened} onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
      <summary>{say('decide.notice')}</summary>
      {preview.data?.notices.map((notice) => (
        <blockquote key={notice.party}>
          <small>{inWords(notice.partyLabel)}</small>
          <b>{inWords(notice.title)}</b>
          <p>{inWords(notice.text)}</p>
        </blockquote>
      ))}
    </details>
  )
}
