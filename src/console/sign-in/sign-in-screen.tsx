import { Button, PasswordInput, TextInput } from '@mantine/core'
import { IconBuildingBank, IconFingerprint } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { readSignInOptions } from '#modules/staff/sign-in/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { auth, enter, withinDesk } from './auth.ts'
import { Gate } from './gate.tsx'
import look from './gate.module.css'
import { canUsePasskeys, signInWithPasskey } from './passkey.ts'
import { SecondStep } from './second-step.tsx'
import { formText } from '../parts/form-text.ts'
import '../words/sign-in-words.ts'

export default function SignInScreen() {
  const { say } = useSpeech()
  const { next, error, ended }: { next?: string; error?: string; ended?: string } = useSearch({ strict: false })
  const [second, setSecond] = useState(false)
  const signIn = useMutation<{ twoFactorRedirect?: boolean }, Problem, { email: string; password: string }>({
    mutationFn: (given) => auth('/sign-in/email', given),
    onSuccess: ({ twoFactorRedirect }) => (twoFactorRedirect ? setSecond(true) : enter(next)),
  })
  if (second) return <SecondStep onDone={() => enter(next)} onAgain={() => setSecond(false)} />
  return (
    <Gate title={say('signIn.title')}>
      {ended && (
        <div role="status">
          <Note>{say('signIn.ended')}</Note>
        </div>
      )}
      {error && (
        <Note tone="refused">{say(error === 'signup_disabled' ? 'signIn.oidcUnknown' : 'signIn.oidcFailed')}</Note>
      )}
      <form
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault()
          const given = formText(event.currentTarget)
          signIn.mutate({ email: given('email').trim(), password: given('password') })
        }}
      >
        <TextInput
          name="email"
          type="email"
          label={say('signIn.email')}
          autoComplete="username webauthn"
          required
          autoFocus
        />
        <PasswordInput
          name="password"
          label={say('signIn.password')}
          autoComplete="current-password"
          visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
          required
        />
        <SignInProblem problem={signIn.error} />
        <Button type="submit" size="md" loading={signIn.isPending}>
          {say('signIn.go')}
        </Button>
      </form>
      <OtherWays next={next} />
      <div className={look.links}>
        <Link to={paths.resetPassword}>{say('signIn.forgot')}</Link>
        <Link to={paths.invitation}>{say('signIn.haveCode')}</Link>
      </div>
    </Gate>
  )
}

function SignInProblem({ problem }: { problem: Problem | null }) {
  const { say } = useSpeech()
  if (problem?.facts.code === 'INVALID_EMAIL_OR_PASSWORD' || problem?.status === 401) {
    return (
      <div role="alert">
        <Note tone="refused">{say('signIn.wrong')}</Note>
      </div>
    )
  }
  return <ProblemNote problem={problem} />
}

/** Passkey, and the office's own sign-in where it has one. */
function OtherWays({ next }: { next: string | undefined }) {
  const { say } = useSpeech()
  const options = useAnswer(readSignInOptions).data
  const passkey = useMutation({ mutationFn: signInWithPasskey, onSuccess: () => enter(next) })
  const oidc = useMutation<{ url: string }, Problem>({
    mutationFn: () =>
      auth('/sign-in/social', {
        provider: 'oidc',
        callbackURL: withinDesk(next),
        errorCallbackURL: '/console/dang-nhap',
      }),
    onSuccess: ({ url }) => location.assign(url),
  })
  const passkeys = options?.passkeys && canUsePasskeys()
  if (!passkeys && !options?.oidc) return null
  return (
    <div className={look.ways}>
      <span className={look.or}>{say('signIn.or')}</span>
      {passkeys && (
        <Button
          className={look.wide}
          variant="default"
          leftSection={<IconFingerprint size={18} stroke={1.6} />}
          loading={passkey.isPending}
          onClick={() => passkey.mutate()}
        >
          {say('signIn.passkey')}
        </Button>
      )}
      {passkey.isError && <Note tone="refused">{say('signIn.passkeyFailed')}</Note>}
      {options?.oidc && (
        <Button
          className={look.wide}
          variant="default"
          leftSection={<IconBuildingBank size={18} stroke={1.6} />}
          loading={oidc.isPending}
          onClick={() => oidc.mutate()}
        >
          {say('signIn.oidc', { name: options.oidc.name })}
        </Button>
      )}
      {oidc.isError && <Note tone="refused">{say('signIn.oidcFailed')}</Note>}
    </div>
  )
}
