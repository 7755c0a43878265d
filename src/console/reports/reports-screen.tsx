import { Button } from '@mantine/core'
import { IconPlus, IconTemplate } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { listDueReports, listReports, type ReportRow } from '#modules/reports/reports/schema.ts'
import { capital } from '#vietnamese/format.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useAnswer } from '../server/queries.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'
import { FillNow } from './fill-now.tsx'
import { paperWords } from './paper-words.ts'
import { spanKeys } from './span-words.ts'
import look from './reports.module.css'
import '../words/report-words.ts'

const list: ListDefinition<ReportRow> = {
  name: 'reports',
  title: 'reports.title',
  source: listReports,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.report(id),
  searchable: true,
  empty: { title: 'reports.empty', text: 'reports.empty.text' },
  columns: [
    { header: 'reports.column.title', sort: 'title', text: ({ title }) => capital(title) },
    {
      header: 'reports.column.span',
      sort: 'until',
      text: ({ span, from, until }, { say, dates }) =>
        `${say(spanKeys[span])}: ${dates.dayOf(from)}–${dates.dayOf(until)}`,
      narrow: 'note',
    },
    { header: 'reports.column.filled', sort: 'filledAt', text: ({ filledAt }, { dates }) => dates.full(filledAt) },
    {
      header: 'reports.column.state',
      text: paperWords,
      narrow: 'aside',
    },
  ],
}

export default function ReportsScreen() {
  const { say } = useSpeech()
  const actions = (
    <>
      <Button
        component={Link}
        to={paths.reportTemplates}
        size="xs"
        variant="default"
        leftSection={<IconTemplate size={15} stroke={1.8} />}
      >
        {say('reports.templates')}
      </Button>
      <Button component={Link} to={paths.fillReport} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
        {say('reports.fill')}
      </Button>
    </>
  )
  return (
    <Columns home={paths.reports}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<Lead />} />}
    </Columns>
  )
}

/** What the reports are, and which ones are due. */
function Lead() {
  const { say } = useSpeech()
  const due = useAnswer(listDueReports).data?.rows ?? []
  return (
    <>
      <p>{say('reports.lead')}</p>
      {due.length > 0 && (
        <div className={look.dues}>
          <Note>
            <strong>{say('reports.due')}</strong>
            {due.map((one) => (
              <FillNow key={one.templateId} due={one} />
            ))}
          </Note>
        </div>
      )}
    </>
  )
}
