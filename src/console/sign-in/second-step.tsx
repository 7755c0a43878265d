import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Problem } from '../server/problem.ts'
import { useSpeech } from '../words/language.tsx'
import { auth } from './auth.ts'
import { Gate } from './gate.tsx'
import look from './gate.module.css'
import { formText } from '../parts/form-text.ts'
import '../words/sign-in-words.ts'

/** The second step of signing in, on a page of its own. */
export function SecondStep({ onDone, onAgain }: { onDone: () => void; onAgain: () => void }) {
  const { say } = useSpeech()
  return (
    <Gate title={say('signIn.code.title')}>
      <CodeForm onDone={onDone} />
      <div className={look.links}>
        <button type="button" className={look.plain} onClick={onAgain}>
          {say('signIn.code.again')}
        </button>
      </div>
    </Gate>
  )
}

/** Asks for a code of the authenticator app, or a recovery code. */
export function CodeForm({ onDone }: { onDone: () => void }) {
  const { say } = useSpeech()
  const [recovery, setRecovery] = useState(false)
  const verify = useMutation<unknown, Problem, string>({
    mutationFn: (code) => auth(recovery ? '/two-factor/verify-backup-code' : '/two-factor/verify-totp', { code }),
    onSuccess: onDone,
  })
  const wrong = verify.error?.status === 401 || verify.error?.status === 400
  const used = verify.error?.facts.code === 'CODE_ALREADY_USED'
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate(formText(event.currentTarget)('code').replace(/\s/g, ''))
      }}
    >
      <TextInput
        key={String(recovery)}
        name="code"
        label={say(recovery ? 'signIn.code.recovery' : 'signIn.code.totp')}
        autoComplete="one-time-code"
        inputMode={recovery ? 'text' : 'numeric'}
        {...(!recovery && { pattern: '[0-9 ]{6,7}' })}
        required
        autoFocus
        error={wrong && say(used ? 'signIn.code.used' : 'signIn.code.wrong')}
      />
      {!wrong && <ProblemNote problem={verify.error} />}
      <Button type="submit" size="md" loading={verify.isPending}>
        {say('signIn.code.go')}
      </Button>
      <p>
        <button type="button" className={look.plain} onClick={() => setRecovery(!recovery)}>
          {say(recovery ? 'signIn.code.useTotp' : 'signIn.code.useRecovery')}
        </button>
      </p>
    </form>
  )
}
