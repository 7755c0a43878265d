import { Button, SegmentedControl } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { listMyTokens, listTokens, type tokenView } from '#modules/connections/tokens/schema.ts'
import { useAsked } from '../list/asked.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useHoldsRole } from '../shell/me.tsx'
import { useSpeech } from '../words/language.tsx'
import { scopeWords, tokenStateKeys } from './token-words.ts'
import '../words/connection-words.ts'

export type Token = z.output<typeof tokenView>

const columns: ListDefinition<Token>['columns'] = [
  { header: 'tokens.column.name', sort: 'name', text: ({ name }) => name },
  {
    header: 'tokens.column.prefix',
    text: ({ prefix }) => prefix,
    show: ({ prefix }) => <code>{prefix}…</code>,
    narrow: 'note',
  },
  {
    header: 'tokens.column.scopes',
    text: ({ scopes }, speech) => scopes.map((scope) => scopeWords(scope, speech)).join('; '),
  },
  { header: 'tokens.column.issued', sort: 'issuedAt', text: ({ issuedAt }, { dates }) => dates.day(issuedAt) },
  {
    header: 'tokens.column.expires',
    sort: 'expiresAt',
    text: ({ expiresAt }, { dates }) => dates.day(expiresAt),
    narrow: 'note',
  },
  {
    header: 'tokens.column.used',
    text: ({ lastUsedOn }, speech) => (lastUsedOn ? speech.dates.dayOf(lastUsedOn) : speech.say('tokens.never')),
  },
  {
    header: 'tokens.column.state',
    text: ({ state }, speech) => speech.say(tokenStateKeys[state]),
    show: ({ state }, speech) => <StateMark tone={toneOf(state)}>{speech.say(tokenStateKeys[state])}</StateMark>,
    narrow: 'aside',
  },
]

export default function TokensScreen() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const administrates = useHoldsRole('administrator')
  const all = administrates && asked['whose'] === 'all'
  const list: ListDefinition<Token> = {
    name: 'tokens',
    title: 'tokens.title',
    source: all ? listTokens : listMyTokens,
    rowKey: ({ id }) => id,
    to: ({ id }) => paths.token(id),
    searchable: true,
    empty: { title: 'tokens.empty', text: 'tokens.empty.text' },
    columns,
  }
  const actions = (
    <>
      {administrates && (
        <SegmentedControl
          size="xs"
          aria-label={say('tokens.whose')}
          value={all ? 'all' : 'mine'}
          onChange={(value) => change({ whose: value === 'all' ? 'all' : undefined })}
          data={[
            { value: 'mine', label: say('tokens.mine') },
            { value: 'all', label: say('tokens.all') },
          ]}
        />
      )}
      <Button component={Link} to={paths.issueToken} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
        {say('tokens.add')}
      </Button>
    </>
  )
  return (
    <Columns home={paths.tokens}>
      {(beside) => (
        <List key={String(all)} list={list} beside={beside} actions={actions} lead={<p>{say('tokens.lead')}</p>} />
      )}
    </Columns>
  )
}
