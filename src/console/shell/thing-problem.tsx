import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { Part, Thing, useHome } from './thing.tsx'

type Props = {
  problem: Problem
  retry?: (() => unknown) | undefined
  /** The list to go back to. */
  home: string
  kind?: string
}

/** In place of a thing that cannot be shown: a title, why, and the way back. An address that names nothing is not found. */
export function ThingProblem({ problem, retry, home, kind }: Props) {
  const { say } = useSpeech()
  if (!problem.isMissing)
    return (
      <Thing home={home} kind={kind} title={say('problem.closed')}>
        <Part>
          <ProblemNote problem={problem} retry={retry} />
        </Part>
      </Thing>
    )
  return <ThingMissing home={home} kind={kind} text={problem.facts.fields ? undefined : problem.facts.detail} />
}

/** Nothing stands at this address, or nothing that this person may see. */
export function ThingMissing({
  home,
  kind,
  text,
}: {
  home: string
  kind?: string | undefined
  text?: string | undefined
}) {
  const { say } = useSpeech()
  const back = useHome(home)
  return (
    <Thing home={home} kind={kind} title={say('problem.notFound')}>
      <Part>
        <p>{text ?? say('problem.notFound.text')}</p>
        <Button component={Link} to={back} variant="default" size="xs" mt={12}>
          {say('shell.backToList')}
        </Button>
      </Part>
    </Thing>
  )
}
