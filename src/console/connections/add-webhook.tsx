import { Button, MultiSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { addWebhook, listWebhookEvents, listWebhooks } from '#modules/connections/webhooks/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { formText } from '../parts/form-text.ts'
import '../words/connection-words.ts'

export default function AddWebhook() {
  const { say, inWords } = useSpeech()
  const [events, setEvents] = useState<string[]>([])
  const known = useAnswer(listWebhookEvents).data?.events ?? []
  const add = useWrite(addWebhook, { refreshes: [listWebhooks] })
  const error = (field: string) => fieldError(add.error, field)
  return (
    <Thing home={paths.webhooks} kind={say('webhooks.title')} title={say('webhooks.add')}>
      <Part>
        {add.data ? (
          <SecretShown secret={add.data.secret} />
        ) : (
          <form
            className={look.form}
            onSubmit={(event) => {
              event.preventDefault()
              const given = formText(event.currentTarget)
              add.mutate({ body: { name: given('name'), url: given('url').trim(), events } })
            }}
          >
            <TextInput
              name="name"
              label={say('webhooks.column.name')}
              required
              maxLength={80}
              autoFocus
              error={error('name')}
            />
            <TextInput
              name="url"
              type="url"
              label={say('webhooks.column.url')}
              description={say('webhooks.url.hint')}
              required
              maxLength={500}
              error={error('url')}
            />
            <MultiSelect
              label={say('webhooks.column.events')}
              description={say('webhooks.events.hint')}
              searchable
              value={events}
              onChange={setEvents}
              data={known.map(({ event, label }) => ({ value: event, label: inWords(label) }))}
              error={error('events')}
            />
            <ProblemNote problem={add.error} />
            <div className={look.keys}>
              <Button type="submit" loading={add.isPending}>
                {say('webhooks.add')}
              </Button>
            </div>
          </form>
        )}
      </Part>
    </Thing>
  )
}

export function SecretShown({ secret }: { secret: string }) {
  const { say } = useSpeech()
  return (
    <Note tone="good">
      <p>{say('webhooks.secret.text')}</p>
      <Copyable text={secret} label={say('webhooks.secret')} />
    </Note>
  )
}
