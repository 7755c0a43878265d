import { useSearch } from '@tanstack/react-router'
import { readMySecondFactor } from '#modules/staff/sign-in/schema.ts'
import { Note } from '../parts/note.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { enter } from '../sign-in/auth.ts'
import { CodeForm } from '../sign-in/second-step.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './account-screen.module.css'
import { Passkeys } from './passkeys.tsx'
import { Totp } from './totp.tsx'
import { Heading } from '../shell/heading.tsx'
import '../words/account-words.ts'

/** Where a role needs a second factor and this session has none: set one up, or confirm the one there is. */
export default function SecondFactorScreen() {
  const { say } = useSpeech()
  const { next }: { next?: string } = useSearch({ strict: false })
  const factor = useAnswer(readMySecondFactor).data
  if (!factor) return null
  const lift = factor.totp && !factor.inThisSession
  return (
    <div className={look.screen}>
      <div className={look.column}>
        <header className={look.header}>
          <Heading>{say('account.second')}</Heading>
        </header>
        {factor.required && !factor.inThisSession && (
          <Part>
            <Note>{say(lift ? 'account.second.lift' : 'account.second.required')}</Note>
          </Part>
        )}
        {lift ? (
          <Part>
            <CodeForm onDone={() => enter(next)} />
          </Part>
        ) : (
          <>
            <Totp onDone={() => enter(next)} />
            <Passkeys />
          </>
        )}
      </div>
    </div>
  )
}
