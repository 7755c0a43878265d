import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Copyable } from '../parts/copyable.tsx'
import { Form } from '../parts/form.tsx'
import type { Problem } from '../server/problem.ts'
import { useTell } from '../shell/told.tsx'
import { auth } from '../sign-in/auth.ts'
import { useSpeech } from '../words/language.tsx'
import look from './account-screen.module.css'
import { Qr } from '../parts/qr.tsx'
import '../words/account-words.ts'
import '../words/sign-in-words.ts'

export type Begun = { totpURI: string; backupCodes: string[] }
type Props = { begun: Begun; onCodes: (codes: readonly string[]) => void; onClose: () => void }

/** The secret, to be scanned or typed into the app; its first code turns it on. */
export function Scan({ begun, onCodes, onClose }: Props) {
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
  const used = verify.error?.facts.code === 'CODE_ALREADY_USED'
  const wrong = verify.error !== null && verify.error.status > 0 && verify.error.status < 500
  return (
    <div className={look.setUp}>
      <Form
        label={say('account.totp.turnOn')}
        problem={wrong ? null : verify.error}
        pending={verify.isPending}
        onSend={(text) => verify.mutate(text('code').replace(/\s/g, ''))}
        onCancel={onClose}
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
          error={wrong && say(used ? 'signIn.code.used' : 'signIn.code.wrong')}
        />
      </Form>
    </div>
  )
}
