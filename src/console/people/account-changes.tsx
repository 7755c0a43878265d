import { Link } from '@tanstack/react-router'
import { accountChangeWorkflow } from '#modules/staff/accounts/rules.ts'
import { listAccountChanges } from '#modules/staff/accounts/schema.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import { accountSteps } from './account-steps.ts'
import rows from './rows.module.css'
import '../words/people-words.ts'

const steps = [accountSteps.removeSecondFactor, accountSteps.changeAddress]

/** What administrators decided about the account of a person, each with its decision panel behind. */
export function AccountChanges({ id }: { id: string }) {
  const { say, inWords, dates } = useSpeech()
  const changes = useAnswer(listAccountChanges, { params: { id } }).data?.rows ?? []
  if (changes.length === 0) return <p className="soft">{say('people.changes.none')}</p>
  return (
    <ul className={rows.rows} aria-label={say('people.changes')}>
      {changes.slice(0, 5).map(({ id: subject, did, state, at }) => {
        const label = steps.find((step) => step.do === did)?.label ?? accountChangeWorkflow.label
        const words = accountChangeWorkflow.states[state] ?? { vi: state, en: state }
        return (
          <li key={subject}>
            <Link to={paths.subject({ module: 'staff', kind: 'account-change', id: subject })}>{inWords(label)}</Link>
            <StateMark tone={toneOf(state, state === 'ended' || state === 'annulled')}>{inWords(words)}</StateMark>
            <small>{dates.full(at)}</small>
          </li>
        )
      })}
    </ul>
  )
}
