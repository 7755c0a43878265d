import { Link } from '@tanstack/react-router'
import { usePendingRemarks } from '../outgoing/use-remarks.ts'
import { paths } from '../paths.ts'
import { useSpeech } from '../words/language.tsx'
import type { StepInputProps } from './step-inputs.ts'

/** In the form that returns a paper, on whatever screen it stands: what goes to the author with it. */
export function RemarksToSend({ id }: StepInputProps) {
  const { say } = useSpeech()
  const n = usePendingRemarks(id).length
  return (
    <p className="soft">
      {say(n > 0 ? 'decide.remarks' : 'decide.noRemarks', { n })}{' '}
      <Link to={paths.draftPaper(id)}>{say('decide.seeRemarks')}</Link>
    </p>
  )
}
