import { useState } from 'react'
import { getUnitLoad } from '#modules/documents/load/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import { Empty } from '../parts/empty.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import type { Answer } from '../server/call.ts'
import { useAnswer } from '../server/queries.ts'
import { Heading } from '../shell/heading.tsx'
import { useSpeech } from '../words/language.tsx'
import look from './unit-load.module.css'
import { TaskTabs } from './task-tabs.tsx'
import { UnitLoadChart } from './unit-load-chart.tsx'
import '../words/task-words.ts'

export type UnitLoad = Answer<typeof getUnitLoad>['units'][number]

export const loadFigures = ['open', 'overdue', 'onTime', 'late', 'untimed'] as const

/** Load and punctuality by unit, as a chart and as a table. */
export default function UnitLoadScreen() {
  const { say, dates } = useSpeech()
  const [span, setSpan] = useState<{ from?: string; until?: string }>({})
  const { data, error, refetch } = useAnswer(getUnitLoad, { query: span }, { keep: true })
  const isTurned = data !== undefined && data.until < data.from
  const change = (part: 'from' | 'until') => (day: string | undefined) => {
    const { [part]: _, ...others } = span
    setSpan(day === undefined ? others : { ...others, [part]: day })
  }
  return (
    <div className={look.screen}>
      <header className={look.header}>
        <Heading>{say('load.title')}</Heading>
        <TaskTabs />
      </header>
      <ProblemNote problem={error} retry={refetch} />
      {data && (
        <>
          <p className="soft">{say('load.lead', { from: dates.dayOf(data.from), until: dates.dayOf(data.until) })}</p>
          <div className={look.span}>
            <DayField label={say('load.from')} defaultValue={data.from} onDay={change('from')} />
            <DayField
              label={say('load.until')}
              defaultValue={data.until}
              onDay={change('until')}
              error={isTurned ? say('load.turned') : undefined}
            />
          </div>
          {data.units.length === 0 && <Empty title={say('load.empty')} text={say('load.empty.text')} />}
          {data.units.length > 0 && !isTurned && (
            <>
              <UnitLoadChart units={data.units} />
              <UnitLoadTable units={data.units} />
            </>
          )}
        </>
      )}
    </div>
  )
}

function UnitLoadTable({ units }: { units: readonly UnitLoad[] }) {
  const { say, number } = useSpeech()
  return (
    <div className={look.table}>
      <table>
        <caption className="unseen">{say('load.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('load.unit')}</th>
            {loadFigures.map((name) => (
              <th key={name} scope="col">
                {say(`load.${name}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {units.map((unit) => (
            <tr key={unit.unitId}>
              <th scope="row">{unit.name}</th>
              {loadFigures.map((name) => (
                <td key={name} className="figures">
                  {number(unit[name])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
