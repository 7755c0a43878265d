import { useNavigate, useParams, useRouter } from '@tanstack/react-router'
import { getPaper } from '#modules/documents/papers/schema.ts'
import { refuseProposing } from '#modules/documents/tasks/proposing.rules.ts'
import { ForOthers } from '../parts/for-others.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useMe } from '../shell/me.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { AssignTasks } from './assign-paper.tsx'
import { useAssigning } from './use-assigning.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

/** The whole width for a paper with many tasks; also for tasks that are assigned later to a paper that is being dealt with. */
export default function AssignScreen() {
  const { say } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const navigate = useNavigate()
  const me = useMe()
  const { history } = useRouter()
  const { data: paper, error, refetch } = useAnswer(getPaper, { params: { id } })
  const { may, why } = useAssigning({ id, state: paper?.state ?? '' })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.tasks} kind={say('assign.title')} />
  if (!paper) return null
  const refused = refuseProposing(paper, me)
  if (refused) {
    const to = { path: paths.paper(paper.direction, id), label: say('assign.toPaper') }
    const own = refused.refused === 'role-required' && paper.direction === 'in'
    const text = own ? say(paper.state === 'draft' ? 'assign.clerksOnly' : 'assign.preparersOnly') : refused.rule
    return <ForOthers title={say('assign.prepare')} text={text} to={to} />
  }
  if (may === undefined) return null
  // Back to where the paper was come upon; to the tasks where the address was opened by itself.
  const leave = () => (history.canGoBack() ? history.back() : void navigate({ to: paths.tasks }))
  return (
    <div className={look.screen}>
      <header>
        <p className="soft">
          {say(may ? (paper.state === 'assigned' ? 'assign.more' : 'assign.title') : 'assign.prepare')}
        </p>
        <Heading>{[paper.number, paper.subject].filter(Boolean).join(' – ')}</Heading>
      </header>
      <AssignTasks paperId={id} proposes={may ? undefined : why} stays onClose={leave} />
    </div>
  )
}
