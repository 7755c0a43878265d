import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomUUID } from 'node:crypto'
import { Client } from 'pg'
import type { TestProject } from 'vitest/node'
import { migrate } from '#platform/migrate.ts'
import { findSystemBinaries } from '#platform/postgres/binaries.ts'
import { isDataDirHeld } from '#platform/postgres/hold-data-dir.ts'
import { stopOrphan } from '#platform/postgres/server-process.ts'
import { startPostgres } from '#platform/postgres/start-postgres.ts'

/** What a test run offers its test files: a server, and on it a migrated database to copy. */
export type TestServer = { url: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    testServer: TestServer
  }
}

/**
 * Vitest's global setup: one PostgreSQL for the whole run, with a template that has every migration.
 * TEST_DATABASE_URL names a server; TEST_POSTGRES=system starts the one installed on the machine; else the embedded one.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer()
  const template = `test_template_${randomUUID().slice(0, 8)}`
  try {
    await runOn(server.url, `create database ${template}`)
    await migrate(databaseUrl(server.url, template))
  } catch (error) {
    await server.stop()
    throw error
  }
  project.provide('testServer', { url: server.url, template })
  return async () => {
    await runOn(server.url, `drop database ${template}`)
    await server.stop()
  }
}

/** The same server, another database. */
export function databaseUrl(url: string, name: string): string {
  const other = new URL(url)
  other.pathname = `/${name}`
  return other.href
}

export async function runOn(url: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

/**
 * Ends what a test left connected, then removes the database. Not by `with (force)`: that fails where an autovacuum worker
 * is at the tables, which runs as a superuser and which a plain `drop database` sends away by itself.
 */
export async function dropDatabase(url: string, name: string): Promise<void> {
  await runOn(
    url,
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}' and usename = current_user`,
  )
  await runOn(url, `drop database ${name}`)
}

const prefix = 'minhbach-test-'

/** Servers of runs that were killed. A folder younger than a minute may belong to a run that is just starting. */
async function clearLeftovers(): Promise<void> {
  for (const name of readdirSync(tmpdir()).filter((entry) => entry.startsWith(prefix))) {
    const dataDir = join(tmpdir(), name)
    try {
      if (Date.now() - statSync(dataDir).mtimeMs < 60_000 || isDataDirHeld(dataDir)) continue
      await stopOrphan(join(dataDir, 'postgres', 'cluster'))
      rmSync(dataDir, { recursive: true, force: true })
    } catch {
      // Another user's, or gone in the meantime: theirs to clear.
    }
  }
}

async function openServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['TEST_DATABASE_URL']
  if (given) return { url: given, stop: () => Promise.resolve() }
  await clearLeftovers()
  const dataDir = mkdtempSync(join(tmpdir(), prefix))
  chmodSync(dataDir, 0o711)
  const binaries = process.env['TEST_POSTGRES'] === 'system' ? findSystemBinaries() : undefined
  const server = await startPostgres({
    dataDir,
    log: { info: () => undefined },
    durable: false,
    ...(binaries ? { binaries } : {}),
  })
  const stop = async () => {
    await server.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  return { url: server.url, stop }
}
