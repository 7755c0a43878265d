import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { openFirstAdministrator } from '#modules/staff/sign-in/schema.ts'
import { Form, TextField } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { useFragmentToken } from './fragment-token.ts'
import { Gate } from './gate.tsx'
import { NewPassword } from './new-password.tsx'
import '../words/sign-in-words.ts'

/** The one-time link that the terminal prints at the first start of an empty installation. */
export default function FirstAdministratorScreen() {
  const { say } = useSpeech()
  const token = useFragmentToken()
  const open = useWrite(openFirstAdministrator)
  if (open.isSuccess) return <PasswordIsSet title={say('first.title')} />
  if (token === undefined) {
    return (
      <Gate title={say('first.title')} lead={say('first.lead')} back>
        <Note tone="refused">{say('invitation.bad')}</Note>
      </Gate>
    )
  }
  const send = (text: (name: string) => string) =>
    open.mutate({ body: { token, name: text('name'), email: text('email').trim(), password: text('password') } })
  return (
    <Gate title={say('first.title')} lead={say('first.lead')}>
      <Form label={say('first.go')} problem={open.error} pending={open.isPending} onSend={send}>
        <TextField
          name="name"
          label={say('first.name')}
          autoComplete="name"
          minLength={2}
          maxLength={120}
          required
          autoFocus
        />
        <TextField name="email" type="email" label={say('signIn.email')} autoComplete="username" required />
        <NewPassword error={fieldError(open.error, 'password')} />
      </Form>
    </Gate>
  )
}

/** The end of every way to a password: now it can be used. */
export function PasswordIsSet({ title }: { title: string }) {
  const { say } = useSpeech()
  return (
    <Gate title={title}>
      <Note tone="good">{say('reset.done')}</Note>
      <Button component={Link} to={paths.signIn} size="md">
        {say('signIn.title')}
      </Button>
    </Gate>
  )
}
