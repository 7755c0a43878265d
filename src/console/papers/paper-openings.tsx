import { useState } from 'react'
import { paperOpenings } from '#modules/documents/papers/schema.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/paper-words.ts'

/** Who opened the paper, once a day; asked for only when somebody wants to see it. */
export function PaperOpenings({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const [opened, setOpened] = useState(false)
  const rows = useAnswer(paperOpenings, { params: { id } }, { enabled: opened }).data?.rows ?? []
  return (
    <Part onPaper={false}>
      <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{say('papers.openings')}</summary>
        <ul>
          {rows.map((row) => (
            <li key={`${row.staffId}/${row.onDay}`}>
              {row.name ?? say('papers.openings.gone')} <span className="soft">{dates.full(row.lastAt)}</span>
            </li>
          ))}
        </ul>
      </details>
    </Part>
  )
}
