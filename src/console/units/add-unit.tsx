import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { DayField } from '../parts/day-field.tsx'
import { useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { foundUnit, getUnitTree, listUnits, listUnitTypes } from '#modules/staff/units/schema.ts'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { UnitPicker, UnitsPicker } from './unit-picker.tsx'
import { linesOf } from './unit-screen.tsx'

export default function AddUnit() {
  const { say, inWords } = useSpeech()
  const navigate = useNavigate()
  const [stateParentId, setStateParent] = useState<string | null>(null)
  const [partyParentId, setPartyParent] = useState<string | null>(null)
  const [predecessorIds, setPredecessors] = useState<string[]>([])
  const types = useAnswer(listUnitTypes).data?.types ?? []
  const found = useWrite(foundUnit, { refreshes: [listUnits, getUnitTree] })
  const error = (field: string) => fieldError(found.error, field)
  return (
    <Thing home={paths.units} kind={say('units.title')} title={say('units.add')}>
      <Part>
        <form
          className={look.form}
          onSubmit={(event) => {
            event.preventDefault()
            const given = new FormData(event.currentTarget)
            const text = (name: string) => String(given.get(name) ?? '').trim()
            const facts = {
              name: text('name'),
              type: text('type'),
              from: text('from') || null,
              until: text('until') || null,
              paper: text('paper'),
            }
            const body = {
              ...facts,
              stateParentId,
              partyParentId,
              predecessorIds,
              aliases: linesOf(text('aliases')),
              abbreviations: linesOf(text('abbreviations')),
            }
            found.mutate({ body }, { onSuccess: ({ subject }) => void navigate({ to: paths.unit(subject) }) })
          }}
        >
          <TextInput
            name="name"
            label={say('units.column.name')}
            required
            maxLength={200}
            autoFocus
            error={error('name')}
          />
          <NativeSelect
            name="type"
            label={say('units.column.type')}
            required
            data={types.map((type) => ({ value: type.code, label: inWords(type) }))}
            error={error('type')}
          />
          <UnitPicker
            label={say('units.stateParent')}
            none={say('units.noParent')}
            value={stateParentId}
            onChange={setStateParent}
            error={error('stateParentId')}
          />
          <UnitPicker
            label={say('units.partyParent')}
            none={say('units.noParent')}
            value={partyParentId}
            onChange={setPartyParent}
            error={error('partyParentId')}
          />
          <div className={look.pair}>
            <DayField name="from" label={say('units.column.from')} error={error('from')} />
            <DayField
              name="until"
              label={say('units.column.until')}
              description={say('units.until.hint')}
              error={error('until')}
            />
          </div>
          <UnitsPicker
            label={say('units.predecessors')}
            value={predecessorIds}
            onChange={setPredecessors}
            error={error('predecessorIds')}
          />
          <Textarea name="aliases" label={say('units.aliases')} autosize minRows={2} error={error('aliases')} />
          <Textarea
            name="abbreviations"
            label={say('units.abbreviations')}
            autosize
            minRows={1}
            error={error('abbreviations')}
          />
          <TextInput
            name="paper"
            label={say('units.paper')}
            description={say('units.paper.hint')}
            error={error('paper')}
          />
          <ProblemNote problem={found.error} />
          <div className={look.keys}>
            <Button type="submit" loading={found.isPending}>
              {say('units.add')}
            </Button>
          </div>
        </form>
      </Part>
    </Thing>
  )
}
