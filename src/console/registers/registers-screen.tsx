import { Button } from '@mantine/core'
import { IconPlus, IconTableImport } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { registerWorkflow } from '#modules/documents/registers/rules.ts'
import { listRegisters } from '#modules/documents/registers/schema.ts'
import type { ListDefinition } from '../list/list-definition.ts'
import { List } from '../list/list.tsx'
import { StateMark } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import type { Answer } from '../server/call.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { registerState } from './register-state.ts'
import '../words/paper-words.ts'
import '../words/register-words.ts'

type Row = Answer<typeof listRegisters>['rows'][number]

const list: ListDefinition<Row> = {
  name: 'registers',
  title: 'registers.title',
  source: listRegisters,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.register(id),
  searchable: true,
  empty: { title: 'registers.empty', text: 'registers.empty.text' },
  filters: [
    {
      kind: 'choice',
      name: 'direction',
      label: 'registers.column.direction',
      choices: ({ say }) =>
        (['in', 'out'] as const).map((value) => ({ value, label: say(`registers.direction.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'side',
      label: 'papers.fact.side',
      choices: ({ say }) =>
        (['state', 'party'] as const).map((value) => ({ value, label: say(`papers.side.${value}`) })),
    },
    {
      kind: 'choice',
      name: 'state',
      label: 'registers.column.state',
      choices: ({ inWords }) =>
        Object.entries(registerWorkflow.states).map(([value, words]) => ({ value, label: inWords(words) })),
    },
  ],
  columns: [
    { header: 'registers.column.title', sort: 'title', text: ({ title }) => title },
    { header: 'registers.column.period', sort: 'period', text: ({ period }) => period, narrow: 'note' },
    {
      header: 'registers.column.direction',
      text: ({ direction, side }, { say }) =>
        `${say(`registers.direction.${direction}`)}, ${say(`papers.side.${side}`)}`,
    },
    { header: 'registers.column.papers', text: ({ papers }, { number }) => number(papers), align: 'end' },
    { header: 'registers.column.next', text: ({ nextSerial }) => String(nextSerial), align: 'end' },
    {
      header: 'registers.column.state',
      text: ({ state }, { inWords }) => inWords(registerState(state).words),
      show: ({ state }, { inWords }) => (
        <StateMark tone={registerState(state).tone}>{inWords(registerState(state).words)}</StateMark>
      ),
      narrow: 'aside',
    },
  ],
}

export default function RegistersScreen() {
  const { say } = useSpeech()
  const actions = useHoldsRole('clerk') && (
    <>
      <Button
        component={Link}
        to={paths.importRegister}
        size="xs"
        variant="default"
        leftSection={<IconTableImport size={15} stroke={1.8} />}
      >
        {say('registers.import')}
      </Button>
      <Button component={Link} to={paths.openRegister} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
        {say('registers.open')}
      </Button>
    </>
  )
  return <Columns home={paths.registers}>{(beside) => <List list={list} beside={beside} actions={actions} />}</Columns>
}
