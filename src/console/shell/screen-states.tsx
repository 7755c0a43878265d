import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { paths } from '../paths.ts'
import { Empty } from '../parts/empty.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Problem, unreachable } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { useTitle } from './title.ts'
import look from './thing.module.css'

export function NotFound() {
  const { say } = useSpeech()
  useTitle('screen', say('shell.notFound'))
  useTitle('office', useAnswer(readSignInOptions).data?.office)
  return (
    <main>
      <Empty title={say('shell.notFound')} text={say('shell.notFound.text')}>
        <Button component={Link} to={paths.work} mt={8}>
          {say('nav.work')}
        </Button>
      </Empty>
    </main>
  )
}

/** A screen threw: the person can go on, and nothing of the fault is shown. */
export function ScreenBroke({ error }: { error: unknown }) {
  const { say } = useSpeech()
  if (error instanceof Problem && error.status === unreachable) {
    return (
      <div className={look.away}>
        <ProblemNote problem={error} retry={() => navigator.onLine && location.reload()} />
      </div>
    )
  }
  return (
    <Empty title={say('problem.screen')} text={say('problem.screen.text')}>
      <Button mt={8} onClick={() => location.reload()}>
        {say('problem.reload')}
      </Button>
    </Empty>
  )
}

/** Seen only after a second: what comes within a blink needs no drawing. */
export function Waiting() {
  const { say } = useSpeech()
  return (
    <p className={look.waiting} role="status">
      {say('shell.loading')}
    </p>
  )
}
