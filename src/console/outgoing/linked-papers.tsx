import { Link } from '@tanstack/react-router'
import type { DraftView } from '#modules/documents/outgoing/schema.ts'
import { paths } from '../paths.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/outgoing-words.ts'

export function LinkedPapers({ linked }: { linked: DraftView['linked'] }) {
  const { say } = useSpeech()
  if (linked.length === 0) return null
  return (
    <Part title={say('draft.links')}>
      <ul>
        {linked.map(({ paperId, kind, number, subject }) => (
          <li key={`${kind} ${paperId}`}>
            {say(`draft.links.${kind}`)}:{' '}
            <Link to={kind === 'replaces' ? paths.outgoingPaper(paperId) : paths.incomingPaper(paperId)}>
              {[number, subject].filter(Boolean).join(' · ')}
            </Link>
          </li>
        ))}
      </ul>
    </Part>
  )
}
