import type { PaperDays } from '#vietnamese/read-due.ts'
import { useSpeech } from '../words/language.tsx'
import { UnitPicker, UnitsPicker } from '../units/unit-picker.tsx'
import look from './assign.module.css'
import { DueField } from './due-field.tsx'
import { PersonOfUnit } from './person-of-unit.tsx'
import { RecurrenceFields } from './recurrence-fields.tsx'
import type { WrittenFacts } from './written.ts'
import '../words/task-words.ts'

type Props = {
  facts: WrittenFacts
  days: PaperDays
  onChange: (facts: Partial<WrittenFacts>) => void
}

/** Everything of a proposal besides its text. */
export function ProposalFields({ facts, days, onChange }: Props) {
  const { say } = useSpeech()
  return (
    <div className={look.fields}>
      <UnitPicker
        own
        name="unitId"
        label={say('assign.lead.unit')}
        value={facts.unitId}
        onChange={(unitId) => onChange({ unitId, staffId: null })}
      />
      <PersonOfUnit
        label={say('assign.person')}
        none={say('tasks.step.person.none')}
        unitId={facts.unitId}
        value={facts.staffId}
        onChange={(staffId) => onChange({ staffId })}
      />
      <UnitsPicker
        own
        name="joinIds"
        label={say('assign.join.unit')}
        value={facts.joinIds}
        onChange={(joinIds) => onChange({ joinIds })}
      />
      <DueField label={say('assign.due')} value={facts.dueOn} days={days} onDay={(dueOn) => onChange({ dueOn })} />
      <RecurrenceFields value={facts.recurs} onChange={(recurs) => onChange({ recurs })} />
    </div>
  )
}
