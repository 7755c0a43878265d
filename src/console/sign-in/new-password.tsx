import { PasswordInput } from '@mantine/core'
import { useState } from 'react'
import { useSpeech } from '../words/language.tsx'
import '../words/sign-in-words.ts'

/** A new password, typed twice. The form cannot be sent while the two differ. */
export function NewPassword({ error }: { error?: string | undefined }) {
  const { say } = useSpeech()
  const [first, setFirst] = useState('')
  const [second, setSecond] = useState('')
  const toggle = { 'aria-label': say('signIn.showPassword') }
  return (
    <>
      <PasswordInput
        name="password"
        label={say('password.new')}
        description={say('password.hint')}
        autoComplete="new-password"
        minLength={12}
        maxLength={200}
        required
        error={error}
        value={first}
        onChange={({ currentTarget }) => setFirst(currentTarget.value)}
        visibilityToggleButtonProps={toggle}
      />
      <PasswordInput
        label={say('password.again')}
        autoComplete="new-password"
        required
        error={second !== '' && first !== second && second.length >= first.length && say('password.differs')}
        value={second}
        onChange={({ currentTarget }) => {
          setSecond(currentTarget.value)
          currentTarget.setCustomValidity(currentTarget.value === first ? '' : say('password.differs'))
        }}
        visibilityToggleButtonProps={toggle}
      />
    </>
  )
}
