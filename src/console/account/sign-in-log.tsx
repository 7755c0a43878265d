import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { listMySignIns } from '#modules/staff/sign-in/schema.ts'
import rows from '../people/rows.module.css'
import { useAnswer } from '../server/queries.ts'
import { Part } from '../shell/thing.tsx'
import { useSpeech } from '../words/language.tsx'
import '../words/account-words.ts'

const size = 10

/** One's own sign-in log; nobody else can read it. */
export function SignInLog() {
  const { say, dates } = useSpeech()
  const [page, setPage] = useState(1)
  const { data } = useAnswer(listMySignIns, { query: { page, size } }, { keep: true })
  const pages = Math.max(1, Math.ceil((data?.total ?? 0) / size))
  return (
    <Part
      title={say('account.log')}
      aside={
        pages > 1 && (
          <span>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('list.previous')}
              disabled={page <= 1}
              onClick={() => setPage(page - 1)}
            >
              <IconChevronLeft size={18} />
            </ActionIcon>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={say('list.next')}
              disabled={page >= pages}
              onClick={() => setPage(page + 1)}
            >
              <IconChevronRight size={18} />
            </ActionIcon>
          </span>
        )
      }
    >
      <p className="soft">{say(data?.total === 0 ? 'account.log.none' : 'account.log.lead')}</p>
      <ul className={rows.rows}>
        {data?.rows.map((line) => (
          <li key={line.id}>
            <span>{say(`signInEvent.${line.event}`)}</span>
            <time className="figures soft" dateTime={line.at}>
              {dates.full(line.at)}
            </time>
            <small>{[line.device, line.method && say(`method.${line.method}`)].filter(Boolean).join(', ')}</small>
          </li>
        ))}
      </ul>
    </Part>
  )
}
