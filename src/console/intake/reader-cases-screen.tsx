import { Button } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { exportReaderCases, listReaderCases, type ReaderCase } from '#modules/documents/cases/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { fields } from '../review/fields.ts'
import { ForOthers } from '../parts/for-others.tsx'
import { addressOf } from '../server/call.ts'
import { dayOfKey } from '#vietnamese/format.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { paths } from '../paths.ts'
import type { Say } from '../words/language.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/intake-words.ts'

const textOf = (value: ReaderCase['supposed'], say: Say) =>
  value === null || value.length === 0 ? say('cases.nothing') : [value].flat().map(written).join('; ')

/** Days are kept as keys, and read as people write them. */
const written = (value: string) => (/^\d{4}-\d\d-\d\d$/.test(value) ? dayOfKey(value) : value)

const list: ListDefinition<ReaderCase> = {
  name: 'reader-cases',
  title: 'cases.title',
  source: listReaderCases,
  rowKey: ({ id }) => id,
  empty: { title: 'cases.empty', text: 'cases.empty.text' },
  columns: [
    {
      header: 'cases.field',
      text: ({ field }, { say }) => say(fields.find(({ name }) => name === field)?.label ?? 'review.number'),
    },
    { header: 'cases.supposed', text: ({ supposed }, { say }) => textOf(supposed, say), narrow: 'note' },
    { header: 'cases.entered', text: ({ entered }, { say }) => textOf(entered, say) },
    {
      header: 'cases.confidence',
      text: ({ confidence }, { number }) => (confidence === null ? '' : `${number(Math.round(confidence * 100))}%`),
      align: 'end',
    },
    { header: 'cases.at', text: ({ correctedAt }, { dates }) => dates.full(correctedAt), narrow: 'aside' },
  ],
}

/** Where people corrected the reader: test cases for it, which leave this machine only masked. */
export default function ReaderCasesScreen() {
  const { say } = useSpeech()
  if (useHoldsRole('clerk', 'administrator')) return <ReaderCases />
  const to = { path: paths.incoming, label: say('papers.in') }
  return <ForOthers title={say('cases.title')} text={say('cases.othersOnly')} to={to} />
}

function ReaderCases() {
  const { say } = useSpeech()
  const actions = (
    <Button
      component="a"
      size="xs"
      variant="default"
      href={addressOf(exportReaderCases, {})}
      download
      leftSection={<IconDownload size={15} stroke={1.8} />}
    >
      {say('cases.export')}
    </Button>
  )
  return (
    <Columns home={paths.readerCases}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('cases.lead')}</p>} />}
    </Columns>
  )
}
