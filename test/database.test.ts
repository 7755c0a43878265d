import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openTestDatabase, type TestDatabase } from './database.ts'

describe('a test database', () => {
  let first: TestDatabase
  let second: TestDatabase
  beforeAll(async () => {
    first = await openTestDatabase()
    second = await openTestDatabase()
  })
  afterAll(async () => {
    await first.close()
    await second.close()
  })

  it('has every migration and nothing of another test', async () => {
    await sql`create table only_here (id int)`.execute(first.db)
    const { rows } = await sql<{ name: string }>`select name from migrations order by name`.execute(second.db)
    expect(rows[0]?.name).toBe('0001-record.sql')
    await expect(sql`select * from only_here`.execute(second.db)).rejects.toThrow(/only_here/)
  })

  it('is removed though a connection to it was left open', async () => {
    const third = await openTestDatabase()
    const left = new Client({ connectionString: third.url })
    left.on('error', () => undefined)
    await left.connect()
    await third.close()
    await expect(left.query('select 1')).rejects.toThrow()
    await expect(new Client({ connectionString: third.url }).connect()).rejects.toThrow(/does not exist/)
  })

  it('knows the capitals of Vietnamese letters', async () => {
    const { rows } = await sql<{ lower: string }>`select lower('ĐƯỜNG TRẦN PHÚ')`.execute(first.db)
    expect(rows[0]?.lower).toBe('đường trần phú')
  })

  it('does not run as a superuser on the embedded server', async () => {
    const { rows } = await sql<{
      super: string
      user: string
    }>`select current_setting('is_superuser') as super, current_user as user`.execute(first.db)
    if (rows[0]?.user === 'minhbach') expect(rows[0].super).toBe('off')
  })
})
