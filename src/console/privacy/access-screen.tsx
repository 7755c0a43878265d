import { SegmentedControl } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { listAccess, listMyAccess, type look } from '#modules/privacy/access/schema.ts'
import { useAsked } from '../list/asked.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { paths } from '../paths.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/connection-words.ts'
import '../words/privacy-words.ts'

type Row = z.output<typeof look>

/** Who looked at personal data: one's own for everybody, all of it for administrators. */
export default function AccessScreen() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const administrates = useHoldsRole('administrator')
  const all = administrates && asked['whose'] === 'all'
  const list: ListDefinition<Row> = {
    name: 'access-log',
    title: all ? 'access.title' : 'access.mine',
    source: all ? listAccess : listMyAccess,
    rowKey: (row) => `${row.at}/${row.byId}/${row.concernedId}/${row.endpoint}`,
    empty: { title: 'access.empty', text: 'access.empty.text' },
    filters: [
      { kind: 'day', name: 'from', label: 'access.from' },
      { kind: 'day', name: 'to', label: 'access.to' },
    ],
    columns: [
      { header: 'access.column.by', text: ({ by }, speech) => by ?? speech.say('access.gone') },
      {
        header: 'access.column.concerned',
        text: ({ concerned }, speech) => concerned ?? speech.say('access.gone'),
        show: ({ concerned, concernedId }) => concerned && <Link to={paths.person(concernedId)}>{concerned}</Link>,
        narrow: 'note',
      },
      { header: 'access.column.what', text: ({ endpoint }) => endpoint, narrow: 'note' },
      { header: 'access.column.at', text: ({ at }, { dates }) => dates.full(at), narrow: 'aside' },
    ],
  }
  const actions = administrates && (
    <SegmentedControl
      size="xs"
      aria-label={say('access.column.concerned')}
      value={all ? 'all' : 'mine'}
      onChange={(value) => change({ whose: value === 'all' ? 'all' : undefined })}
      data={[
        { value: 'mine', label: say('tokens.mine') },
        { value: 'all', label: say('tokens.all') },
      ]}
    />
  )
  return <List key={String(all)} list={list} beside={false} actions={actions} />
}
