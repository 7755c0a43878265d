import { sql } from 'kysely'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { watchesOf, watchTables } from './watch-tables.ts'

let opened: TestDatabase
beforeAll(async () => {
  opened = await openTestDatabase()
  await sql`create table watched (n int)`.execute(opened.db)
  await sql`create table watched_not (n int)`.execute(opened.db)
})
afterAll(() => opened.close())

const changes = watchTables(['watched', 'other'])

it.each([
  ['insert into "watched" ("n") values ($1)', true],
  ['INSERT INTO watched select 1', true],
  ['update watched set n = 1', true],
  ['delete from only watched', true],
  ['with gone as (delete from watched returning n) select n from gone', true],
  ['truncate whatever, watched', true],
  ['insert into watched_not values (1)', false],
  ['select n from watched for update', false],
  ['commit', false],
])('knows whether «%s» changes the table', (text, concerns) => {
  expect(watchesOf(text).length > 0).toBe(concerns)
})

it('counts a change when it is made and again when it is committed, and reads never', async () => {
  const { db } = opened
  const start = changes()
  await sql`select * from watched`.execute(db)
  await sql`insert into watched_not values (${1})`.execute(db)
  expect(changes()).toBe(start)
  await sql`insert into watched values (${1})`.execute(db)
  const alone = changes()
  expect(alone).toBeGreaterThan(start)
  let inside = 0
  await db.transaction().execute(async (tx) => {
    await sql`update watched set n = 2`.execute(tx)
    inside = changes()
    expect(inside).toBeGreaterThan(alone)
  })
  expect(changes()).toBeGreaterThan(inside)
})
