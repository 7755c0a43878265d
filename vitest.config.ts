import { defineConfig } from 'vitest/config'

const pure = [
  'src/{kernel,vietnamese,matching,reading,writing,console}/**',
  'src/platform/postgres/**',
  'test/{architecture,neutrality,papers,reading,writing,docs,dependencies}/**',
]

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      {
        test: {
          name: 'server',
          include: ['src/**/*.test.{ts,tsx}', 'test/**/*.test.ts'],
          // The second run, on another PostgreSQL, leaves out what never meets a database.
          exclude: [
            'test/browser/**',
            'test/crash/**',
            ...(process.env['TEST_POSTGRES'] === 'system' || process.env['TEST_DATABASE_URL'] ? pure : []),
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
