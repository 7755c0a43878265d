import { defineConfig } from 'vitest/config'

/**
 * Left out of the second run, on another PostgreSQL: what never meets a database; long looks at whatever comes in, stories of the whole
 * program, who may call what, sign-in and public pages, whose statements are those of other tests or of a library.
 */
const onceIsEnough = [
  'src/{kernel,vietnamese,matching,reading,threads,writing,console,site}/**',
  'src/platform/{postgres,session}/**',
  'test/{architecture,authorisation,neutrality,papers,reading,writing,docs,dependencies,fuzz,journeys,site}/**',
  'src/{cli,modules/documents/mailbox/hostile-letters,modules/documents/intake/scans}.test.ts',
]
const isSecondRun = process.env['TEST_POSTGRES'] === 'system' || process.env['TEST_DATABASE_URL']
/** What acts as another user of the system, as no thread can. */
const inProcesses = ['src/modules/documents/intake/watched-folder/hostile-folder.test.ts']

const server = {
  globalSetup: ['test/postgres-server.ts'],
  setupFiles: ['test/fast-check.ts'],
  testTimeout: 20_000,
  hookTimeout: 30_000,
}

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          ...server,
          name: 'server',
          // Threads load their modules in two thirds of the time of processes, and once for all files that they run.
          pool: 'threads',
          isolate: false,
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: ['test/browser/**', 'test/crash/**', ...inProcesses, ...(isSecondRun ? onceIsEnough : [])],
        },
      },
      { test: { ...server, name: 'server-processes', include: inProcesses } },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/postgres-server.ts', 'test/sample-office.ts'],
          testTimeout: 60_000,
          hookTimeout: 120_000,
          // A screen shows what was done as soon as it is drawn, which takes a busy machine seconds.
          expect: { poll: { timeout: 15_000 } },
        },
      },
      {
        test: {
          name: 'crash',
          include: ['test/crash/**/*.test.ts'],
          fileParallelism: false,
          testTimeout: 300_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
})
