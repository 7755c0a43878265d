import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sql } from 'kysely'
import type { EventSent } from '#kernel/answer.ts'
import { openTestDatabase, type TestDatabase } from '../../test/database.ts'
import { openLive, streamsPerPerson, type Live } from './live.ts'

let test: TestDatabase
const opened: Live[] = []
beforeAll(async () => {
  test = await openTestDatabase()
})
afterAll(() => test.close())
afterEach(async () => {
  vi.useRealTimers()
  await Promise.all(opened.splice(0).map((live) => live.close()))
})

async function openOne(): Promise<Live> {
  const one = await openLive({ url: test.url, db: test.db, log: { warn: () => undefined }, pause: 20 })
  opened.push(one)
  return one
}

/** A console that collects what it is sent. */
function consoleOf(one: Live, staffId: string, authority = 'a') {
  const got: EventSent[] = []
  let closed = false
  const close = () => void (closed = true)
  const leave = one.subscribe(authority, staffId, { send: (sent) => void got.push(sent), close })
  return { got, leave, names: () => got.map(({ event }) => event), isClosed: () => closed }
}

describe('live events', () => {
  it('reach the person in every process, and nobody else', async () => {
    const [here, there] = [await openOne(), await openOne()]
    const mine = consoleOf(there, 'an')
    const others = [consoleOf(there, 'binh'), consoleOf(there, 'an', 'b')]
    here.announce('a', ['an'], 'notices')
    await vi.waitFor(() => expect(mine.names()).toEqual(['resync', 'changed']))
    expect(mine.got[1]).toMatchObject({ data: { topics: ['notices'] } })
    for (const other of others) expect(other.names()).toEqual(['resync'])
  })

  it('reach many persons though one notice of the database is short', async () => {
    const one = await openOne()
    const ids = Array.from({ length: 1_000 }, () => crypto.randomUUID())
    const consoles = ids.map((id) => consoleOf(one, id))
    one.announce('a', ids, 'work')
    await vi.waitFor(() => expect(consoles.every(({ got }) => got.length === 2)).toBe(true))
  })

  it('tell everybody to fetch again after the connection to the database broke', async () => {
    const one = await openOne()
    const mine = consoleOf(one, 'an')
    await sql`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'minhbach-live' and datname = current_database()`.execute(
      test.db,
    )
    await vi.waitFor(() => expect(mine.names()).toEqual(['resync', 'resync']), 3_000)
    one.announce('a', ['an'], 'notices')
    await vi.waitFor(() => expect(mine.names().at(-1)).toBe('changed'))
  })

  it('close the oldest stream of a person when there are too many', async () => {
    const one = await openOne()
    const consoles = Array.from({ length: streamsPerPerson + 1 }, () => consoleOf(one, 'an'))
    expect(one.open()).toBe(streamsPerPerson)
    expect(consoles.map(({ isClosed }) => isClosed()).indexOf(false)).toBe(1)
    consoles.forEach(({ leave }) => leave())
    expect(one.open()).toBe(0)
  })

  it('close a stream after a quarter of an hour, so that the sign-in is checked again', async () => {
    const one = await openOne()
    vi.useFakeTimers()
    const mine = consoleOf(one, 'an')
    vi.advanceTimersByTime(15 * 60_000)
    expect(mine.isClosed()).toBe(true)
    expect(one.open()).toBe(0)
  })
})
