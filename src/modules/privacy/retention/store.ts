import { z } from 'zod'
import { isPublicEntry } from '#kernel/entry.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import type { Projected, SubjectKind } from '#record/kinds.ts'
import { retentionRunWorkflow } from './rules.ts'

export type RetentionRunTable = { authority_id: string; day: string; run_id: string }
export type RetentionProgressTable = { authority_id: string; day: string; kind: string; erased: number }
export type PublicRetentionRunTable = {
  authority_id: string
  seq: number
  day: string
  at: Date
  erased: Record<string, number>
  total: number
}

declare module '#platform/db.ts' {
  interface Tables {
    retention_runs: RetentionRunTable
    retention_progress: RetentionProgressTable
    public_retention_runs: PublicRetentionRunTable
  }
}

const runInput = z.object({ day: z.iso.date(), erased: z.record(z.string(), z.int().min(0)) })
export type RunInput = z.output<typeof runInput>

/** One run a day: a second one of the same day is refused, so that a job delivered twice leaves one entry. */
export const retentionRunKind: SubjectKind<undefined, RunInput> = {
  workflow: retentionRunWorkflow,
  inputShape: runInput,
  load: async () => undefined,
  decide: ({ input, by }) =>
    by === 'clock'
      ? { public: { day: input.day, erased: input.erased }, body: {}, automated: 'scheduled' }
      : refuse('not-allowed', 'Việc này do hệ thống tự làm mỗi ngày.'),
  async save(tx, { authority, id, input }) {
    await tx.insertInto('retention_runs').values({ authority_id: authority, day: input.day, run_id: id }).execute()
    await tx
      .deleteFrom('retention_progress')
      .where('authority_id', '=', authority)
      .where('day', '=', input.day)
      .execute()
  },
  describe: async (db, { authority, ids }) => {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('retention_runs')
      .select(['run_id', 'day'])
      .where('authority_id', '=', authority)
      .where('run_id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.run_id, { title: row.day, href: '/du-lieu-ca-nhan/' }]))
  },
}

export async function projectRun(tx: Transaction, { authority, entry, seq, at }: Projected): Promise<void> {
  if (!isPublicEntry(entry) || entry.do !== 'retention-applied') return
  const { day, erased } = runInput.parse(entry.public)
  await tx
    .insertInto('public_retention_runs')
    .values({
      authority_id: authority,
      seq,
      day,
      at,
      erased: JSON.stringify(erased) as never,
      total: Object.values(erased).reduce((sum, count) => sum + count, 0),
    })
    .onConflict((conflict) => conflict.columns(['authority_id', 'seq']).doNothing())
    .execute()
}
