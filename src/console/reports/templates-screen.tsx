import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { listTemplates, type templateRow } from '#modules/reports/templates/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'
import { spanKeys } from './span-words.ts'
import '../words/report-words.ts'

const list: ListDefinition<z.output<typeof templateRow>> = {
  name: 'report-templates',
  title: 'templates.title',
  source: listTemplates,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.reportTemplate(id),
  searchable: true,
  empty: { title: 'templates.empty', text: 'templates.empty.text' },
  columns: [
    {
      header: 'templates.name',
      sort: 'name',
      text: ({ name, retired }, { say }) => (retired ? say('templates.retired', { name }) : name),
    },
    { header: 'templates.span', text: ({ span }, { say }) => say(spanKeys[span]), narrow: 'note' },
    { header: 'templates.version', text: ({ version }) => String(version), narrow: 'aside' },
    { header: 'templates.changed', sort: 'changedAt', text: ({ changedAt }, { dates }) => dates.full(changedAt) },
    { header: 'templates.last', text: ({ lastUntil }, { dates }) => (lastUntil ? dates.dayOf(lastUntil) : '') },
  ],
}

export default function TemplatesScreen() {
  const { say } = useSpeech()
  const actions = (
    <Button component={Link} to={paths.addReportTemplate} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('templates.add')}
    </Button>
  )
  return (
    <Columns home={paths.reportTemplates}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('templates.lead')}</p>} />}
    </Columns>
  )
}
