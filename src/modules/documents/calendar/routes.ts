import { createHash, randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { dayOf } from '#kernel/day.ts'
import { refuse } from '#kernel/refusal.ts'
import { findPerson } from '#modules/staff/index.ts'
import { handle, handlePublic } from '#record/module.ts'
import '../tables.ts'
import { listCalendarTasks } from './read.ts'
import { getCalendarFeed, makeCalendarFeed, readCalendar, revokeCalendarFeed } from './schema.ts'
import { writeCalendar } from './write-calendar.ts'

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

export const calendarHandlers = [
  handle(getCalendarFeed, async ({ shell: { db, authority }, person }) => {
    const row = await db
      .selectFrom('calendar_feeds')
      .select(['made_at', 'read_on'])
      .where('authority_id', '=', authority)
      .where('staff_id', '=', person.staffId)
      .executeTakeFirst()
    return { madeAt: row?.made_at.toISOString() ?? null, readOn: row?.read_on ?? null }
  }),

  handle(makeCalendarFeed, async ({ shell: { db, authority, clock }, services, person }) => {
    const token = randomBytes(32).toString('base64url')
    const made = { token_hash: hashOf(token), made_at: clock(), read_on: null }
    await db
      .insertInto('calendar_feeds')
      .values({ authority_id: authority, staff_id: person.staffId, ...made })
      .onConflict((conflict) => conflict.columns(['authority_id', 'staff_id']).doUpdateSet(made))
      .execute()
    return { address: await services.address(authority, `/api/v1/documents/calendar/${token}`) }
  }),

  handle(revokeCalendarFeed, async ({ shell: { db, authority }, person }) => {
    const { numDeletedRows } = await db
      .deleteFrom('calendar_feeds')
      .where('authority_id', '=', authority)
      .where('staff_id', '=', person.staffId)
      .executeTakeFirst()
    return { revoked: numDeletedRows > 0n }
  }),

  handlePublic(readCalendar, async ({ shell: { db, authority, clock }, services, params }) => {
    const now = clock()
    const unknown = refuse('not-found', 'Địa chỉ lịch này không có, hoặc đã bị thu hồi.')
    const { rows } = await sql<{ staffId: string; host: string }>`
      update calendar_feeds f set read_on = ${dayOf(now)} from authorities a
      where f.authority_id = ${authority} and f.token_hash = ${hashOf(params.token)} and a.authority_id = f.authority_id
      returning f.staff_id as "staffId", a.host`.execute(db)
    const person = rows[0] && (await findPerson(db, { authority, staffId: rows[0].staffId, now }))
    if (!rows[0] || !person) return unknown
    const home = await services.address(authority, '/console/nhiem-vu/')
    const tasks = await listCalendarTasks(db, { authority, person, now, home })
    const text = writeCalendar({ host: rows[0].host, name: `Nhiệm vụ – ${person.name}`, now, tasks })
    return { bytes: Buffer.from(text), mediaType: 'text/calendar; charset=utf-8', name: 'nhiem-vu.ics' }
  }),
]
