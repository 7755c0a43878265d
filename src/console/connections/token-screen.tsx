import { Button } from '@mantine/core'
import { useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { listMyTokens, listTokens, revokeToken } from '#modules/connections/tokens/schema.ts'
import { fact, Facts } from '../parts/facts.tsx'
import look from '../parts/form.module.css'
import { ProblemNote } from '../parts/problem-note.tsx'
import { StateMark, toneOf } from '../parts/state-mark.tsx'
import { paths } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useHoldsRole } from '../shell/me.tsx'
import { Part, Thing } from '../shell/thing.tsx'
import { ThingMissing } from '../shell/thing-problem.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import { scopeWords, tokenStateKeys } from './token-words.ts'
import '../words/connection-words.ts'

export default function TokenScreen() {
  const speech = useSpeech()
  const { say, dates } = speech
  const { id }: { id: string } = useParams({ strict: false })
  const administrates = useHoldsRole('administrator')
  const mine = useAnswer(listMyTokens, { query: { size: 200 } })
  const all = useAnswer(listTokens, { query: { size: 200 } }, { enabled: administrates })
  const token = [...(mine.data?.rows ?? []), ...(all.data?.rows ?? [])].find((row) => row.id === id)
  if (!token) return mine.isPending ? null : <ThingMissing home={paths.tokens} kind={say('tokens.title')} />
  return (
    <Thing
      key={id}
      home={paths.tokens}
      kind={say('tokens.title')}
      title={token.name}
      mark={<StateMark tone={toneOf(token.state)}>{say(tokenStateKeys[token.state])}</StateMark>}
    >
      <Part>
        <Facts
          rows={[
            fact(say('tokens.column.prefix'), <code>{token.prefix}…</code>),
            fact(
              say('tokens.column.scopes'),
              token.scopes.map((scope) => <div key={scope}>{scopeWords(scope, speech)}</div>),
            ),
            fact(say('tokens.column.issued'), dates.full(token.issuedAt)),
            fact(say('tokens.column.expires'), dates.full(token.expiresAt)),
            fact(say('tokens.column.used'), token.lastUsedOn ? dates.dayOf(token.lastUsedOn) : say('tokens.never')),
          ]}
        />
      </Part>
      {token.state === 'issued' && <Revoke id={id} name={token.name} />}
    </Thing>
  )
}

function Revoke({ id, name }: { id: string; name: string }) {
  const { say } = useSpeech()
  const tell = useTell()
  const [asked, setAsked] = useState(false)
  const revoke = useWrite(revokeToken, { refreshes: [listMyTokens, listTokens] })
  return (
    <Part>
      {asked && <p>{say('tokens.revoke.sure')}</p>}
      <ProblemNote problem={revoke.error} />
      <div className={look.keys}>
        <Button
          color="red"
          variant={asked ? 'filled' : 'outline'}
          loading={revoke.isPending}
          onClick={() =>
            asked
              ? revoke.mutate({ params: { id } }, { onSuccess: () => tell({ text: say('tokens.revoked', { name }) }) })
              : setAsked(true)
          }
        >
          {say('tokens.revoke')}
        </Button>
        {asked && (
          <Button variant="subtle" color="gray" onClick={() => setAsked(false)}>
            {say('decide.cancel')}
          </Button>
        )}
      </div>
    </Part>
  )
}
