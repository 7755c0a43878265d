import { Button } from '@mantine/core'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { roleWords } from '#kernel/role-words.ts'
import { roles } from '#kernel/role.ts'
import { listStaff, type StaffRow } from '#modules/staff/people/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useUnitChoices } from '../units/use-unit-choices.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech, type Speech } from '../words/language.tsx'
import '../words/people-words.ts'

export const statusKeys = {
  active: 'people.status.active',
  coming: 'people.status.coming',
  left: 'people.status.left',
} as const

const rolesOf = (row: StaffRow, { inWords }: Speech) => row.roles.map((role) => inWords(roleWords(role))).join(', ')

const columns: ListDefinition<StaffRow>['columns'] = [
  { header: 'people.column.name', sort: 'name', text: ({ name }) => name },
  { header: 'people.column.title', sort: 'title', text: ({ title }) => title, narrow: 'note' },
  { header: 'people.column.unit', text: ({ unitName }) => unitName ?? '', narrow: 'note' },
  { header: 'people.column.roles', text: rolesOf },
  { header: 'people.column.email', sort: 'email', text: ({ email }) => email },
  {
    header: 'people.column.status',
    text: ({ status }, speech) => speech.say(statusKeys[status]),
    show: ({ status }, speech) => <StateMark tone={toneOf(status)}>{speech.say(statusKeys[status])}</StateMark>,
  },
]

export default function PeopleScreen() {
  const { say } = useSpeech()
  const administrates = useHoldsRole('administrator')
  const units = useUnitChoices()
  const list: ListDefinition<StaffRow> = {
    name: 'staff',
    title: 'people.title',
    source: listStaff,
    rowKey: ({ id }) => id,
    to: ({ id }) => paths.person(id),
    searchable: true,
    empty: { title: 'people.empty', text: 'people.empty.text' },
    filters: [
      {
        kind: 'choice',
        name: 'role',
        label: 'people.filter.role',
        choices: ({ inWords }) => roles.map((role) => ({ value: role, label: inWords(roleWords(role)) })),
      },
      {
        kind: 'choice',
        name: 'unitId',
        label: 'people.filter.unit',
        choices: () => units,
      },
      {
        kind: 'choice',
        name: 'status',
        label: 'people.column.status',
        choices: (speech) =>
          (['active', 'coming', 'left'] as const).map((value) => ({ value, label: speech.say(statusKeys[value]) })),
      },
    ],
    columns,
  }
  const actions = administrates && (
    <>
      <Button
        component={Link}
        to={paths.importPeople}
        size="xs"
        variant="default"
        leftSection={<IconUpload size={15} stroke={1.8} />}
      >
        {say('people.import')}
      </Button>
      <Button component={Link} to={paths.addPerson} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
        {say('people.add')}
      </Button>
    </>
  )
  return <Columns home={paths.people}>{(beside) => <List list={list} beside={beside} actions={actions} />}</Columns>
}
