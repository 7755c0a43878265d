import { defineConfig } from 'vitest/config'

/**
 * Left out of the second run, on another PostgreSQL: what never meets a database, and long looks at whatever comes in, whose
 * statements are those of other tests.
 */
const onceIsEnough = [
  'src/{kernel,vietnamese,matching,reading,writing,console}/**',
  'src/platform/postgres/**',
  'test/{architecture,neutrality,papers,reading,writing,docs,dependencies,fuzz}/**',
  'src/{cli,platform/session/malformed,modules/documents/mailbox/hostile-letters}.test.ts',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          exclude: [
            'test/browser/**',
            'test/crash/**',
            ...(process.env['TEST_POSTGRES'] === 'system' || process.env['TEST_DATABASE_URL'] ? onceIsEnough : []),
          ],
          globalSetup: ['test/postgres-server.ts'],
          setupFiles: ['test/fast-check.ts'],
          testTimeout: 20_000,
          hookTimeout: 30_000,
        },
      },
      {
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.ts'],
          globalSetup: ['test/postgres-server.ts', 'test/sample-office.ts'],
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
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
