import { Checkbox, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { scopes } from '#kernel/endpoint.ts'
import { issueToken, listMyTokens, listTokens } from '#modules/connections/tokens/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Form, TextField, useFieldError } from '../parts/form.tsx'
import { Note } from '../parts/note.tsx'
import { paths } from '../paths.ts'
import { useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { scopeWords } from './token-words.ts'
import '../words/connection-words.ts'

export default function IssueToken() {
  const { say } = useSpeech()
  const [chosen, setChosen] = useState<string[]>([])
  const issue = useWrite(issueToken, { refreshes: [listMyTokens, listTokens] })
  const send = (text: (name: string) => string) => {
    const allowed = scopes.filter((scope) => chosen.includes(scope))
    issue.mutate({ body: { name: text('name'), scopes: allowed, days: Number(text('days')) } })
  }
  const days = [7, 30, 90, 180, 365].map((n) => ({ value: String(n), label: say('tokens.days.n', { n }) }))
  return (
    <Thing home={paths.tokens} kind={say('tokens.title')} title={say('tokens.add')}>
      <Part>
        {issue.data ? (
          <Note tone="good">
            <p>{say('tokens.shown')}</p>
            <Copyable text={issue.data.token} label={say('tokens.title')} />
          </Note>
        ) : (
          <Form
            label={say('tokens.add')}
            problem={issue.error}
            pending={issue.isPending}
            disabled={chosen.length === 0}
            onSend={send}
          >
            <TextField
              name="name"
              label={say('tokens.column.name')}
              description={say('tokens.name.hint')}
              required
              maxLength={80}
              autoFocus
            />
            <Scopes chosen={chosen} onChange={setChosen} />
            <NativeSelect name="days" label={say('tokens.days')} defaultValue="90" data={days} />
          </Form>
        )}
      </Part>
    </Thing>
  )
}

function Scopes({ chosen, onChange }: { chosen: string[]; onChange: (scopes: string[]) => void }) {
  const speech = useSpeech()
  return (
    <Checkbox.Group
      label={speech.say('tokens.column.scopes')}
      value={chosen}
      onChange={onChange}
      required
      error={useFieldError('scopes')}
    >
      <div className={look.choices}>
        {scopes.map((scope) => (
          <Checkbox key={scope} value={scope} label={scopeWords(scope, speech)} size="sm" />
        ))}
      </div>
    </Checkbox.Group>
  )
}
