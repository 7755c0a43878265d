import { Button, PasswordInput, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import form from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import type { Problem } from '../server/problem.ts'
import { refresh, useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { auth } from '../sign-in/auth.ts'
import { useSpeech } from '../words/language.tsx'
import look from './account-screen.module.css'
import { Qr } from './qr.tsx'

type Begun = { totpURI: string; backupCodes: string[] }
type Doing = 'enable' | 'disable' | 'codes'

/** The authenticator app: set up, recovery codes, turned off. */
export function Totp({ onDone }: { onDone?: () => void }) {
  const { say } = useSpeech()
  const factor = useAnswer(readMySecondFactor).data
  const [doing, setDoing] = useState<Doing | undefined>()
  const [codes, setCodes] = useState<readonly string[] | undefined>()
  if (!factor) return null
  const close = () => setDoing(undefined)
  return (
    <Part
      title={say('account.totp')}
      aside={
        <StateMark tone={factor.totp ? 'good' : 'plain'}>
          {say(factor.totp ? 'account.totp.on' : 'account.totp.off')}
        </StateMark>
      }
    >
      {codes ? (
        <RecoveryCodes
          codes={codes}
          onKept={() => {
            setCodes(undefined)
            onDone?.()
          }}
        />
      ) : doing ? (
        <SetUp doing={doing} hasPassword={factor.hasPassword} onCodes={setCodes} onClose={close} />
      ) : (
        <div className={form.keys}>
          {!factor.totp && <Button onClick={() => setDoing('enable')}>{say('account.totp.setUp')}</Button>}
          {factor.totp && (
            <>
              <Button size="xs" variant="default" onClick={() => setDoing('codes')}>
                {say('account.recovery.make')} · {say('account.recovery.left', { n: factor.recoveryCodesLeft })}
              </Button>
              <Button size="xs" variant="subtle" color="gray" onClick={() => setDoing('disable')}>
                {say('account.totp.turnOff')}
              </Button>
            </>
          )}
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

const doors = {
  enable: '/two-factor/enable',
  disable: '/two-factor/disable',
  codes: '/two-factor/generate-backup-codes',
} as const

/** Asks for the password, then shows what the server made. */
function SetUp({ doing, hasPassword, onCodes, onClose }: SetUpProps) {
  const { say } = useSpeech()
  const client = useQueryClient()
  const begin = useMutation<Partial<Begun>, Problem, string>({
    mutationFn: (password) => auth(doors[doing], hasPassword ? { password } : {}),
    onSuccess: async (made) => {
      if (doing === 'enable') return
      await refresh(client, [readMySecondFactor])
      onClose()
      if (made.backupCodes) onCodes(made.backupCodes)
    },
  })
  if (doing === 'enable' && begin.data?.totpURI)
    return <Scan begun={begin.data as Begun} onCodes={onCodes} onClose={onClose} />
  const wrong = begin.error?.facts.code === 'INVALID_PASSWORD'
  const label = {
    enable: 'account.totp.setUp',
    disable: 'account.totp.turnOff',
    codes: 'account.recovery.make',
  } as const
  return (
    <form
      className={form.form}
      onSubmit={(event) => {
        event.preventDefault()
        begin.mutate(String(new FormData(event.currentTarget).get('password') ?? ''))
      }}
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
      <NotFresh problem={wrong ? null : begin.error} />
      <div className={form.keys}>
        <Button type="submit" loading={begin.isPending} color={doing === 'disable' ? 'red' : 'lotus'}>
          {say(label[doing])}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {say('decide.cancel')}
        </Button>
      </div>
    </form>
  )
}

function Scan({
  begun,
  onCodes,
  onClose,
}: {
  begun: Begun
  onCodes: (codes: readonly string[]) => void
  onClose: () => void
}) {
  const { say } = useSpeech()
  const tell = useTell()
  const client = useQueryClient()
  const secret = new URL(begun.totpURI).searchParams.get('secret') ?? ''
  const verify = useMutation<unknown, Problem, string>({
    mutationFn: (code) => auth('/two-factor/verify-totp', { code }),
    onSuccess: async () => {
      tell({ text: say('account.totp.done') })
      onClose()
      onCodes(begun.backupCodes)
      await client.invalidateQueries()
    },
  })
  return (
    <form
      className={look.setUp}
      onSubmit={(event) => {
        event.preventDefault()
        verify.mutate(String(new FormData(event.currentTarget).get('code')).replace(/\s/g, ''))
      }}
    >
      <p>{say('account.totp.scan')}</p>
      <Qr text={begun.totpURI} label={say('account.totp.qr')} />
      <details>
        <summary>{say('account.totp.manual')}</summary>
        <Copyable text={secret} label={say('account.totp')} />
      </details>
      <TextInput
        name="code"
        label={say('signIn.code.totp')}
        inputMode="numeric"
        autoComplete="one-time-code"
        pattern="[0-9 ]{6,7}"
        required
        autoFocus
        error={
          verify.isError &&
          verify.error.status < 500 &&
          (verify.error.facts.code === 'CODE_ALREADY_USED' ? verify.error.facts.detail : say('signIn.code.wrong'))
        }
      />
      <div className={form.keys}>
        <Button type="submit" loading={verify.isPending}>
          {say('account.totp.turnOn')}
        </Button>
        <Button variant="subtle" color="gray" onClick={onClose}>
          {say('decide.cancel')}
        </Button>
      </div>
    </form>
  )
}

function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
  const { say } = useSpeech()
  return (
    <div className={look.setUp}>
      <h4>{say('account.recovery')}</h4>
      <p>{say('account.recovery.text')}</p>
      <ul className={look.codes}>
        {codes.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <div className={form.keys}>
        <Button onClick={onKept}>{say('account.recovery.kept')}</Button>
        <Button variant="default" onClick={() => window.print()}>
          {say('people.invite.print')}
        </Button>
      </div>
    </div>
  )
}

/** Changing how one signs in needs a young session: then the way is to sign in again. */
export function NotFresh({ problem }: { problem: Problem | null }) {
  const { say } = useSpeech()
  if (problem?.facts.code !== 'SESSION_NOT_FRESH') return <ProblemNote problem={problem} />
  return (
    <p role="alert">
      {say('account.notFresh')} <a href="/console/dang-nhap?next=/tai-khoan">{say('signIn.title')}</a>
    </p>
  )
}
