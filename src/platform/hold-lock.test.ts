import { afterAll, beforeAll, expect, it } from 'vitest'
import { openTestDatabase } from '../../test/database.ts'
import { sql } from 'kysely'
import { holdLock } from './hold-lock.ts'

let test: Awaited<ReturnType<typeof openTestDatabase>>
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())

function contender() {
  const events: string[] = []
  const lock = holdLock(test.url, 'one writer', {
    onHeld: () => events.push('held'),
    onLost: () => events.push('lost'),
    retryMs: 30,
  })
  const has = (event: string) => expect.poll(() => events, { timeout: 5_000 }).toContain(event)
  return { events, lock, has }
}

it('is held by one at a time and passes on when it is released', async () => {
  const first = contender()
  await first.has('held')
  const second = contender()
  await new Promise((resolve) => setTimeout(resolve, 150))
  expect(second.events).toEqual([])
  await first.lock.release()
  await second.has('held')
  await second.lock.release()
})

it('says that it is lost when the server ends the connection, and comes back', async () => {
  const one = contender()
  await one.has('held')
  await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'minhbach-lock' and datname = current_database()`.execute(
    test.db,
  )
  await one.has('lost')
  await expect.poll(() => one.events, { timeout: 5_000 }).toEqual(['held', 'lost', 'held'])
  await one.lock.release()
})
