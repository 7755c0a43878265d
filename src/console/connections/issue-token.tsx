import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { scopes, type Scope } from '#kernel/endpoint.ts'
import { issueToken, listMyTokens, listTokens } from '#modules/connections/tokens/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import look from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { paths } from '../paths.ts'
import { fieldError } from '../server/problem.ts'
import { useWrite } from '../server/queries.ts'
import { Part, Thing } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import { scopeWords } from './token-words.ts'

export default function IssueToken() {
  const speech = useSpeech()
  const { say } = speech
  const [chosen, setChosen] = useState<string[]>([])
  const issue = useWrite(issueToken, { refreshes: [listMyTokens, listTokens] })
  return (
    <Thing home={paths.tokens} kind={say('tokens.title')} title={say('tokens.add')}>
      <Part>
        {issue.data ? (
          <Note tone="good">
            <p>{say('tokens.shown')}</p>
            <Copyable text={issue.data.token} label={say('tokens.title')} />
          </Note>
        ) : (
          <form
            className={look.form}
            onSubmit={(event) => {
              event.preventDefault()
              const given = new FormData(event.currentTarget)
              issue.mutate({
                body: { name: String(given.get('name')), scopes: chosen as Scope[], days: Number(given.get('days')) },
              })
            }}
          >
            <TextInput
              name="name"
              label={say('tokens.column.name')}
              description={say('tokens.name.hint')}
              required
              maxLength={80}
              autoFocus
              error={fieldError(issue.error, 'name')}
            />
            <Checkbox.Group
              label={say('tokens.column.scopes')}
              value={chosen}
              onChange={setChosen}
              required
              error={fieldError(issue.error, 'scopes')}
            >
              <div className={look.choices}>
                {scopes.map((scope) => (
                  <Checkbox key={scope} value={scope} label={scopeWords(scope, speech)} size="sm" />
                ))}
              </div>
            </Checkbox.Group>
            <NativeSelect
              name="days"
              label={say('tokens.days')}
              defaultValue="90"
              data={[7, 30, 90, 180, 365].map((n) => ({ value: String(n), label: say('tokens.days.n', { n }) }))}
              error={fieldError(issue.error, 'days')}
            />
            <ProblemNote problem={issue.error} />
            <div className={look.keys}>
              <Button type="submit" loading={issue.isPending} disabled={chosen.length === 0}>
                {say('tokens.add')}
              </Button>
            </div>
          </form>
        )}
      </Part>
    </Thing>
  )
}
