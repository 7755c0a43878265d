import { NativeSelect, Textarea } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foundUnit, getUnitTree, listUnits, listUnitTypes } from '#modules/staff/units/schema.ts'
import { DayField } from '../parts/day-field.tsx'
import look from '../parts/form.module.css'
import { Form, TextField } from '../parts/form.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { linesOf } from './lines.ts'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'
import '../words/unit-words.ts'

export default function AddUnit() {
  const { say } = useSpeech()
  const navigate = useNavigate()
  const [places, setPlaces] = useState<Places>({ stateParentId: null, partyParentId: null, predecessorIds: [] })
  const found = useWrite(foundUnit, { refreshes: [listUnits, getUnitTree] })
  const send = (text: (name: string) => string) => {
    const span = { from: text('from') || null, until: text('until') || null }
    const names = {
      name: text('name'),
      aliases: linesOf(text('aliases')),
      abbreviations: linesOf(text('abbreviations')),
    }
    const body = { ...places, ...span, ...names, type: text('type'), paper: text('paper') }
    found.mutate({ body }, { onSuccess: ({ subject }) => void navigate({ to: paths.unit(subject) }) })
  }
  return (
    <Thing home={paths.units} kind={say('units.title')} title={say('units.add')}>
      <Part>
        <Form label={say('units.add')} problem={found.error} pending={found.isPending} onSend={send}>
          <TextField name="name" label={say('units.column.name')} required maxLength={200} autoFocus />
          <TypeField />
          <PlaceFields places={places} onChange={setPlaces} />
          <Textarea name="aliases" label={say('units.aliases')} autosize minRows={2} />
          <Textarea name="abbreviations" label={say('units.abbreviations')} autosize minRows={1} />
          <TextField name="paper" label={say('units.paper')} description={say('units.paper.hint')} />
        </Form>
      </Part>
    </Thing>
  )
}

function TypeField() {
  const { say, inWords } = useSpeech()
  const types = useAnswer(listUnitTypes).data?.types ?? []
  return (
    <NativeSelect
      name="type"
      label={say('units.column.type')}
      required
      data={types.map((type) => ({ value: type.code, label: inWords(type) }))}
    />
  )
}

type Places = { stateParentId: string | null; partyParentId: string | null; predecessorIds: string[] }

/** Where the unit stands: above it on either side, before it in time. */
function PlaceFields({ places, onChange }: { places: Places; onChange: (places: Places) => void }) {
  const { say } = useSpeech()
  const none = say('units.noParent')
  return (
    <>
      <UnitPicker
        name="stateParentId"
        label={say('units.stateParent')}
        none={none}
        value={places.stateParentId}
        onChange={(stateParentId) => onChange({ ...places, stateParentId })}
      />
      <UnitPicker
        name="partyParentId"
        label={say('units.partyParent')}
        none={none}
        value={places.partyParentId}
        onChange={(partyParentId) => onChange({ ...places, partyParentId })}
      />
      <div className={look.pair}>
        <DayField name="from" label={say('units.column.from')} />
        <DayField name="until" label={say('units.column.until')} description={say('units.until.hint')} />
      </div>
      <UnitsPicker
        name="predecessorIds"
        label={say('units.predecessors')}
        value={places.predecessorIds}
        onChange={(predecessorIds) => onChange({ ...places, predecessorIds })}
      />
    </>
  )
}
