import { Button } from '@mantine/core'
import { useNavigate, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import {
  listWebhookDeliveries,
  listWebhooks,
  removeWebhook,
  rotateWebhookSecret,
  testWebhook,
  turnWebhook,
} from '#modules/connections/webhooks/schema.ts'
import { fact, Facts } from '../parts/facts.tsx'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingMissing } from '../shell/thing-problem.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { SecretShown } from './add-webhook.tsx'
import { Deliveries } from './deliveries.tsx'
import type { Webhook } from './webhooks-screen.tsx'
import '../words/connection-words.ts'

export default function WebhookScreen() {
  const { say, dates } = useSpeech()
  const { id }: { id: string } = useParams({ strict: false })
  const all = useAnswer(listWebhooks, { query: { size: 200 } })
  const webhook = all.data?.rows.find((row) => row.id === id)
  if (!webhook) return all.isPending ? null : <ThingMissing home={paths.webhooks} kind={say('webhooks.title')} />
  return (
    <Thing
      key={id}
      home={paths.webhooks}
      kind={say('webhooks.title')}
      title={webhook.name}
      mark={
        <StateMark tone={toneOf(webhook.state)}>
          {say(webhook.state === 'on' ? 'webhooks.on' : 'webhooks.off')}
        </StateMark>
      }
    >
      <Part>
        <Facts
          rows={[
            fact(say('webhooks.column.url'), <code>{webhook.url}</code>),
            fact(
              say('webhooks.column.events'),
              webhook.events.length > 0 ? webhook.events.join(', ') : say('webhooks.allEvents'),
            ),
            fact(say('webhooks.column.last'), webhook.lastDeliveredAt && dates.full(webhook.lastDeliveredAt)),
            fact(
              say('webhooks.failed'),
              webhook.failuresInRow > 0 && say('webhooks.failures', { n: webhook.failuresInRow }),
            ),
            fact(
              say('webhooks.secret'),
              webhook.formerSecretUntil &&
                say('webhooks.formerUntil', { until: dates.full(webhook.formerSecretUntil) }),
            ),
          ]}
        />
      </Part>
      <WebhookKeys webhook={webhook} />
      <Deliveries id={id} />
    </Thing>
  )
}

function WebhookKeys({ webhook }: { webhook: Webhook }) {
  const { say } = useSpeech()
  const tell = useTell()
  const navigate = useNavigate()
  const [removing, setRemoving] = useState(false)
  const refreshes = [listWebhooks, listWebhookDeliveries]
  const turn = useWrite(turnWebhook, { refreshes })
  const test = useWrite(testWebhook, { refreshes })
  const rotate = useWrite(rotateWebhookSecret, { refreshes })
  const remove = useWrite(removeWebhook, { refreshes: [listWebhooks] })
  const params = { id: webhook.id }
  const turnTo = (on: boolean) => {
    const undo = { label: say('shell.undo'), run: () => turn.mutate({ params, body: { on: !on } }) }
    const text = say(on ? 'webhooks.turnedOn' : 'webhooks.turnedOff', { name: webhook.name })
    turn.mutate({ params, body: { on } }, { onSuccess: () => tell({ text, undo }) })
  }
  const removed = () => {
    tell({ text: say('webhooks.removed', { name: webhook.name }) })
    void navigate({ to: paths.webhooks })
  }
  return (
    <Part>
      {rotate.data && <SecretShown secret={rotate.data.secret} />}
      <ProblemNote problem={turn.error ?? test.error ?? rotate.error ?? remove.error} />
      {removing && <p>{say('webhooks.remove.sure')}</p>}
      <div className={look.keys}>
        {!removing && (
          <>
            <Button loading={test.isPending} onClick={() => test.mutate({ params })}>
              {say('webhooks.test')}
            </Button>
            <Button variant="default" loading={turn.isPending} onClick={() => turnTo(webhook.state === 'off')}>
              {say(webhook.state === 'on' ? 'webhooks.turnOff' : 'webhooks.turnOn')}
            </Button>
            <Button variant="default" loading={rotate.isPending} onClick={() => rotate.mutate({ params })}>
              {say('webhooks.rotate')}
            </Button>
          </>
        )}
        <Button
          color="red"
          variant={removing ? 'filled' : 'outline'}
          loading={remove.isPending}
          onClick={() => (removing ? remove.mutate({ params }, { onSuccess: removed }) : setRemoving(true))}
        >
          {say('webhooks.remove')}
        </Button>
        {removing && (
          <Button variant="subtle" color="gray" onClick={() => setRemoving(false)}>
            {say('decide.cancel')}
          </Button>
        )}
      </div>
    </Part>
  )
}
