import { randomUUID } from 'node:crypto'
import { inject } from 'vitest'
import { openDb, type Db } from '#platform/db.ts'
import { databaseUrl, dropDatabase, runOn } from './postgres-server.ts'

export type TestDatabase = { db: Db; url: string; close(): Promise<void> }

type Kind = { migrated?: boolean; template?: string }

/** A fresh, empty database of the test's own, migrated unless told otherwise, or a copy; `close` removes it. */
export async function openTestDatabase({ migrated = true, template }: Kind = {}): Promise<TestDatabase> {
  const server = inject('testServer')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const copied = migrated ? (template ?? server.template) : undefined
  await runOn(server.url, `create database ${name}${copied ? ` template ${copied}` : ''}`)
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
