import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { asked, listRequests, type requestRow } from '#modules/privacy/requests/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'
import { asksKeys, proofKeys } from './request-words.ts'
import '../words/privacy-words.ts'

type Row = z.output<typeof requestRow>

const list: ListDefinition<Row> = {
  name: 'data-requests',
  title: 'requests.title',
  source: listRequests,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.request(id),
  empty: { title: 'requests.empty', text: 'requests.empty.text' },
  filters: [
    {
      kind: 'choice',
      name: 'asks',
      label: 'requests.column.asks',
      choices: ({ say }) => asked.options.map((value) => ({ value, label: say(asksKeys[value]) })),
    },
    { kind: 'flag', name: 'mine', label: 'requests.onlyMine', value: 'yes' },
  ],
  columns: [
    { header: 'requests.column.asks', text: ({ asks }, { say }) => say(asksKeys[asks]) },
    { header: 'requests.who', text: ({ mine }, { say }) => (mine ? say('requests.mine') : ''), narrow: 'note' },
    { header: 'requests.column.proof', text: ({ proof }, { say }) => say(proofKeys[proof]) },
    { header: 'requests.column.filed', text: ({ filedAt }, { dates }) => dates.day(filedAt), narrow: 'note' },
    {
      header: 'requests.column.due',
      text: ({ dueAt }, { dates }) => (dueAt ? dates.full(dueAt) : ''),
      show: ({ dueAt }) => <DueMark at={dueAt} />,
      narrow: 'note',
    },
    {
      header: 'requests.column.state',
      text: ({ stateLabel }, { inWords }) => inWords(stateLabel),
      show: ({ state, stateLabel }, { inWords }) => <StateMark tone={toneOf(state)}>{inWords(stateLabel)}</StateMark>,
      narrow: 'aside',
    },
  ],
}

export default function RequestsScreen() {
  const { say } = useSpeech()
  const actions = (
    <Button component={Link} to={paths.fileRequest} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('requests.file')}
    </Button>
  )
  return (
    <Columns home={paths.requests}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('requests.lead')}</p>} />}
    </Columns>
  )
}
