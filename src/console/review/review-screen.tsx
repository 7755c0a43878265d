import { Button } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
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
  /** The draft is being ended from here: its end is told by whoever ends it. */
  const [isEnding, setEnding] = useState(false)
  if (isByHand) return <ReviewDesk key="moi" given={byHand} isDecided={false} onEnding={setEnding} />
  const problem = paper.error ?? (reading.error?.status === 404 ? null : reading.error)
  // What was read once stays while the server is not reached.
  if (problem && !isEnding && (problem.isRefusal || !paper.data || reading.isPending))
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
  const isDecided = paper.data.state !== 'draft'
  if (isDecided && !isEnding) return <Registered paper={id} serial={paper.data.serial} />
  return (
    <ReviewDesk key={id} paper={id} given={line} reading={reading.data} isDecided={isDecided} onEnding={setEnding} />
  )
}

/** It became a paper in the register, from here or from elsewhere. */
function Registered({ paper, serial }: { paper: string; serial: number | null }) {
  const { say } = useSpeech()
  return (
    <>
      <Empty
        title={serial === null ? say('review.ended.decided') : say('review.ended.as', { serial: String(serial) })}
        text={say('review.ended.as.text')}
      >
        <Button component={Link} to={paths.incomingPaper(paper)}>
          {say('review.ended.open')}
        </Button>
      </Empty>
      <Part>
        <HeldOfEnded paper={paper} ended="decided" />
        <LeftTasks paperId={paper} edited={[]} />
      </Part>
    </>
  )
}
