import { NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { getReminderRule, setReminderRule, type ReminderRule } from '#modules/documents/reminders/schema.ts'
import { Form } from '../parts/form.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { Heading } from '../shell/heading.tsx'
import { useSpeech, type Speech } from '../words/language.tsx'
import look from './unit-load.module.css'
import { TaskTabs } from './task-tabs.tsx'
import '../words/task-words.ts'

/** When people are reminded, and when the one who assigned is told: seen by all, changed by an administrator. */
export default function RemindersScreen() {
  const speech = useSpeech()
  const { say, dates } = speech
  const administrates = useHoldsRole('administrator')
  const { data, error, refetch } = useAnswer(getReminderRule)
  return (
    <div className={look.screen}>
      <header className={look.header}>
        <Heading>{say('reminders.title')}</Heading>
        <TaskTabs />
      </header>
      <p className={`soft ${look.lead}`}>{say('reminders.lead')}</p>
      <ProblemNote problem={error} retry={refetch} />
      {data && (
        <>
          {administrates ? (
            <RuleForm key={JSON.stringify(data.rule)} rule={data.rule} />
          ) : (
            <Part>
              <p>{capital(ruleWords(data.rule, speech))}.</p>
              <p className="soft">{say('reminders.readOnly')}</p>
            </Part>
          )}
          <Part title={say('reminders.changes')}>
            {data.changes.length === 0 && <p className="soft">{say('reminders.changes.none')}</p>}
            <ol>
              {data.changes.map((change) => (
                <li key={change.at}>
                  <p className="soft">{[dates.full(change.at), change.staffName].filter(Boolean).join(' · ')}</p>
                  <p>
                    <del>{ruleWords(change.before, speech)}</del>
                    <br />
                    <ins>{ruleWords(change.after, speech)}</ins>
                  </p>
                </li>
              ))}
            </ol>
          </Part>
        </>
      )}
    </div>
  )
}

function ruleWords({ before, overdueEvery, overdueTimes, escalateAfter }: ReminderRule, { say }: Speech): string {
  return say('reminders.inWords', {
    before: before.join(', ') || '–',
    every: overdueEvery,
    times: overdueTimes,
    escalate: escalateAfter === null ? say('reminders.never') : say('reminders.afterDays', { n: escalateAfter }),
  })
}

function RuleForm({ rule }: { rule: ReminderRule }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [asked, setAsked] = useState<Asked>({
    before: rule.before.join(', '),
    overdueEvery: rule.overdueEvery,
    overdueTimes: rule.overdueTimes,
    escalateAfter: rule.escalateAfter ?? '',
  })
  const save = useWrite(setReminderRule, { refreshes: [getReminderRule] })
  const send = () => save.mutate({ body: ruleOf(asked) }, { onSuccess: () => tell({ text: say('reminders.saved') }) })
  const figure = (name: 'overdueEvery' | 'overdueTimes' | 'escalateAfter') => ({
    allowDecimal: false,
    hideControls: true,
    maw: 420,
    value: asked[name],
    onChange: (value: string | number) => setAsked({ ...asked, [name]: value }),
    error: fieldError(save.error, name),
  })
  return (
    <Part>
      <Form label={say('reminders.save')} problem={save.error} pending={save.isPending} onSend={send}>
        <TextInput
          label={say('reminders.before')}
          description={say('reminders.before.hint')}
          maw={420}
          value={asked.before}
          onChange={({ currentTarget }) => setAsked({ ...asked, before: currentTarget.value })}
          error={fieldError(save.error, 'before')}
        />
        <NumberInput {...figure('overdueEvery')} label={say('reminders.every')} min={1} max={10} required />
        <NumberInput {...figure('overdueTimes')} label={say('reminders.times')} min={0} max={20} required />
        <NumberInput
          {...figure('escalateAfter')}
          label={say('reminders.escalate')}
          description={say('reminders.escalate.hint')}
          min={1}
          max={30}
        />
      </Form>
    </Part>
  )
}

type Asked = {
  before: string
  overdueEvery: string | number
  overdueTimes: string | number
  escalateAfter: string | number
}

const ruleOf = ({ before, overdueEvery, overdueTimes, escalateAfter }: Asked): ReminderRule => ({
  before: before
    .split(/[,;\s]+/)
    .filter(Boolean)
    .map(Number),
  overdueEvery: Number(overdueEvery),
  overdueTimes: Number(overdueTimes),
  escalateAfter: escalateAfter === '' ? null : Number(escalateAfter),
})

const capital = (text: string) => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)
