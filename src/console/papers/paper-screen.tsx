import { Button } from '@mantine/core'
import { IconFileText, IconMailForward } from '@tabler/icons-react'
import { Link, useLocation, useParams, useSearch } from '@tanstack/react-router'
import { getPaper, takeUpPaper, writeSlip } from '#modules/documents/papers/schema.ts'
import { DecisionPanel, useSubject } from '../decide/decision-panel.tsx'
import { History } from '../decide/history.tsx'
import { DueMark } from '../parts/due-mark.tsx'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { addressOf, type Answer } from '../server/call.ts'
import { useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { ArrivalStamp } from './arrival-stamp.tsx'
import { PaperChain } from './paper-chain.tsx'
import { PaperFactsShown } from './paper-facts.tsx'
import { usePaper } from './files-to-come.tsx'
import { PaperFiles } from './paper-files.tsx'
import { PaperLinks } from './paper-links.tsx'
import { PaperPages } from './paper-pages.tsx'
import { PaperOpenings } from './paper-openings.tsx'
import { OutgoingText } from '../outgoing/outgoing-text.tsx'
import { PaperTasks } from './paper-tasks.tsx'
import { endOfDay, isOpen, stateTone, stateWords } from './paper-words.ts'
import '../words/paper-words.ts'

export type Paper = Answer<typeof getPaper>

/** One paper: its line in the register, its files, what can be decided, its tasks, and the papers around it. */
export default function PaperScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: paper, error, refetch } = usePaper(id)
  const out = useLocation({ select: ({ pathname }) => pathname.includes(paths.outgoing) })
  if (error) {
    const [home, kind] = out ? [paths.outgoing, say('papers.out')] : [paths.incoming, say('papers.in')]
    return <ThingProblem problem={error} retry={refetch} home={home} kind={kind} />
  }
  return paper ? <PaperShown key={id} paper={paper} /> : null
}

function PaperShown({ paper }: { paper: Paper }) {
  const { say, inWords } = useSpeech()
  const { direction, state, serial, dueOn } = paper
  // The task whose link led here.
  const { nhiemvu: asked }: { nhiemvu?: string } = useSearch({ strict: false })
  const kind =
    direction === 'out'
      ? say('papers.out')
      : serial === null
        ? say('papers.in')
        : say('papers.kind.in', { serial: String(serial) })
  return (
    <Thing
      home={direction === 'in' ? paths.incoming : paths.outgoing}
      kind={kind}
      title={paper.subject}
      mark={
        <>
          <StateMark tone={stateTone(state)}>{inWords(stateWords(direction, state))}</StateMark>
          {dueOn && isOpen(state) && <DueMark at={endOfDay(dueOn)} withDay />}
        </>
      }
      actions={<Ways paper={paper} />}
    >
      {direction === 'in' && serial !== null && <ArrivalStamp paper={paper} />}
      {state === 'imported' && <TakeUp paper={paper} />}
      <Decisions paper={paper} />
      <Part>
        <PaperFactsShown paper={paper} />
      </Part>
      {direction === 'out' && <OutgoingText paper={paper} />}
      <PaperPages key={asked} paper={paper} task={asked} />
      <PaperFiles paper={paper} />
      {direction === 'in' && <PaperTasks paper={paper} asked={asked} />}
      <PaperChain id={paper.id} />
      <PaperLinks paper={paper} />
      <PaperOpenings id={paper.id} />
      <Told paper={paper} />
    </Thing>
  )
}

/** Where else the paper can be gone to from here. */
function Ways({ paper: { id, direction, state, serial } }: { paper: Paper }) {
  const { say } = useSpeech()
  if (direction === 'in' && state === 'draft') {
    return (
      <Button component={Link} to={paths.reviewPaper(id)} size="xs">
        {say('papers.check')}
      </Button>
    )
  }
  if (direction === 'out') {
    if (state === 'imported') return null
    return (
      <Button component={Link} to={paths.draftPaper(id)} size="xs" variant="default">
        {say(state === 'draft' || state === 'returned' ? 'papers.edit' : 'papers.see')}
      </Button>
    )
  }
  return serial === null ? null : <IncomingWays id={id} />
}

/** From a registered paper: its sheet, and a paper of ours that carries it on or answers it. */
function IncomingWays({ id }: { id: string }) {
  const { say } = useSpeech()
  const writes = useHoldsRole('officer', 'clerk', 'editor', 'approver')
  return (
    <>
      <Button
        component="a"
        href={addressOf(writeSlip, { params: { id } })}
        download
        size="xs"
        variant="default"
        leftSection={<IconFileText size={15} stroke={1.8} />}
      >
        {say('papers.slip')}
      </Button>
      {writes && (
        <Button
          renderRoot={(props) => <Link to={paths.newDraft} search={{ paper: id }} {...props} />}
          size="xs"
          variant="default"
          leftSection={<IconMailForward size={15} stroke={1.8} />}
        >
          {say('papers.carryOn')}
        </Button>
      )}
    </>
  )
}

const subjectOf = ({ id, direction }: Paper) => ({
  module: 'documents',
  kind: `${direction === 'in' ? 'incoming' : 'outgoing'}-paper`,
  id,
})

/** A paper that nothing was decided on, and one in which this person has no part, has no panel: nothing is missing then. */
const decided = ({ state }: Paper) => state !== 'draft' && state !== 'imported'

function Decisions({ paper }: { paper: Paper }) {
  const { data, error, refetch } = useSubject(subjectOf(paper), decided(paper))
  if (error && error.status !== 404) {
    return (
      <Part>
        <ProblemNote problem={error} retry={refetch} />
      </Part>
    )
  }
  return data ? <DecisionPanel key={data.id} panel={data} /> : null
}

function Told({ paper }: { paper: Paper }) {
  const { data } = useSubject(subjectOf(paper), decided(paper))
  return data ? <History lines={data.history} /> : null
}

function TakeUp({ paper }: { paper: Paper }) {
  const { say } = useSpeech()
  const may = useHoldsRole('clerk')
  const take = useWrite(takeUpPaper, { refreshes: [getPaper] })
  return (
    <Part onPaper={false}>
      <Note>
        <p>{say('papers.takeUp.text')}</p>
        {may && paper.direction === 'in' && (
          <Button
            size="xs"
            variant="default"
            loading={take.isPending}
            onClick={() => take.mutate({ params: { id: paper.id } })}
          >
            {say('papers.takeUp')}
          </Button>
        )}
      </Note>
      <ProblemNote problem={take.error} />
    </Part>
  )
}
