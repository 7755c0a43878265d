import { Button } from '@mantine/core'
import { IconExternalLink, IconLock } from '@tabler/icons-react'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech, type Speech } from '../words/language.tsx'
import { deedWords, doerWords } from './deed-words.ts'
import { isPublicEntry, readRecordPage, type RecordRow } from './read-record.ts'
import '../words/record-words.ts'

const titleOf = ({ entry }: RecordRow, { say, inWords }: Speech) =>
  isPublicEntry(entry) ? inWords(deedWords(entry)) : say('record.internal')

const list: ListDefinition<RecordRow> = {
  name: 'record',
  title: 'record.title',
  source: readRecordPage,
  rowKey: ({ seq }) => String(seq),
  to: ({ seq }) => paths.entry(seq),
  empty: { title: 'record.empty', text: 'record.empty.text' },
  columns: [
    {
      header: 'record.column.did',
      text: titleOf,
      show: (row, speech) => <Deed row={row} words={titleOf(row, speech)} />,
    },
    {
      header: 'record.column.by',
      text: ({ entry }, { inWords }) => (isPublicEntry(entry) ? inWords(doerWords(entry)) : ''),
      narrow: 'note',
    },
    {
      header: 'record.column.at',
      text: ({ entry }, { dates }) => dates.full(entry.at),
      show: ({ entry }, { dates }) => <time className="figures">{dates.full(entry.at)}</time>,
      narrow: 'note',
    },
    {
      header: 'record.column.entry',
      text: ({ seq }, { number }) => number(seq),
      show: ({ seq }, { number }) => <span className="figures soft">{number(seq)}</span>,
      narrow: 'aside',
      align: 'end',
    },
  ],
}

function Deed({ row, words }: { row: RecordRow; words: string }) {
  if (isPublicEntry(row.entry)) return <>{words}</>
  return (
    <span className="soft">
      <IconLock size={14} stroke={1.8} aria-hidden /> {words}
    </span>
  )
}

export default function RecordScreen() {
  const { say } = useSpeech()
  const actions = (
    <Button
      component="a"
      href="/so-minh-bach/"
      target="_blank"
      rel="noopener"
      size="xs"
      variant="default"
      leftSection={<IconExternalLink size={15} stroke={1.8} />}
    >
      {say('record.public')}
    </Button>
  )
  return (
    <Columns home={paths.record}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('record.lead')}</p>} />}
    </Columns>
  )
}
