import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { auth } from './auth.ts'
import { useFragmentToken } from './fragment-token.ts'
import { Gate } from './gate.tsx'
import look from './gate.module.css'
import { NewPassword } from './new-password.tsx'
import { formText } from '../parts/form-text.ts'
import '../words/sign-in-words.ts'

export default function ResetScreen() {
  const token = useFragmentToken()
  return token === undefined ? <AskForLetter /> : <SetPassword token={token} />
}

function AskForLetter() {
  const { say } = useSpeech()
  const letters = useAnswer(readSignInOptions).data?.letters
  const ask = useMutation<unknown, Problem, string>({
    mutationFn: (email) => auth('/request-password-reset', { email }),
  })
  return (
    <Gate title={say('reset.title')} back>
      {letters === false && <Note tone="refused">{say('reset.noLetters')}</Note>}
      {ask.isSuccess ? (
        <Note tone="good">{say('reset.sent')}</Note>
      ) : (
        <form
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault()
            ask.mutate(formText(event.currentTarget)('email').trim())
          }}
        >
          <TextInput name="email" type="email" label={say('signIn.email')} autoComplete="username" required autoFocus />
          <ProblemNote problem={ask.error} />
          <Button type="submit" size="md" loading={ask.isPending} disabled={letters === false}>
            {say('reset.send')}
          </Button>
        </form>
      )}
    </Gate>
  )
}

function SetPassword({ token }: { token: string }) {
  const { say } = useSpeech()
  const reset = useMutation<unknown, Problem, string>({
    mutationFn: (newPassword) => auth('/reset-password', { token, newPassword }),
  })
  const code = reset.error?.facts.code
  if (reset.isSuccess || code === 'INVALID_TOKEN') {
    return (
      <Gate title={say('invitation.reset.title')} back={code === 'INVALID_TOKEN'}>
        <Note tone={reset.isSuccess ? 'good' : 'refused'}>{say(reset.isSuccess ? 'reset.done' : 'reset.bad')}</Note>
        {reset.isSuccess && (
          <Button component={Link} to={paths.signIn} size="md">
            {say('signIn.title')}
          </Button>
        )}
      </Gate>
    )
  }
  const refused = code === 'PASSWORD_REFUSED' ? reset.error?.facts.detail : undefined
  return (
    <Gate title={say('invitation.reset.title')}>
      <form
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault()
          reset.mutate(formText(event.currentTarget)('password'))
        }}
      >
        <NewPassword error={refused} />
        {!refused && <ProblemNote problem={reset.error} />}
        <Button type="submit" size="md" loading={reset.isPending}>
          {say('invitation.set')}
        </Button>
      </form>
    </Gate>
  )
}
