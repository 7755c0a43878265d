import { ProblemNote } from '../parts/problem-note.tsx'
import { asProblem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/account-words.ts'
import '../words/sign-in-words.ts'

/** Changing how one signs in needs a young session: where it is too old, the way is to sign in again. */
export function NotFresh({ problem }: { problem: Error | null }) {
  const { say } = useSpeech()
  if (!problem) return null
  const { facts } = asProblem(problem)
  if (facts.code !== 'SESSION_NOT_FRESH') return <ProblemNote problem={asProblem(problem)} />
  return (
    <p role="alert">
      {say('account.notFresh')} <a href="/console/dang-nhap?next=/tai-khoan">{say('signIn.title')}</a>
    </p>
  )
}
