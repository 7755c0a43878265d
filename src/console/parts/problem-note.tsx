import { Button } from '@mantine/core'
import { IconAlertTriangle, IconHandStop, IconPlugConnectedX } from '@tabler/icons-react'
import { unreachable, type Problem } from '../server/problem.ts'
import { useSpeech, type Speech } from '../words/language.tsx'
import look from './note.module.css'

/** What went wrong, why, and what can be done now. A refusal shows its rule and basis; a fault its incident number. */
export function ProblemNote({
  problem,
  retry,
}: {
  problem: Problem | null | undefined
  retry?: (() => unknown) | undefined
}) {
  const { say } = useSpeech()
  if (!problem) return null
  const { title, text, tone } = wordsOf(problem, say)
  const Drawn =
    problem.status === unreachable ? IconPlugConnectedX : tone === 'refused' ? IconHandStop : IconAlertTriangle
  return (
    <div className={look.note} data-tone={tone} role="alert">
      <Drawn size={18} stroke={1.8} aria-hidden />
      <div>
        <strong>{title}</strong>
        {text && <p>{text}</p>}
        {problem.facts.basis && <p className="soft">{say('problem.basis', { basis: problem.facts.basis })}</p>}
        {problem.facts.retryAfter !== undefined && <p>{say('problem.wait', { seconds: problem.facts.retryAfter })}</p>}
        {problem.facts.incident && (
          <p className="mono">{say('problem.incident', { incident: problem.facts.incident })}</p>
        )}
        {problem.facts.fields?.map((at) => (
          <p key={at.field}>
            {at.message}
            {at.example && <span className="soft"> ({at.example})</span>}
          </p>
        ))}
        {retry && (
          <Button mt={8} size="xs" variant="default" onClick={() => retry()}>
            {say('problem.retry')}
          </Button>
        )}
      </div>
    </div>
  )
}

type Words = { title: string; text?: string | undefined; tone: 'refused' | 'broken' }

function wordsOf(problem: Problem, say: Speech['say']): Words {
  const { facts, status } = problem
  // Nothing broke for good: it waits for the connection.
  if (status === unreachable)
    return { title: say('problem.unreachable'), text: say('problem.unreachable.text'), tone: 'refused' }
  // The record is closed for now: nothing broke here, and nothing was written.
  if (facts.code === 'read-only') return { title: say('problem.readOnly'), text: facts.detail, tone: 'refused' }
  // Nothing broke: the same can be asked for again.
  if (facts.code === 'too-slow')
    return { title: say('problem.tooSlow'), text: facts.detail ?? say('problem.tooSlow.text'), tone: 'refused' }
  if (status >= 500)
    return { title: say('problem.broken'), text: facts.detail ?? say('problem.broken.text'), tone: 'broken' }
  if (status === 429) return { title: say('problem.tooMany'), text: facts.detail, tone: 'refused' }
  if (problem.isStale)
    return { title: say('problem.changed'), text: facts.fields?.length ? undefined : facts.detail, tone: 'refused' }
  if (facts.fields?.length) return { title: say('problem.invalid'), tone: 'refused' }
  if (status === 404) return { title: say('problem.notFound'), text: facts.detail, tone: 'refused' }
  return { title: say('problem.refused'), text: facts.detail ?? facts.title, tone: 'refused' }
}
