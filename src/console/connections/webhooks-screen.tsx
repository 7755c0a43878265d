import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { z } from 'zod'
import { listWebhooks, type webhookView } from '#modules/connections/webhooks/schema.ts'
import { List } from '../list/list.tsx'
import type { ListDefinition } from '../list/list-definition.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { Columns } from '../shell/columns.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/connection-words.ts'

export type Webhook = z.output<typeof webhookView>

const list: ListDefinition<Webhook> = {
  name: 'webhooks',
  title: 'webhooks.title',
  source: listWebhooks,
  rowKey: ({ id }) => id,
  to: ({ id }) => paths.webhook(id),
  searchable: true,
  empty: { title: 'webhooks.empty', text: 'webhooks.empty.text' },
  columns: [
    { header: 'webhooks.column.name', sort: 'name', text: ({ name }) => name },
    { header: 'webhooks.column.url', text: ({ url }) => url, narrow: 'note' },
    {
      header: 'webhooks.column.events',
      text: ({ events }, { say }) =>
        events.length > 0 ? say('webhooks.events.n', { n: events.length }) : say('webhooks.allEvents'),
    },
    {
      header: 'webhooks.column.last',
      text: ({ lastDeliveredAt }, { dates }) => (lastDeliveredAt ? dates.full(lastDeliveredAt) : ''),
    },
    {
      header: 'webhooks.column.state',
      text: ({ state }, { say }) => say(state === 'on' ? 'webhooks.on' : 'webhooks.off'),
      show: ({ state, failuresInRow }, { say }) => (
        <StateMark tone={failuresInRow > 0 ? 'grave' : toneOf(state)}>
          {failuresInRow > 0
            ? say('webhooks.failures', { n: failuresInRow })
            : say(state === 'on' ? 'webhooks.on' : 'webhooks.off')}
        </StateMark>
      ),
      narrow: 'aside',
    },
  ],
}

export default function WebhooksScreen() {
  const { say } = useSpeech()
  const actions = (
    <Button component={Link} to={paths.addWebhook} size="xs" leftSection={<IconPlus size={15} stroke={2} />}>
      {say('webhooks.add')}
    </Button>
  )
  return (
    <Columns home={paths.webhooks}>
      {(beside) => <List list={list} beside={beside} actions={actions} lead={<p>{say('webhooks.lead')}</p>} />}
    </Columns>
  )
}
