import { Link } from '@tanstack/react-router'
import { saysSomething } from '../outgoing/remark-writer.ts'
import { useOthersRemarks, usePendingRemarks, useRemarkWriter } from '../outgoing/use-remarks.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/decide-words.ts'

/** In the form that returns a paper, on whatever screen it stands: what goes to the author with it. */
export function RemarksToSend({ id }: { id: string }) {
  const { say } = useSpeech()
  const begun = useBegun(id)
  const n = usePendingRemarks(id).length + begun
  return (
    <p className="soft">
      {say(n > 0 ? 'decide.remarks' : 'decide.noRemarks', { n })}{' '}
      {begun > 0 && `${say('decide.remarksBegun', { n: begun })} `}
      <Link to={paths.draftPaper(id)}>{say('decide.seeRemarks')}</Link>
    </p>
  )
}

/** In the form that approves it: that one is writing remarks, or another reviewer has some, which the author would not get. */
export function RemarksLeft({ id }: { id: string }) {
  const { say } = useSpeech()
  const begun = useBegun(id)
  const others = useOthersRemarks(id)
  if (begun === 0 && others.length === 0) return null
  const who = others.map(({ name, remarks }) => `${name} (${remarks})`).join(', ')
  return (
    <Note>
      {begun > 0 && (
        <p>
          {say('decide.remarkBegun', { n: begun })} <Link to={paths.draftPaper(id)}>{say('decide.seeRemarks')}</Link>
        </p>
      )}
      {who && <p>{say('decide.othersRemarks', { who })}</p>}
    </Note>
  )
}

/** How many remarks one is still writing. */
const useBegun = (id: string): number => useRemarkWriter(id).state.open.filter(saysSomething).length
