import { listStaff } from '#modules/staff/people/schema.ts'
import { getUnitTree } from '#modules/staff/units/schema.ts'
import { DraftConflict } from '../parts/draft-conflict.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { TakenOver } from '../parts/taken-over.tsx'
import type { Place } from '../server/compare-facts.ts'
import type { Conflict } from '../server/kept-draft.ts'
import { useAnswer } from '../server/queries.ts'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import type { TaskKeeper } from './task-keepers.ts'
import look from './task-conflict.module.css'
import { recurrenceWords } from './task-words-of.ts'
import { factsOf, tidyWritten, type Written } from './written.ts'
import '../words/task-words.ts'

const labels: Readonly<Record<Place, PlainKey>> = {
  text: 'assign.place.text',
  actor: 'assign.place.actor',
  lead: 'assign.lead.unit',
  joinIds: 'assign.join.unit',
  dueOn: 'assign.due',
  recurs: 'tasks.recurs',
}

/** What the server refused of a proposal; where another wrote it too, what was taken over of it and what is to be chosen. */
export function TaskConflict({ keeper }: { keeper: TaskKeeper }) {
  const labelOf = useTaskPlace()
  const { theirs, takenOver, problem } = keeper.kept
  if (!theirs && !problem && takenOver.length === 0) return null
  return (
    <div className={look.told}>
      {theirs ? <ToChoose keeper={keeper} theirs={theirs} /> : <ProblemNote problem={problem} />}
      <TakenOver labels={takenOver.map(labelOf)} onSeen={keeper.see} />
    </div>
  )
}

function ToChoose({ keeper, theirs }: { keeper: TaskKeeper; theirs: Conflict<Written> }) {
  const labelOf = useTaskPlace()
  const read = useTaskReading()
  const mine = tidyWritten(keeper.kept.facts)
  const fields = theirs.places.map((place) => ({
    place,
    label: labelOf(place),
    mine: read(mine, place),
    theirs: read(theirs.facts, place),
  }))
  return <DraftConflict fields={fields} onChoose={(theirsAt) => keeper.choose(theirsAt)} />
}

export function useTaskPlace(): (place: Place) => string {
  const { say } = useSpeech()
  return (place) => (labels[place] ? say(labels[place]) : place)
}

/** How one value of a proposal is read, line by line. */
export function useTaskReading(): (text: Written, place: Place) => string[] {
  const speech = useSpeech()
  const units = useAnswer(getUnitTree, { query: {} }).data?.units ?? []
  const staff = useAnswer(listStaff, { query: { size: 200, sort: 'name' } }).data?.rows ?? []
  const unitName = (id: string | null) => units.find((unit) => unit.id === id)?.name
  return (text, place) => {
    const { unitId, staffId, joinIds, dueOn, recurs, ...words } = factsOf(text)
    if (place === 'lead') return known([unitName(unitId), staff.find(({ id }) => id === staffId)?.name])
    if (place === 'joinIds') return known(joinIds.map(unitName))
    if (place === 'dueOn') return dueOn ? [speech.dates.dayOf(dueOn)] : []
    if (place === 'recurs') return recurs ? [recurrenceWords(recurs, speech, dueOn)] : []
    return known((place === 'actor' ? words.actor : words.text).split('\n'))
  }
}

const known = (lines: readonly (string | undefined)[]): string[] => lines.flatMap((line) => line || [])
