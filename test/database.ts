import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { openDb, type Db } from '#platform/db.ts'
import { databaseUrl, dropDatabase, runOn } from './postgres-server.ts'

export type TestDatabase = { db: Db; url: string; close(): Promise<void> }

/** A fresh, empty database of the test's own, migrated unless told otherwise; `close` removes it. */
export async function openTestDatabase({ migrated = true }: { migrated?: boolean } = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runOn(server.url, `create database ${name}${migrated ? ` template ${server.template}` : ''}`)
  const url = databaseUrl(server.url, name)
  const { db, close } = openDb(url, { max: 6 })
  return {
    db,
    url,
    close: async () => {
      await close()
      await dropDatabase(server.url, name)
    },
  }
}
