import { Button, PasswordInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import look from '../parts/form.module.css'
import { Form } from '../parts/form.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import type { Problem } from '../server/problem.ts'
import { refresh, useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { auth } from '../sign-in/auth.ts'
import { useSpeech } from '../words/language.tsx'
import { NotFresh } from './not-fresh.tsx'
import { RecoveryCodes } from './recovery-codes.tsx'
import { Scan, type Begun } from './scan.tsx'
import '../words/account-words.ts'
import '../words/sign-in-words.ts'

type Doing = 'enable' | 'disable' | 'codes'

const doors = {
  enable: '/two-factor/enable',
  disable: '/two-factor/disable',
  codes: '/two-factor/generate-backup-codes',
} as const
const labels = {
  enable: 'account.totp.setUp',
  disable: 'account.totp.turnOff',
  codes: 'account.recovery.make',
} as const

/** The authenticator app: set up, recovery codes, turned off. */
export function Totp({ onDone }: { onDone?: () => void }) {
  const { say } = useSpeech()
  const factor = useAnswer(readMySecondFactor).data
  const [doing, setDoing] = useState<Doing | undefined>()
  const [codes, setCodes] = useState<readonly string[] | undefined>()
  if (!factor) return null
  const kept = () => {
    setCodes(undefined)
    onDone?.()
  }
  const mark = (
    <StateMark tone={factor.totp ? 'good' : 'plain'}>
      {say(factor.totp ? 'account.totp.on' : 'account.totp.off')}
    </StateMark>
  )
  return (
    <Part title={say('account.totp')} aside={mark}>
      {codes && <RecoveryCodes codes={codes} onKept={kept} />}
      {!codes && doing && (
        <SetUp doing={doing} hasPassword={factor.hasPassword} onCodes={setCodes} onClose={() => setDoing(undefined)} />
      )}
      {!codes && !doing && !factor.totp && (
        <Button onClick={() => setDoing('enable')}>{say('account.totp.setUp')}</Button>
      )}
      {!codes && !doing && factor.totp && (
        <div className={look.keys}>
          <Button size="xs" variant="default" onClick={() => setDoing('codes')}>
            {say('account.recovery.make')} · {say('account.recovery.left', { n: factor.recoveryCodesLeft })}
          </Button>
          <Button size="xs" variant="subtle" color="gray" onClick={() => setDoing('disable')}>
            {say('account.totp.turnOff')}
          </Button>
        </div>
      )}
    </Part>
  )
}

type SetUpProps = {
  doing: Doing
  hasPassword: boolean
  onCodes: (codes: readonly string[]) => void
  onClose: () => void
}

/** Asks for the password, then shows what the server made. */
function SetUp({ doing, hasPassword, onCodes, onClose }: SetUpProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const begin = useMutation<Partial<Begun>, Problem, string>({
    mutationFn: (password) => auth(doors[doing], hasPassword ? { password } : {}),
    onSuccess: async ({ backupCodes }) => {
      if (doing === 'enable') return
      await refresh(client, [readMySecondFactor])
      onClose()
      if (backupCodes) onCodes(backupCodes)
    },
  })
  const { totpURI, backupCodes } = begin.data ?? {}
  if (doing === 'enable' && totpURI)
    return <Scan begun={{ totpURI, backupCodes: backupCodes ?? [] }} onCodes={onCodes} onClose={onClose} />
  const wrong = begin.error?.facts.code === 'INVALID_PASSWORD'
  return (
    <Form
      label={say(labels[doing])}
      problem={null}
      pending={begin.isPending}
      grave={doing === 'disable'}
      onSend={(text) => begin.mutate(text('password'))}
      onCancel={onClose}
    >
      {hasPassword && (
        <PasswordInput
          name="password"
          label={say('account.password.current')}
          autoComplete="current-password"
          required
          autoFocus
          error={wrong && say('account.password.wrong')}
          visibilityToggleButtonProps={{ 'aria-label': say('signIn.showPassword') }}
        />
      )}
      {!wrong && <NotFresh problem={begin.error} />}
    </Form>
  )
}
