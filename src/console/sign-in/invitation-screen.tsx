import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { acceptInvitation, readInvitation } from '#modules/staff/sign-in/schema.ts'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { useFragmentToken } from './fragment-token.ts'
import { Gate } from './gate.tsx'
import look from './gate.module.css'
import { NewPassword } from './new-password.tsx'
import { formText } from '../parts/form-text.ts'
import '../words/sign-in-words.ts'

type Proof = { token: string } | { email: string; code: string }

/** An invitation or a reset code, from a letter's link or typed from paper: who it is for, then the password. */
export default function InvitationScreen() {
  const { say } = useSpeech()
  const token = useFragmentToken()
  const [proof, setProof] = useState<Proof | undefined>(token === undefined ? undefined : { token })
  const read = useWrite(readInvitation)
  const accept = useWrite(acceptInvitation)
  const { mutate } = read
  useEffect(() => {
    if (proof) mutate({ body: proof })
  }, [proof, mutate])
  if (accept.isSuccess) {
    return (
      <Gate title={say('invitation.reset.title')}>
        <Note tone="good">{say('reset.done')}</Note>
        <Button component={Link} to={paths.signIn} size="md">
          {say('signIn.title')}
        </Button>
      </Gate>
    )
  }
  const invitation = read.data
  if (!proof || !invitation) {
    return (
      <Gate title={say('invitation.title')} back>
        {read.isError &&
          (read.error.isRefusal ? (
            <Note tone="refused">{read.error.facts.detail ?? say('invitation.bad')}</Note>
          ) : (
            <ProblemNote problem={read.error} />
          ))}
        {token === undefined || read.isError ? (
          <PaperForm onProof={setProof} pending={read.isPending} />
        ) : (
          <p role="status">{say('shell.loading')}</p>
        )}
      </Gate>
    )
  }
  return (
    <Gate
      title={say(invitation.purpose === 'reset' ? 'invitation.reset.title' : 'invitation.title')}
      lead={say('invitation.for', { name: invitation.name, email: invitation.email })}
    >
      <form
        className={look.form}
        onSubmit={(event) => {
          event.preventDefault()
          accept.mutate({ body: { proof, password: formText(event.currentTarget)('password') } })
        }}
      >
        <input type="hidden" autoComplete="username" value={invitation.email} readOnly />
        <NewPassword error={fieldError(accept.error, 'password')} />
        {!fieldError(accept.error, 'password') && <ProblemNote problem={accept.error} />}
        <Button type="submit" size="md" loading={accept.isPending}>
          {say('invitation.set')}
        </Button>
      </form>
    </Gate>
  )
}

function PaperForm({ onProof, pending }: { onProof: (proof: Proof) => void; pending: boolean }) {
  const { say } = useSpeech()
  return (
    <form
      className={look.form}
      onSubmit={(event) => {
        event.preventDefault()
        const given = formText(event.currentTarget)
        onProof({ email: given('email').trim(), code: given('code').trim() })
      }}
    >
      <TextInput name="email" type="email" label={say('signIn.email')} autoComplete="username" required autoFocus />
      <TextInput
        name="code"
        label={say('invitation.code')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        minLength={8}
        required
      />
      <Button type="submit" size="md" loading={pending}>
        {say('invitation.read')}
      </Button>
    </form>
  )
}
