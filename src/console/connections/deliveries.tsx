import { listWebhookDeliveries } from '#modules/connections/webhooks/schema.ts'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import rows from '../people/rows.module.css'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import type { PlainKey } from '../words/catalogue.ts'
import { useSpeech } from '../words/language.tsx'
import '../words/connection-words.ts'

const stateKeys = { waiting: 'webhooks.waiting', delivered: 'webhooks.delivered', failed: 'webhooks.failed' } as const
const failureKeys: Readonly<Record<string, PlainKey>> = {
  timeout: 'webhooks.failure.timeout',
  'refused-address': 'webhooks.failure.refused-address',
  status: 'webhooks.failure.status',
  unreachable: 'webhooks.failure.unreachable',
  'switched-off': 'webhooks.failure.switched-off',
}

/** What was sent to an address, and what came back. */
export function Deliveries({ id }: { id: string }) {
  const { say, dates } = useSpeech()
  const { data } = useAnswer(listWebhookDeliveries, { params: { id }, query: { size: 50 } })
  const sayFailure = (failure: string) => {
    const key = failureKeys[failure]
    return key ? say(key) : failure
  }
  return (
    <Part title={say('webhooks.log')}>
      {data?.rows.length === 0 && <p className="soft">{say('webhooks.log.none')}</p>}
      <ul className={rows.rows}>
        {data?.rows.map((delivery) => (
          <li key={delivery.id}>
            <span>
              <code>{delivery.event}</code>{' '}
              {delivery.status !== null && <span className="soft">HTTP {delivery.status}</span>}
            </span>
            <StateMark tone={toneOf(delivery.state)}>{say(stateKeys[delivery.state])}</StateMark>
            <small>
              {dates.full(delivery.createdAt)} · {say('webhooks.attempts', { n: delivery.attempts })}
              {delivery.tookMs !== null && ` · ${delivery.tookMs} ms`}
              {delivery.failure && ` · ${sayFailure(delivery.failure)}`}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
