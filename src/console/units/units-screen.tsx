import { Button, SegmentedControl } from '@mantine/core'
import { IconListDetails, IconPlus, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { listUnits, listUnitTypes, type UnitRow, type UnitType } from '#modules/staff/units/schema.ts'
import { useAsked } from '../list/asked.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { unitSideKeys, unitStateKeys } from './unit-states.ts'
import { UnitTree } from './unit-tree.tsx'
import '../words/unit-words.ts'

const listFor = (types: readonly UnitType[]): ListDefinition<UnitRow> => ({
  name: 'units',
  title: 'units.title',
  source: listUnits,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.unit(id),
  searchable: true,
  empty: { title: 'units.empty', text: 'units.empty.text' },
  filters: [
    {
      kind: 'choice',
      name: 'type',
      label: 'units.column.type',
      choices: ({ inWords }) => types.map((type) => ({ value: type.code, label: inWords(type) })),
    },
    {
      kind: 'choice',
      name: 'side',
      label: 'units.column.side',
      choices: ({ say }) =>
        (['state', 'party'] as const).map((side) => ({ value: side, label: say(unitSideKeys[side]) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: 'units.state',
      choices: ({ say }) =>
        (['active', 'ended'] as const).map((state) => ({ value: state, label: say(unitStateKeys[state]) })),
    },
    { kind: 'day', name: 'on', label: 'units.on' },
  ],
  columns: [
    { header: 'units.column.name', sort: 'name', text: ({ name }) => name },
    {
      header: 'units.column.type',
      sort: 'type',
      text: ({ typeWords }, { inWords }) => inWords(typeWords),
      narrow: 'note',
    },
    { header: 'units.column.side', text: ({ side }, { say }) => say(unitSideKeys[side]) },
    { header: 'units.column.from', sort: 'from', text: ({ from }, { dates }) => (from ? dates.dayOf(from) : '') },
    { header: 'units.column.until', sort: 'until', text: ({ until }, { dates }) => (until ? dates.dayOf(until) : '') },
    { header: 'units.column.people', text: ({ people }, { number }) => number(people), align: 'end' },
    {
      header: 'units.state',
      text: ({ state }, { say }) => say(unitStateKeys[state]),
      show: ({ state }, { say }) => <StateMark tone={toneOf(state)}>{say(unitStateKeys[state])}</StateMark>,
      narrow: 'aside',
    },
  ],
})

/** Units, as a tree of two sides or as a list. */
export default function UnitsScreen() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const administrates = useHoldsRole('administrator')
  const view = asked['view'] === 'list' || asked['q'] ? 'list' : 'tree'
  const types = useAnswer(listUnitTypes, {}, { enabled: view === 'list' }).data?.types ?? []
  const actions = (
    <>
      <SegmentedControl
        size="xs"
        aria-label={say('units.view')}
        value={view}
        onChange={(value) => change({ view: value === 'list' ? 'list' : undefined, q: undefined })}
        data={[
          { value: 'tree', label: say('units.tree') },
          { value: 'list', label: say('units.list') },
        ]}
      />
      {administrates && (
        <>
          <Button
            component={Link}
            to={paths.unitTypes}
            size="xs"
            variant="default"
            leftSection={<IconListDetails size={15} stroke={1.8} />}
          >
            {say('units.allTypes')}
          </Button>
          <Button
            component={Link}
            to={paths.importUnits}
            size="xs"
            variant="default"
            leftSection={<IconUpload size={15} stroke={1.8} />}
          >
            {say('units.import')}
          </Button>
          <Button component={Link} to={paths.addUnit} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
            {say('units.add')}
          </Button>
        </>
      )}
    </>
  )
  return (
    <Columns home={paths.units}>
      {(beside) =>
        view === 'list' ? (
          <List list={listFor(types)} beside={beside} actions={actions} />
        ) : (
          <UnitTree actions={actions} />
        )
      }
    </Columns>
  )
}
