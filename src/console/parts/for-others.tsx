import { Link } from '@tanstack/react-router'
import { Heading } from '../shell/heading.tsx'
import { Part } from '../shell/thing.tsx'
import { Note } from './note.tsx'

type Props = { title: string; text: string; to?: { path: string; label: string } }

/** A screen for another role: who does this, and where to go instead. Nothing is asked for that would be refused. */
export function ForOthers({ title, text, to }: Props) {
  return (
    <Part>
      <Heading>{title}</Heading>
      <Note tone="refused">
        <p>{text}</p>
        {to && (
          <p>
            <Link to={to.path}>{to.label}</Link>
          </p>
        )}
      </Note>
    </Part>
  )
}
