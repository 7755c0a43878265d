import { z } from 'zod'
import { endpoint } from '#kernel/endpoint.ts'
import { listOf, listQuery } from '#kernel/listing.ts'

const words = z.object({ vi: z.string(), en: z.string() })

/** One row of the public retention table. */
export const retainedKind = z.object({
  module: z.string(),
  kind: z.string(),
  label: words,
  purpose: words,
  basis: z.string(),
  period: words,
  /** Null where the end is not a span of time. */
  days: z.int().nullable(),
  /** Whether the daily job erases it. */
  erasedByTime: z.boolean(),
})
export type RetainedKind = z.output<typeof retainedKind>

/** One run of the daily job, as the record has it: how many things of each kind were erased. */
export const retentionRun = z.object({
  seq: z.int(),
  day: z.string(),
  at: z.iso.datetime(),
  erased: z.record(z.string(), z.int()),
  total: z.int(),
})
export type RetentionRun = z.output<typeof retentionRun>

export const listRetainedKinds = endpoint({
  name: 'list-retention',
  method: 'GET',
  path: '/privacy/retention',
  summary: 'What personal data is kept, for what purpose, on what basis and how long',
  access: 'public',
  scope: 'privacy:read',
  output: z.object({ rows: z.array(retainedKind) }),
})

export const listRetentionRuns = endpoint({
  name: 'list-retention-runs',
  method: 'GET',
  path: '/privacy/retention/runs',
  summary: 'Runs of the daily erasure, newest first',
  access: 'public',
  scope: 'privacy:read',
  query: listQuery.pick({ page: true, size: true }),
  output: listOf(retentionRun),
})
