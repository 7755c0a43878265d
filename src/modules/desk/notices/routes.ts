import { handle } from '#record/module.ts'
import { countUnreadOf, findChoices, listNoticesOf, type NoticeRow } from './read.ts'
import { countUnread, getNoticeChoices, listNotices, markRead, setNoticeChoices, streamEvents } from './schema.ts'
import { markNoticesRead, saveChoices } from './store.ts'

export const noticeHandlers = [
  handle(listNotices, async ({ shell, person, query }) => {
    const mine = { authority: shell.authority, staffId: person.staffId }
    const { rows, total } = await listNoticesOf(shell.db, { ...mine, ...query, unread: query.unread === 'yes' })
    const unread = await countUnreadOf(shell.db, mine)
    return { rows: rows.map(shown), total, page: query.page, size: query.size, unread }
  }),

  handle(countUnread, async ({ shell, person }) => ({
    unread: await countUnreadOf(shell.db, { authority: shell.authority, staffId: person.staffId }),
  })),

  handle(markRead, async ({ shell, services, person, body }) => {
    const mine = { authority: shell.authority, staffId: person.staffId }
    await markNoticesRead(shell.db, { ...mine, now: shell.clock(), which: body })
    services.announce(shell.authority, [person.staffId], 'notices')
    return { unread: await countUnreadOf(shell.db, mine) }
  }),

  handle(getNoticeChoices, async ({ shell, person }) =>
    findChoices(shell.db, { authority: shell.authority, staffId: person.staffId }),
  ),

  handle(setNoticeChoices, async ({ shell, person, body }) => {
    await saveChoices(shell.db, { authority: shell.authority, staffId: person.staffId, choices: body })
    return body
  }),

  handle(streamEvents, async ({ shell, services, person }) => ({
    subscribe: (send, close) => services.subscribe(shell.authority, person.staffId, { send, close }),
  })),
]

function shown(row: NoticeRow) {
  const { seq, about, module, kind, subject, party, title, text, href } = row
  return {
    seq,
    about,
    module,
    kind,
    subject,
    party,
    title,
    text,
    href,
    at: row.at.toISOString(),
    readAt: row.read_at?.toISOString() ?? null,
  }
}
