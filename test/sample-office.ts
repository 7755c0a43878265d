import { spawn } from 'node:child_process'
import { randomInt, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { databaseUrl, runOn } from './postgres-server.ts'

const mainScript = fileURLToPath(new URL('../src/main.ts', import.meta.url))

type Started = { port: number; dataDir: string; url: string }

/** The sample authority as its first start leaves it: what each desk begins from a copy of. */
export type SampleOffice = { port: number; dataDir: string; template: string }

declare module 'vitest' {
  interface ProvidedContext {
    sampleOffices: readonly SampleOffice[]
  }
}

/** Vitest's global setup of the browser tests: a first start for each desk that stands beside others, since what is founded holds where it is reached. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { url, template: migrated } = project.getProvidedContext().testServer
  const desks = project.config.maxWorkers
  const begun = await Promise.allSettled(Array.from({ length: desks }, () => found(url, migrated)))
  const founded = begun.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))
  const clear = async () => void (await Promise.all(founded.map((one) => one.clear())))
  const failed = begun.find((one) => one.status === 'rejected')
  if (failed) {
    await clear()
    throw failed.reason
  }
  project.provide(
    'sampleOffices',
    founded.map(({ office }) => office),
  )
  return clear
}

async function found(url: string, migrated: string): Promise<{ office: SampleOffice; clear(): Promise<void> }> {
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
  return { office: { port, dataDir, template }, clear }
}

/** The program as `npm start` runs it, beside the tests. @returns once it says that it runs */
export async function startSample({ port, dataDir, url }: Started): Promise<{ stop(): Promise<void> }> {
  const { PATH, HOME } = process.env
  const env = { PATH, HOME, PORT: String(port), DATA_DIR: dataDir, DATABASE_URL: url, LOG_LEVEL: 'silent' }
  const program = spawn(process.execPath, [mainScript], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const gone = once(program, 'exit')
  const runs = new Promise<boolean>((resolve) => {
    program.stdout.on('data', (said: Buffer) => said.includes('Minh Bạch đang chạy') && resolve(true))
  })
  if (!(await Promise.race([runs, gone.then(() => false)]))) throw new Error('the program did not start')
  return {
    stop: async () => {
      program.kill('SIGTERM')
      await gone
    },
  }
}

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
