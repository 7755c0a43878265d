import type { ReactNode } from 'react'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Part } from '../shell/thing.tsx'
import { DecisionPanel, useSubject, type SubjectKey } from './decision-panel.tsx'
import { History } from './history.tsx'

type Props = { subject: SubjectKey; between?: ReactNode }

/**
 * What can be decided about a subject, and what was: the lower half of every thing that the record knows. `between` stands
 * before the history, and alone where the person has no part in the subject's decisions.
 */
export function SubjectParts({ subject, between }: Props) {
  const { data, error, refetch } = useSubject(subject)
  if (error?.facts.code === 'not-found') return between
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
      <DecisionPanel key={data.id} panel={data} />
      {between}
      <History lines={data.history} />
    </>
  )
}
