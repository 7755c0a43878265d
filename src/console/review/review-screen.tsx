import { useParams } from '@tanstack/react-router'
import { getPaper, paperFacts } from '#modules/documents/papers/schema.ts'
import { getReading } from '#modules/documents/review/schema.ts'
import { Empty } from '../parts/empty.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { Waiting } from '../shell/screen-states.tsx'
import { useSpeech } from '../words/language.tsx'
import { ReviewDesk } from './review-desk.tsx'
import '../words/intake-words.ts'

/** One draft beside its paper; `moi` is a line by hand, without a file. */
export default function ReviewScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const byHand = id === 'moi'
  const paper = useAnswer(getPaper, { params: { id } }, { enabled: !byHand })
  const reading = useAnswer(getReading, { params: { id } }, { enabled: !byHand })
  if (byHand) return <ReviewDesk key="moi" first={paperFacts.parse({ subject: '…' })} />
  const problem = paper.error ?? (reading.error?.status === 404 ? null : reading.error)
  if (problem)
    return (
      <Part>
        <ProblemNote problem={problem} />
      </Part>
    )
  if (!paper.data || reading.isPending) return <Waiting />
  if (paper.data.state !== 'draft')
    return <Empty title={say('review.registeredAlready')} text={say('review.registeredAlready.text')} />
  // What is being typed is never thrown over by a later answer: the first one fills the form.
  return <ReviewDesk key={id} paper={id} first={paperFacts.parse(paper.data)} reading={reading.data} />
}
