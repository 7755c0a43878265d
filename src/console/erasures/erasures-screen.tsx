import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { erasureWorkflow, groundWords } from '#modules/privacy/erasures/rules.ts'
import { erasureGround, listErasures, type erasureRow } from '#modules/privacy/erasures/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { DueMark } from '../parts/due-mark.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'
import { entriesTitle } from './entries-title.ts'
import '../words/erasure-words.ts'

type Row = z.output<typeof erasureRow>

const list: ListDefinition<Row> = {
  name: 'erasures',
  title: 'erasures.title',
  source: listErasures,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.erasure(id),
  empty: { title: 'erasures.empty', text: 'erasures.empty.text' },
  filters: [
    {
      kind: 'choice',
      name: 'state',
      label: 'erasures.column.state',
      choices: ({ inWords }) =>
        Object.entries(erasureWorkflow.states).map(([value, words]) => ({ value, label: inWords(words) })),
    },
    {
      kind: 'choice',
      name: 'ground',
      label: 'erasures.column.ground',
      choices: ({ inWords }) =>
        erasureGround.options.map((value) => ({
          value,
          label: inWords(groundWords[value] ?? { vi: value, en: value }),
        })),
    },
  ],
  columns: [
    { header: 'erasures.column.entries', text: ({ seqs }, speech) => entriesTitle(seqs, speech) },
    { header: 'erasures.column.ground', text: ({ ground }, { inWords }) => inWords(ground), narrow: 'note' },
    {
      header: 'erasures.column.proposed',
      text: ({ proposedAt }, { dates }) => dates.full(proposedAt),
      narrow: 'note',
    },
    {
      header: 'erasures.column.due',
      text: ({ dueAt }, { dates }) => (dueAt ? dates.full(dueAt) : ''),
      show: ({ dueAt }) => <DueMark at={dueAt} />,
      narrow: 'note',
    },
    {
      header: 'erasures.column.state',
      text: ({ stateLabel }, { inWords }) => inWords(stateLabel),
      show: ({ state, stateLabel }, { inWords }) => <StateMark tone={toneOf(state)}>{inWords(stateLabel)}</StateMark>,
      narrow: 'aside',
    },
  ],
}

/** Erasures of recorded content: what is proposed, by what law, and what became of it. */
export default function ErasuresScreen() {
  const { say } = useSpeech()
  const actions = (
    <Button component={Link} to={paths.proposeErasure} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('erasures.add')}
    </Button>
  )
  return (
    <Columns home={paths.erasures}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('erasures.lead')}</p>} />}
    </Columns>
  )
}
