import { Button } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import { getSubject, type offeredStep, type subjectPanel } from '#modules/desk/subjects/schema.ts'
import type { z } from 'zod'
import { useKeys } from '../keys/keys.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useRoom } from '../shell/use-room.ts'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import { ownForms } from './own-forms.ts'
import { OpenStep } from './open-step.tsx'
import '../words/decide-words.ts'

export type Panel = z.output<typeof subjectPanel>
export type Offered = z.output<typeof offeredStep>
export type SubjectKey = { module: string; kind: string; id: string }

/** A subject with what may be decided. It follows what others decide, within a minute at the latest, and what is shown beside it does too. */
export function useSubject(key: SubjectKey, exists = true) {
  const client = useQueryClient()
  const answer = useAnswer(getSubject, { params: key }, { enabled: exists, every: 60_000 })
  const seq = answer.data?.lastSeq
  const seen = useRef({ id: key.id, seq })
  useEffect(() => {
    const before = seen.current
    seen.current = { id: key.id, seq }
    if (before.id !== key.id || before.seq === undefined || seq === undefined || before.seq === seq) return
    void client.invalidateQueries({
      predicate: ({ queryKey, state }) =>
        queryKey[0] !== getSubject.name && queryKey[0] !== 'get-me' && state.fetchStatus === 'idle',
    })
  }, [client, key.id, seq])
  return answer
}

/** What this person may decide now: a button and a letter for each step; the rest with the rule that refuses it. */
export function DecisionPanel({ panel: whole }: { panel: Panel }) {
  const place = `${whole.module}/${whole.kind}`
  const panel = { ...whole, steps: whole.steps.filter((offered) => ownForms[`${place}/${offered.do}`] !== null) }
  const { say } = useSpeech()
  const [taken, setTaken] = useState<Offered | undefined>()
  const isOpen = taken !== undefined && panel.steps.some((offered) => offered.do === taken.do)
  const letters = Object.fromEntries(panel.steps.map((offered) => [offered.key.toLowerCase(), () => setTaken(offered)]))
  useKeys(letters, !isOpen)
  useKeys({ Escape: () => setTaken(undefined) }, isOpen)
  return (
    <Part title={say('decide.title')} onPaper={false}>
      {taken && <OpenStep key={taken.do} panel={panel} taken={taken} onClose={() => setTaken(undefined)} />}
      {!isOpen && panel.steps.length > 0 && <Steps steps={panel.steps} onTake={setTaken} />}
      {panel.steps.length === 0 && <p className="soft">{say(panel.ended ? 'decide.end' : 'decide.none')}</p>}
      {!isOpen && panel.refused.length > 0 && <Refused panel={panel} />}
    </Part>
  )
}

/** Where there is a choice every step is drawn alike: none is put forward. What restricts says so by sign and word. */
function Steps({ steps, onTake }: { steps: readonly Offered[]; onTake: (step: Offered) => void }) {
  const { say, inWords } = useSpeech()
  const keys = useRoom('--keys')
  const waiting = (step: Offered) => steps.length === 1 && step.dueAt !== null && !step.restricts
  return (
    <div className={look.steps} ref={keys}>
      {steps.map((step) => (
        <Button
          key={step.do}
          variant={waiting(step) ? 'filled' : 'default'}
          className={look.step}
          onClick={() => onTake(step)}
          leftSection={step.restricts && <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
          rightSection={<kbd>{step.key.toUpperCase()}</kbd>}
        >
          {inWords(step.label)}
          {step.restricts && <small> {say('decide.restricts')}</small>}
          {step.onPaper && <small> {say('decide.paper')}</small>}
        </Button>
      ))}
    </div>
  )
}

/** Steps of the table that this person may not take, each with its rule: nobody has to guess why a button is missing. */
function Refused({ panel }: { panel: Panel }) {
  const { say, inWords } = useSpeech()
  return (
    <details className={look.refused}>
      <summary>{say('decide.refused')}</summary>
      <dl>
        {panel.refused.map((refused) => (
          <div key={refused.do}>
            <dt>{inWords(refused.label)}</dt>
            <dd>
              {refused.rule}
              {refused.basis && <small>{say('decide.basis', { basis: refused.basis })}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  )
}
