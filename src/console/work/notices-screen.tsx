import { Button, Checkbox } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { countUnread, listNotices, markRead, type notice } from '#modules/desk/notices/schema.ts'
import { useAsked } from '../list/asked.ts'
import { Pager } from '../list/pager.tsx'
import { RowSkeleton } from '../list/row-skeleton.tsx'
import { Empty } from '../parts/empty.tsx'
import { useNow } from '../parts/now.ts'
import { ProblemNote } from '../parts/problem-note.tsx'
import { withinConsole } from '../paths.ts'
import { useAnswer, useWrite } from '../server/queries.ts'
import { useSpeech } from '../words/language.tsx'
import look from './notices-screen.module.css'
import { Heading } from '../shell/heading.tsx'

type Row = z.output<typeof notice>

/** Notices, newest first. Opening one marks it as read at once; the server is told beside. */
export default function NoticesScreen() {
  const { say } = useSpeech()
  const [asked, change] = useAsked()
  const unread = asked['unread'] === 'yes'
  const query = { page: Number(asked['page'] ?? 1), unread: unread ? ('yes' as const) : ('no' as const) }
  const { data, error, isPending, refetch } = useAnswer(listNotices, { query }, { keep: true })
  const read = useRead({ query })
  const newest = data?.rows[0]?.seq
  return (
    <div className={look.screen}>
      <header className={look.header}>
        <Heading aside={data && data.unread > 0 && <small> {say('notices.unreadCount', { n: data.unread })}</small>}>
          {say('notices.title')}
        </Heading>
        <span className={look.tools}>
          <Checkbox
            size="xs"
            label={say('notices.unreadOnly')}
            checked={unread}
            onChange={({ currentTarget }) => change({ unread: currentTarget.checked ? 'yes' : undefined })}
          />
          <Button
            size="xs"
            variant="default"
            disabled={!data?.unread}
            onClick={() => newest !== undefined && read.mutate({ body: { upTo: newest } })}
          >
            {say('notices.readAll')}
          </Button>
        </span>
      </header>
      <div className={look.rows}>
        {isPending && <RowSkeleton narrow />}
        <ProblemNote problem={error} retry={refetch} />
        {data?.rows.length === 0 && <Empty title={say('notices.empty')} text={say('notices.empty.text')} />}
        <ul>
          {data?.rows.map((row) => (
            <NoticeRow
              key={`${row.seq}/${row.about || row.party}`}
              row={row}
              onRead={() => read.mutate({ body: row.about ? { about: row.about } : { seqs: [row.seq] } })}
            />
          ))}
        </ul>
      </div>
      {data && data.total > data.size && <Pager page={data.page} size={data.size} total={data.total} narrow />}
    </div>
  )
}

function NoticeRow({ row, onRead }: { row: Row; onRead: () => void }) {
  const { say, inWords, dates } = useSpeech()
  const now = useNow()
  const isNew = row.readAt === null
  return (
    <li className={look.notice} data-new={isNew}>
      <Link to={withinConsole(row.href)} onClick={() => isNew && onRead()}>
        <b>{inWords(row.title)}</b>
        {isNew && <span className="unseen">{say('notices.unread')}</span>}
      </Link>
      <time dateTime={row.at}>{dates.moment(row.at, now)}</time>
      <p>{inWords(row.text)}</p>
      {isNew && (
        <button type="button" onClick={onRead}>
          {say('notices.markRead')}
        </button>
      )}
    </li>
  )
}

/** Marks at once what the server is still being told; puts it back where the server refuses. */
function useRead(asked: { query: { page: number; unread: 'yes' | 'no' } }) {
  const client = useQueryClient()
  const read = useWrite(markRead, { refreshes: [countUnread, listNotices] })
  const key = [listNotices.name, asked]
  type Notices = { rows: Row[]; unread: number }
  return {
    mutate: (given: Parameters<typeof read.mutate>[0]) => {
      const before = client.getQueryData<Notices>(key)
      const { body } = given
      const covers = (row: Row) => {
        if ('upTo' in body) return row.seq <= body.upTo
        return 'about' in body ? row.about === body.about : row.about === '' && body.seqs.includes(row.seq)
      }
      client.setQueryData<Notices>(
        key,
        (now) =>
          now && {
            ...now,
            rows: now.rows.map((row) =>
              covers(row) ? { ...row, readAt: row.readAt ?? new Date().toISOString() } : row,
            ),
          },
      )
      read.mutate(given, { onError: () => client.setQueryData(key, before) })
    },
  }
}
