import type { TaskFacts, TaskRow } from '#modules/documents/tasks/schema.ts'
import type { PaperDays } from '#vietnamese/read-due.ts'
import { useSpeech } from '../words/language.tsx'
import { UnitPicker, UnitsPicker } from '../units/unit-picker.tsx'
import look from './assign.module.css'
import { DueField } from './due-field.tsx'
import { PersonOfUnit } from './person-of-unit.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import '../words/task-words.ts'

type Props = { row: TaskRow; days: PaperDays; onChange: (facts: Partial<TaskFacts>) => void }

/** Everything of a proposal besides its text. */
export function ProposalFields({ row, days, onChange }: Props) {
  const { say } = useSpeech()
  return (
    <div className={look.fields}>
      <UnitPicker
        name="unitId"
        label={say('assign.lead.unit')}
        value={row.unitId}
        onChange={(unitId) => onChange({ unitId, staffId: null })}
      />
      <PersonOfUnit
        label={say('assign.person')}
        none={say('tasks.step.person.none')}
        unitId={row.unitId}
        value={row.staffId}
        onChange={(staffId) => onChange({ staffId })}
      />
      <UnitsPicker
        name="joinIds"
        label={say('assign.join.unit')}
        value={row.joins.map(({ id }) => id)}
        onChange={(joinIds) => onChange({ joinIds })}
      />
      <DueField label={say('assign.due')} value={row.dueOn} days={days} onDay={(dueOn) => onChange({ dueOn })} />
      <RecurrenceFields value={row.recurs} onChange={(recurs) => onChange({ recurs })} />
    </div>
  )
}
