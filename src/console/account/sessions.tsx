import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { endMyOtherSessions, endMySession, listMySessions } from '#modules/staff/sign-in/schema.ts'
import { useNow } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import rows from '../people/rows.module.css'
import { asking, useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/account-words.ts'

/** Where one is signed in. Ending a session shows at once; it comes back where the server refuses. */
export function Sessions() {
  const { say, dates } = useSpeech()
  const tell = useTell()
  const now = useNow()
  const client = useQueryClient()
  const { data } = useAnswer(listMySessions)
  const end = useWrite(endMySession, { refreshes: [listMySessions] })
  const endOthers = useWrite(endMyOtherSessions, { refreshes: [listMySessions] })
  const { queryKey } = asking(listMySessions)
  const endOne = (id: string) => {
    const before = data
    client.setQueryData(queryKey, before && { rows: before.rows.filter((row) => row.id !== id) })
    end.mutate({ params: { id } }, { onError: () => client.setQueryData(queryKey, before) })
  }
  return (
    <Part
      title={say('account.sessions')}
      aside={
        (data?.rows.length ?? 0) > 1 && (
          <Button
            size="xs"
            variant="default"
            loading={endOthers.isPending}
            onClick={() =>
              endOthers.mutate(
                {},
                { onSuccess: ({ ended }) => tell({ text: say('account.sessions.ended', { n: ended }) }) },
              )
            }
          >
            {say('account.sessions.endOthers')}
          </Button>
        )
      }
    >
      <ProblemNote problem={end.error ?? endOthers.error} />
      <ul className={rows.rows}>
        {data?.rows.map((session) => (
          <li key={session.id}>
            <span>
              {session.device}
              {session.current && <b> · {say('account.sessions.this')}</b>}
            </span>
            {!session.current && (
              <Button size="compact-xs" variant="subtle" color="gray" onClick={() => endOne(session.id)}>
                {say('account.sessions.end')}
              </Button>
            )}
            <small>
              {dates.full(session.startedAt)}, {say(`method.${session.method}`)} ·{' '}
              {say('account.sessions.seen', { at: dates.moment(session.seenAt, now) })}
            </small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
