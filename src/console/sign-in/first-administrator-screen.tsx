import { Button, TextInput } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { openFirstAdministrator } from '#modules/staff/sign-in/schema.ts'
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

/** The one-time link that the terminal prints at the first start of an empty installation. */
export default function FirstAdministratorScreen() {
  const { say } = useSpeech()
  const token = useFragmentToken()
  const open = useWrite(openFirstAdministrator)
  if (open.isSuccess) {
    return (
      <Gate title={say('first.title')}>
        <Note tone="good">{say('reset.done')}</Note>
        <Button component={Link} to={paths.signIn} size="md">
          {say('signIn.title')}
        </Button>
      </Gate>
    )
  }
  return (
    <Gate title={say('first.title')} lead={say('first.lead')} back={token === undefined}>
      {token === undefined ? (
        <Note tone="refused">{say('invitation.bad')}</Note>
      ) : (
        <form
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault()
            const given = new FormData(event.currentTarget)
            open.mutate({
              body: {
                token,
                name: String(given.get('name')),
                email: String(given.get('email')).trim(),
                password: String(given.get('password')),
              },
            })
          }}
        >
          <TextInput
            name="name"
            label={say('first.name')}
            autoComplete="name"
            minLength={2}
            maxLength={120}
            required
            autoFocus
            error={fieldError(open.error, 'name')}
          />
          <TextInput
            name="email"
            type="email"
            label={say('signIn.email')}
            autoComplete="username"
            required
            error={fieldError(open.error, 'email')}
          />
          <NewPassword error={fieldError(open.error, 'password')} />
          <ProblemNote problem={open.error} />
          <Button type="submit" size="md" loading={open.isPending}>
            {say('first.go')}
          </Button>
        </form>
      )}
    </Gate>
  )
}
