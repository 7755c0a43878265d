import { Button } from '@mantine/core'
import { getCalendarFeed, makeCalendarFeed, revokeCalendarFeed } from '#modules/documents/calendar/schema.ts'
import { Copyable } from '../parts/copyable.tsx'
import form from '../parts/form.module.css'
import { Note } from '../parts/note.tsx'
import { ProblemNote } from '../parts/problem-note.tsx'
import { useAnswer, useWrite } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useTell } from '../shell/told.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/task-words.ts'

/** The private address under which a calendar reads one's deadlines. */
export function CalendarFeed() {
  const { say, dates } = useSpeech()
  const tell = useTell()
  const { data } = useAnswer(getCalendarFeed)
  const make = useWrite(makeCalendarFeed, { refreshes: [getCalendarFeed] })
  const revoke = useWrite(revokeCalendarFeed, { refreshes: [getCalendarFeed] })
  if (!data) return null
  const end = () =>
    revoke.mutate(
      {},
      {
        onSuccess: () => {
          make.reset()
          tell({ text: say('feed.revoked') })
        },
      },
    )
  const read = data.readOn && say('feed.read', { day: dates.dayOf(data.readOn) })
  return (
    <Part title={say('feed.title')}>
      <div className={form.form}>
        <p className="soft">{say('feed.text')}</p>
        {data.madeAt && <p>{[say('feed.since', { day: dates.day(data.madeAt) }), read].filter(Boolean).join(', ')}</p>}
        {make.data && (
          <Note tone="good">
            <p>{say('feed.once')}</p>
            <Copyable text={make.data.address} label={say('feed.address')} />
          </Note>
        )}
        <ProblemNote problem={make.error ?? revoke.error} />
        <div className={form.keys}>
          <Button variant="default" size="xs" loading={make.isPending} onClick={() => make.mutate({})}>
            {say(data.madeAt ? 'feed.makeNew' : 'feed.make')}
          </Button>
          {data.madeAt && (
            <Button variant="subtle" color="gray" size="xs" loading={revoke.isPending} onClick={end}>
              {say('feed.revoke')}
            </Button>
          )}
        </div>
      </div>
    </Part>
  )
}
