import { useParams } from '@tanstack/react-router'
import { useMemo } from 'react'
import { getPaper, paperFacts } from '#modules/documents/papers/schema.ts'
import { getReading } from '#modules/documents/review/schema.ts'
import { Empty } from '../parts/empty.tsx'
import { ForOthers } from '../parts/for-others.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { Waiting } from '../shell/screen-states.tsx'
import { LeftTasks } from '../tasks/left-tasks.tsx'
import { useSpeech } from '../words/language.tsx'
import { HeldOfEnded } from './ended.tsx'
import { ReviewDesk } from './review-desk.tsx'
import { lineOf, type Line } from './use-draft.ts'
import '../words/intake-words.ts'

const byHand: Line = { facts: paperFacts.parse({ subject: '…' }), version: 1 }

/** One draft beside its paper; `moi` is a line by hand, without a file. */
export default function ReviewScreen() {
  const { say } = useSpeech()
  if (useHoldsRole('clerk')) return <Reviewing />
  const to = { path: paths.incoming, label: say('papers.in') }
  return <ForOthers title={say('review.title')} text={say('review.clerksOnly')} to={to} />
}

function Reviewing() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const isByHand = id === 'moi'
  const paper = useAnswer(getPaper, { params: { id } }, { enabled: !isByHand })
  const reading = useAnswer(getReading, { params: { id } }, { enabled: !isByHand })
  const line = useMemo(() => paper.data && lineOf(paper.data), [paper.data])
  if (isByHand) return <ReviewDesk key="moi" given={byHand} />
  const problem = paper.error ?? (reading.error?.status === 404 ? null : reading.error)
  if (problem)
    return (
      <>
        {problem.status === 404 && (
          <Part>
            <HeldOfEnded paper={id} ended="gone" />
            <LeftTasks paperId={id} edited={[]} />
          </Part>
        )}
        <ThingProblem problem={problem} home={paths.arrivals} kind={say('review.title')} />
      </>
    )
  if (!paper.data || !line || reading.isPending) return <Waiting />
  if (paper.data.state !== 'draft')
    return (
      <>
        <Empty title={say('review.registeredAlready')} text={say('review.registeredAlready.text')} />
        <Part>
          <HeldOfEnded paper={id} ended="decided" />
          <LeftTasks paperId={id} edited={[]} />
        </Part>
      </>
    )
  return <ReviewDesk key={id} paper={id} given={line} reading={reading.data} />
}
