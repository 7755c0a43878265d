import { Button, Textarea } from '@mantine/core'
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { getUnit, getUnitTree, listUnits, nameUnit, type UnitDetail } from '#modules/staff/units/schema.ts'
import { SubjectParts } from '../decide/subject-parts.tsx'
import { fact, Facts } from '../parts/facts.tsx'
import { Form } from '../parts/form.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingProblem } from '../shell/thing-problem.tsx'
import { useSpeech } from '../words/language.tsx'
import { linesOf } from './lines.ts'
import { unitSideKeys, unitStateKeys } from './unit-states.ts'
import '../words/people-words.ts'
import '../words/unit-words.ts'

const kindKeys = {
  official: 'units.kind.official',
  alias: 'units.kind.alias',
  abbreviation: 'units.kind.abbreviation',
} as const

export default function UnitScreen() {
  const { say, inWords } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const { data: unit, error, refetch } = useAnswer(getUnit, { params: { id } })
  if (error) return <ThingProblem problem={error} retry={refetch} home={paths.units} />
  if (!unit) return null
  return (
    <Thing
      key={id}
      home={paths.units}
      kind={`${inWords(unit.typeWords)}, ${say(unitSideKeys[unit.side])}`}
      title={unit.name}
      mark={<StateMark tone={toneOf(unit.state)}>{say(unitStateKeys[unit.state])}</StateMark>}
    >
      <Part>
        <UnitFactsShown unit={unit} />
      </Part>
      <UnitNames unit={unit} />
      <SubjectParts subject={{ module: 'staff', kind: 'unit', id }} />
    </Thing>
  )
}

function UnitFactsShown({ unit }: { unit: UnitDetail }) {
  const { say, dates } = useSpeech()
  const names = new Map(
    (useAnswer(getUnitTree, { query: { ended: 'true' } }).data?.units ?? []).map(({ id, name }) => [id, name]),
  )
  const link = (id: string | null) => id && <Link to={paths.unit(id)}>{names.get(id) ?? '…'}</Link>
  const links = (units: UnitDetail['predecessors']) =>
    units.length > 0 &&
    units.map((other) => (
      <div key={other.id}>
        <Link to={paths.unit(other.id)}>{other.name}</Link>
        {other.on && <span className="soft"> {dates.dayOf(other.on)}</span>}
      </div>
    ))
  return (
    <Facts
      rows={[
        fact(say('units.column.from'), unit.from && dates.dayOf(unit.from)),
        fact(say('units.column.until'), unit.until && dates.dayOf(unit.until)),
        fact(say('units.stateParent'), link(unit.stateParentId)),
        fact(say('units.partyParent'), link(unit.partyParentId)),
        fact(say('units.predecessors'), links(unit.predecessors) || null),
        fact(say('units.successors'), links(unit.successors) || null),
        fact(
          say('units.column.people'),
          <Link to={paths.people} search={{ unitId: unit.id }}>
            {say('units.people', { n: unit.people })}
          </Link>,
        ),
      ]}
    />
  )
}

/** The names under which papers know the unit. */
function UnitNames({ unit }: { unit: UnitDetail }) {
  const { say, dates } = useSpeech()
  const may = useHoldsRole('administrator', 'clerk')
  const [editing, setEditing] = useState(false)
  return (
    <Part
      title={say('units.names')}
      aside={
        may &&
        !editing && (
          <Button size="xs" variant="default" onClick={() => setEditing(true)}>
            {say('people.edit')}
          </Button>
        )
      }
    >
      {editing ? (
        <NamesForm unit={unit} onClose={() => setEditing(false)} />
      ) : (
        <ul>
          {unit.names.map((name) => (
            <li key={`${name.kind}/${name.name}/${name.from}`}>
              {name.name}{' '}
              <span className="soft">
                {say(kindKeys[name.kind])}
                {name.until && `, ${say('units.until', { day: dates.dayOf(name.until) })}`}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Part>
  )
}

function NamesForm({ unit, onClose }: { unit: UnitDetail; onClose: () => void }) {
  const { say } = useSpeech()
  const save = useWrite(nameUnit, { refreshes: [getUnit, listUnits] })
  const of = (kind: 'alias' | 'abbreviation') =>
    unit.names
      .filter((name) => name.kind === kind)
      .map(({ name }) => name)
      .join('\n')
  const send = (text: (name: string) => string) => {
    const body = { aliases: linesOf(text('aliases')), abbreviations: linesOf(text('abbreviations')) }
    save.mutate({ params: { id: unit.id }, body }, { onSuccess: onClose })
  }
  return (
    <Form label={say('units.saveNames')} problem={save.error} pending={save.isPending} onSend={send} onCancel={onClose}>
      <Textarea name="aliases" label={say('units.aliases')} defaultValue={of('alias')} autosize minRows={2} />
      <Textarea
        name="abbreviations"
        label={say('units.abbreviations')}
        defaultValue={of('abbreviation')}
        autosize
        minRows={2}
      />
    </Form>
  )
}
