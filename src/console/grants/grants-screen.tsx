import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { roleWords } from '#kernel/role-words.ts'
import { roles } from '#kernel/role.ts'
import { grantState, listRoleGrants, type GrantRow } from '#modules/staff/grants/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { grantStateKeys } from './grant-states.ts'
import '../words/people-words.ts'

const list: ListDefinition<GrantRow> = {
  name: 'role-grants',
  title: 'grants.title',
  source: listRoleGrants,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.grant(id),
  searchable: true,
  empty: { title: 'grants.empty', text: 'grants.empty.text' },
  filters: [
    {
      kind: 'choice',
      name: 'role',
      label: 'grants.column.role',
      choices: ({ inWords }) => roles.map((role) => ({ value: role, label: inWords(roleWords(role)) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: 'grants.column.state',
      choices: ({ say }) => grantState.options.map((state) => ({ value: state, label: say(grantStateKeys[state]) })),
    },
  ],
  columns: [
    { header: 'grants.column.person', sort: 'name', text: (row, { say }) => row.staffName ?? say('grants.erased') },
    {
      header: 'grants.column.role',
      sort: 'role',
      text: (row, { inWords }) => inWords(roleWords(row.role)),
      narrow: 'note',
    },
    { header: 'grants.column.unit', text: (row, { say }) => row.unitName ?? say('grants.whole'), narrow: 'note' },
    { header: 'grants.column.from', sort: 'from', text: (row, { dates }) => dates.dayOf(row.from) },
    {
      header: 'grants.column.until',
      sort: 'until',
      text: (row, { dates, say }) => (row.until ? dates.dayOf(row.until) : say('grants.unlimited')),
    },
    {
      header: 'grants.column.state',
      sort: 'state',
      text: (row, { say }) => say(grantStateKeys[row.state]),
      show: (row, { say }) => <StateMark tone={toneOf(row.state)}>{say(grantStateKeys[row.state])}</StateMark>,
      narrow: 'aside',
    },
  ],
}

export default function GrantsScreen() {
  const { say } = useSpeech()
  const administrates = useHoldsRole('administrator')
  const actions = administrates && (
    <Button component={Link} to={paths.grantRole} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('grants.add')}
    </Button>
  )
  return <Columns home={paths.grants}>{(beside) => <List list={list} beside={beside} actions={actions} />}</Columns>
}
