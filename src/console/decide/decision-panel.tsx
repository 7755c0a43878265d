import { Button } from '@mantine/core'
import { useState } from 'react'
import { getSubject, type offeredStep, type subjectPanel } from '#modules/desk/subjects/schema.ts'
import type { z } from 'zod'
import { useKeys } from '../keys/keys.tsx'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './decision-panel.module.css'
import { StepForm } from './step-form.tsx'

export type Panel = z.output<typeof subjectPanel>
export type Offered = z.output<typeof offeredStep>
export type SubjectKey = { module: string; kind: string; id: string }

export function useSubject(key: SubjectKey) {
  return useAnswer(getSubject, { params: key })
}

/** What this person may decide now: a button and a letter for each step; the rest with the rule that refuses it. */
export function DecisionPanel({ panel }: { panel: Panel }) {
  const { say, inWords } = useSpeech()
  const [taken, setTaken] = useState<string | undefined>()
  const step = panel.steps.find((offered) => offered.do === taken)
  const letters = Object.fromEntries(
    panel.steps.map((offered) => [offered.key.toLowerCase(), () => setTaken(offered.do)]),
  )
  // One accent where one step waits; between two answers, such as uphold and restore, none is put forward.
  const due = panel.steps.filter((offered) => offered.dueAt !== null)
  useKeys(letters, step === undefined)
  useKeys({ Escape: () => setTaken(undefined) }, step !== undefined)
  return (
    <Part title={say('decide.title')}>
      {step ? (
        <StepForm key={step.do} panel={panel} step={step} onClose={() => setTaken(undefined)} />
      ) : (
        panel.steps.length > 0 && (
          <div className={look.steps}>
            {panel.steps.map((offered) => (
              <Button
                key={offered.do}
                variant={due.length === 1 && due[0] === offered && !offered.restricts ? 'filled' : 'default'}
                className={look.step}
                onClick={() => setTaken(offered.do)}
                rightSection={<kbd>{offered.key.toUpperCase()}</kbd>}
              >
                {inWords(offered.label)}
              </Button>
            ))}
          </div>
        )
      )}
      {panel.steps.length === 0 && <p className="soft">{say(panel.ended ? 'decide.end' : 'decide.none')}</p>}
      {!step && panel.refused.length > 0 && <Refused panel={panel} />}
    </Part>
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
