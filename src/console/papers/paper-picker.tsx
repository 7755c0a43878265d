import { Select } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useState } from 'react'
import { listPapers } from '#modules/documents/papers/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/paper-words.ts'

type Props = { not: string; value: string | null; onChange: (id: string | null) => void }

/** Any paper of the office, found as in its lists: by a part of its number or by its words. */
export function PaperPicker({ not, value, onChange }: Props) {
  const { say } = useSpeech()
  const [typed, setTyped] = useState('')
  const [q] = useDebouncedValue(typed, 200)
  const incoming = useAnswer(listPapers, { query: { direction: 'in', q, size: 10 } }, { keep: true }).data
  const outgoing = useAnswer(listPapers, { query: { direction: 'out', q, size: 10 } }, { keep: true }).data
  const found = [...(incoming?.rows ?? []), ...(outgoing?.rows ?? [])].filter(({ id }) => id !== not)
  return (
    <Select
      label={say('papers.link.to')}
      placeholder={say('papers.link.to.hint')}
      searchable
      required
      value={value}
      onChange={onChange}
      onSearchChange={setTyped}
      // The server has chosen already.
      filter={({ options }) => options}
      data={found.map(({ id, number, subject }) => ({
        value: id,
        label: `${number ?? say('papers.noNumber')} · ${subject}`,
      }))}
    />
  )
}
