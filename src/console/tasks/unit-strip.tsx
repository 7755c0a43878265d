import { IconBuilding, IconUser } from '@tabler/icons-react'
import { useState, type DragEvent } from 'react'
import { useSpeech } from '../words/language.tsx'
import look from './assign.module.css'
import { useWorkingUnits } from './use-workers.ts'
import type { WorkingUnit } from './working-units.ts'
import '../words/assign-words.ts'
import '../words/task-words.ts'

type Give = (ids: readonly string[], to: { unitId: string; staffId: string | null }) => void
type Props = { chosen: ReadonlySet<string>; onGive: Give; isProposing: boolean }

/** Units and their people: a task is dropped on one, or what is chosen is given to the one that is pressed. */
export function UnitStrip({ chosen, onGive, isProposing }: Props) {
  const { say } = useSpeech()
  const units = useWorkingUnits()
  const title = say(isProposing ? 'assign.units.propose' : 'assign.units')
  return (
    <section className={look.strip} aria-label={title}>
      <h4 className="soft" data-by="keys">
        {title}
      </h4>
      <h4 className="soft" data-by="touch">
        {say(isProposing ? 'assign.units.propose.touch' : 'assign.units.touch')}
      </h4>
      <ul>
        {units.map((unit) => (
          <UnitTarget key={unit.id} unit={unit} chosen={chosen} onGive={onGive} isProposing={isProposing} />
        ))}
      </ul>
    </section>
  )
}

function UnitTarget({ unit, chosen, onGive, isProposing }: Props & { unit: WorkingUnit }) {
  const { say } = useSpeech()
  return (
    <li>
      <Target
        name={unit.name}
        chosen={chosen}
        isProposing={isProposing}
        onGive={(ids) => onGive(ids, { unitId: unit.id, staffId: null })}
        Drawn={IconBuilding}
      />
      <details>
        <summary
          aria-label={say('assign.people', { name: unit.name })}
          title={say('assign.people', { name: unit.name })}
        >
          {say('assign.peopleCount', { n: unit.people.length })}
        </summary>
        {unit.people.map((person) => (
          <Target
            key={person.id}
            name={person.name}
            chosen={chosen}
            isProposing={isProposing}
            onGive={(ids) => onGive(ids, { unitId: unit.id, staffId: person.id })}
            Drawn={IconUser}
          />
        ))}
      </details>
    </li>
  )
}

type TargetProps = {
  name: string
  chosen: ReadonlySet<string>
  isProposing: boolean
  onGive: (ids: readonly string[]) => void
  Drawn: typeof IconUser
}

function Target({ name, chosen, isProposing, onGive, Drawn }: TargetProps) {
  const { say } = useSpeech()
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const ids = JSON.parse(event.dataTransfer.getData('application/x-tasks') || '[]') as string[]
    if (ids.length > 0) onGive(ids)
  }
  return (
    <button
      type="button"
      className={look.target}
      data-over={over}
      aria-label={say(isProposing ? 'assign.unit.propose' : 'assign.unit.drop', { name })}
      onClick={() => chosen.size > 0 && onGive([...chosen])}
      onDragOver={(event) => {
        if (!event.dataTransfer.types.includes('application/x-tasks')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <Drawn size={15} stroke={1.6} aria-hidden /> {name}
    </button>
  )
}
