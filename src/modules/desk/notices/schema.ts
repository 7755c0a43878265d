import { z } from 'zod'
import { eventsAnswer } from '#kernel/answer.ts'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

export const notice = z.object({
  /** Entry of the record that the notice is about: one notice per entry and person. */
  seq: z.int(),
  /** Names a message that no entry brings, such as a day's reminders; empty for the notice of an entry. */
  about: z.string(),
  at: z.iso.datetime(),
  module: z.string(),
  kind: z.string(),
  subject: z.string(),
  /** In what capacity the person is told: concerned, author, administrators ... */
  party: z.string(),
  title: words,
  text: words,
  href: z.string(),
  readAt: z.iso.datetime().nullable(),
})

export const listNotices = endpoint({
  name: 'list-notices',
  method: 'GET',
  path: '/desk/notices',
  summary: 'Notices to the person who asks, newest first',
  access: 'staff',
  scope: 'work:read',
  query: listQuery.omit({ sort: true }).extend({ unread: z.enum(['yes', 'no']).default('no') }),
  output: listOf(notice).extend({ unread: z.int() }),
})

export const countUnread = endpoint({
  name: 'count-unread-notices',
  method: 'GET',
  path: '/desk/notices/unread',
  summary: 'How many notices are unread',
  access: 'staff',
  scope: 'work:read',
  output: z.object({ unread: z.int() }),
})

export const markRead = endpoint({
  name: 'mark-notices-read',
  method: 'POST',
  path: '/desk/notices/read',
  summary: 'Marks the named notices as read, one message, or all up to an entry',
  access: 'staff',
  scope: 'work:write',
  body: z.union([
    z.object({ seqs: z.array(z.int().min(0)).min(1).max(200) }),
    z.object({ upTo: z.int().min(0).max(Number.MAX_SAFE_INTEGER) }),
    z.object({ about: z.string().min(1).max(100) }),
  ]),
  output: z.object({ unread: z.int() }),
})

export const noticeChoices = z.object({
  /** `concerned`: letters only about what concerns me; the console shows all either way. */
  email: z.enum(['all', 'concerned', 'none']),
  language: z.enum(['vi', 'en']),
  /** Letters that remind of what is nearly or over due; the console shows the reminders either way. */
  reminders: z.boolean().default(true),
  /** The letter of the week to those who approve. */
  digest: z.boolean().default(true),
})
export type NoticeChoices = z.output<typeof noticeChoices>

export const getNoticeChoices = endpoint({
  name: 'get-notice-choices',
  method: 'GET',
  path: '/desk/notices/choices',
  summary: 'Which notices also go by e-mail to the person who asks, and in which language',
  access: 'staff',
  scope: 'work:read',
  output: noticeChoices,
})

export const setNoticeChoices = endpoint({
  name: 'set-notice-choices',
  method: 'PUT',
  path: '/desk/notices/choices',
  summary: 'Chooses which notices also go by e-mail, and in which language',
  access: 'staff',
  scope: 'work:write',
  body: noticeChoices,
  output: noticeChoices,
})

/**
 * Server-sent events. `event: changed`, data `{"topics":["notices"]}`: fetch again what those topics name.
 * `event: resync`: something may have been missed (also the first event of each stream): fetch everything again.
 * The server closes a stream after a quarter of an hour; browsers open the next by themselves.
 */
export const streamEvents = endpoint({
  name: 'stream-events',
  method: 'GET',
  path: '/desk/events',
  summary: 'Live events for the person who asks',
  access: 'staff',
  scope: 'none',
  output: eventsAnswer,
  answers: 'events',
})
