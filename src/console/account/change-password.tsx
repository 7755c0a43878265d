import { Button, PasswordInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import { Form } from '../parts/form.tsx'
import type { Problem } from '../server/problem.ts'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { auth } from '../sign-in/auth.ts'
import { NewPassword } from '../sign-in/new-password.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/account-words.ts'
import '../words/sign-in-words.ts'

export function ChangePassword() {
  const { say } = useSpeech()
  const [asked, setAsked] = useState(false)
  const hasPassword = useAnswer(readMySecondFactor).data?.hasPassword
  if (hasPassword === false) return null
  return (
    <Part
      title={say('signIn.password')}
      aside={
        !asked && (
          <Button size="xs" variant="default" onClick={() => setAsked(true)}>
            {say('account.password.change')}
          </Button>
        )
      }
    >
      {asked && <PasswordForm onClose={() => setAsked(false)} />}
    </Part>
  )
}

function PasswordForm({ onClose }: { onClose: () => void }) {
  const { say } = useSpeech()
  const tell = useTell()
  const change = useMutation<unknown, Problem, { currentPassword: string; newPassword: string }>({
    mutationFn: (given) => auth('/change-password', given),
    onSuccess: () => {
      tell({ text: say('account.password.changed') })
      onClose()
    },
  })
  const code = change.error?.facts.code
  const atField = code === 'INVALID_PASSWORD' || code === 'PASSWORD_REFUSED'
  return (
    <Form
      label={say('account.password.change')}
      problem={atField ? null : change.error}
      pending={change.isPending}
      onSend={(text) => change.mutate({ currentPassword: text('current'), newPassword: text('password') })}
      onCancel={onClose}
    >
      <PasswordInput
        name="current"
        label={say('account.password.current')}
        autoComplete="current-password"
        required
        autoFocus
        error={code === 'INVALID_PASSWORD' && say('account.password.wrong')}
        visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
      />
      <NewPassword error={code === 'PASSWORD_REFUSED' ? change.error?.facts.detail : undefined} />
    </Form>
  )
}
