import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { dayOf } from '#kernel/day.ts'
import { listSendings, markSending, waysToSend } from '#modules/documents/outgoing/schema.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './rows.module.css'
import '../words/outgoing-words.ts'

type Way = (typeof waysToSend)[number]

/** Where an issued paper goes, and what has gone. */
export function Sendings({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const clerk = useHoldsRole('clerk')
  const [way, setWay] = useState<Way>('network')
  const { data } = useAnswer(listSendings, { params: { id } })
  const mark = useWrite(markSending, { refreshes: [listSendings] })
  if (!data || data.rows.length === 0) return null
  const set = (position: number, sent: boolean) =>
    mark.mutate({
      params: { id, position },
      body: sent ? { sentOn: dayOf(new Date()), way } : { sentOn: null, way: null },
    })
  return (
    <Part
      title={say('sendings.title')}
      aside={
        clerk && (
          <NativeSelect
            size="xs"
            aria-label={say('sendings.way')}
            value={way}
            onChange={({ currentTarget }) => setWay(currentTarget.value as Way)}
            data={waysToSend.map((value) => ({ value, label: say(`sendings.way.${value}`) }))}
          />
        )
      }
    >
      <ul className={look.rows}>
        {data.rows.map(({ position, recipient, sentOn, way: by }) => (
          <li key={position}>
            <span className={look.text}>{recipient}</span>
            <StateMark tone={sentOn ? 'good' : 'waiting'}>
              {sentOn
                ? [say('sendings.sent', { day: dates.dayOf(sentOn) }), by && say(`sendings.way.${by}`)]
                    .filter(Boolean)
                    .join(', ')
                : say('sendings.not')}
            </StateMark>
            {clerk && (
              <Button
                size="compact-xs"
                variant="default"
                loading={mark.isPending && mark.variables.params.position === position}
                onClick={() => set(position, !sentOn)}
              >
                {say(sentOn ? 'sendings.unmark' : 'sendings.mark')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <ProblemNote problem={mark.error} />
    </Part>
  )
}
