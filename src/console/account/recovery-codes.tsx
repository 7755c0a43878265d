import { Button } from '@mantine/core'
import form from '../parts/form.module.css'
import { useSpeech } from '../words/language.tsx'
import look from './account-screen.module.css'
import '../words/account-words.ts'

/** Codes that work once each where the phone is lost; shown this once. */
export function RecoveryCodes({ codes, onKept }: { codes: readonly string[]; onKept: () => void }) {
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
          {say('account.recovery.print')}
        </Button>
      </div>
    </div>
  )
}
