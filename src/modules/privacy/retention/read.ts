import { slice } from '#kernel/listing.ts'
import type { Db } from '#platform/db.ts'
import type { Module } from '#record/module.ts'
import type { RetainedKind, RetentionRun } from './schema.ts'

/** The retention table: every kind of personal data that the modules say they keep. */
export function listRetention(modules: readonly Module[]): RetainedKind[] {
  return modules.flatMap((module) =>
    (module.retention ?? []).map(({ kind, label, purpose, basis, period, days, apply }) => ({
      module: module.name,
      kind,
      label,
      purpose,
      basis,
      period,
      days,
      erasedByTime: apply !== undefined && days !== null,
    })),
  )
}

/** Runs of the daily erasure as the record has them, newest first. */
export async function listRuns(
  db: Db,
  authority: string,
  asked: { page: number; size: number },
): Promise<{ rows: RetentionRun[]; total: number }> {
  const { limit, offset } = slice(asked)
  const rows = await db
    .selectFrom('public_retention_runs')
    .select(['seq', 'day', 'at', 'erased', 'total'])
    .where('authority_id', '=', authority)
    .orderBy('seq', 'desc')
    .limit(limit)
    .offset(offset)
    .execute()
  const { total } = await db
    .selectFrom('public_retention_runs')
    .select((eb) => eb.fn.countAll<number>().as('total'))
    .where('authority_id', '=', authority)
    .executeTakeFirstOrThrow()
  return { rows: rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() })), total }
}
