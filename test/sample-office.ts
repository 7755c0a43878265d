import { mkdtempSync, rmSync } from 'node:fs'
import { randomInt, randomUUID } from 'node:crypto'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startProgram } from '../src/start.ts'
import { databaseUrl, runOn } from './postgres-server.ts'

/** The sample authority as its first start leaves it: what each desk begins from a copy of. */
export type SampleOffice = { port: number; dataDir: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    sampleOffice: SampleOffice
  }
}

/** Vitest's global setup of the browser tests: a first start, once for all of them. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, template: migrated } = project.getProvidedContext().testServer
  const template = `test_sample_${randomUUID().slice(0, 8)}`
  const dataDir = mkdtempSync(join(tmpdir(), 'minhbach-sample-'))
  const port = await freePort()
  await runOn(url, `create database ${template} template ${migrated}`)
  const clear = async () => {
    await runOn(url, `drop database ${template}`)
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await (await startSample({ port, dataDir, url: databaseUrl(url, template) })).stop()
  } catch (error) {
    await clear()
    throw error
  }
  project.provide('sampleOffice', { port, dataDir, template })
  return clear
}

export const startSample = ({ port, dataDir, url }: { port: number; dataDir: string; url: string }) =>
  startProgram({
    env: { PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent' },
    empty: false,
    say: () => undefined,
  })

/** Below those that the system gives to connections: the desks, one after the other, all listen where the sample was founded. */
async function freePort(): Promise<number> {
  for (;;) {
    const port = randomInt(20_000, 32_000)
    const server = createServer()
    const free = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(false))
      server.listen(port, () => resolve(true))
    })
    if (!free) continue
    await new Promise((resolve) => server.close(resolve))
    return port
  }
}
