import { ProblemNote } from '../parts/problem-note.tsx'
import { Part } from '../shell/thing.tsx'
import { DecisionPanel, useSubject, type SubjectKey } from './decision-panel.tsx'
import { History } from './history.tsx'

/** What can be decided about a subject, and what was: the lower half of every thing that the record knows. */
export function SubjectParts({ subject }: { subject: SubjectKey }) {
  const { data, error, refetch } = useSubject(subject)
  if (error) {
    return (
      <Part>
        <ProblemNote problem={error} retry={refetch} />
      </Part>
    )
  }
  if (!data) return null
  return (
    <>
      <DecisionPanel key={data.lastSeq} panel={data} />
      <History lines={data.history} />
    </>
  )
}
