import { Link } from '@tanstack/react-router'
import { useOthersRemarks, usePendingRemarks } from '../outgoing/use-remarks.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/decide-words.ts'

/** In the form that returns a paper, on whatever screen it stands: what goes to the author with it. */
export function RemarksToSend({ id }: { id: string }) {
  const { say } = useSpeech()
  const n = usePendingRemarks(id).length
  return (
    <p className="soft">
      {say(n > 0 ? 'decide.remarks' : 'decide.noRemarks', { n })}{' '}
      <Link to={paths.draftPaper(id)}>{say('decide.seeRemarks')}</Link>
    </p>
  )
}

/** In the form that approves it: that another reviewer has remarks which the author would not get. */
export function OthersRemarks({ id }: { id: string }) {
  const { say } = useSpeech()
  const others = useOthersRemarks(id)
  if (others.length === 0) return null
  const who = others.map(({ name, remarks }) => `${name} (${remarks})`).join(', ')
  return (
    <Note>
      <p>{say('decide.othersRemarks', { who })}</p>
    </Note>
  )
}
