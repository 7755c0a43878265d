import type { Words } from '#kernel/workflow.ts'
import type { Module } from '#record/module.ts'
import type { ToldOutcome } from './schema.ts'
import type { DataRequestRow } from './store.ts'

/** What carrying out an erasure did, in words; null where the request asked for something else or its outcome is gone. */
export function tellOutcome(
  modules: readonly Module[],
  { asks, outcome }: Pick<DataRequestRow, 'asks' | 'outcome'>,
): ToldOutcome | null {
  if (asks !== 'erasure' || !outcome) return null
  const labels = new Map(modules.flatMap((module) => (module.retention ?? []).map(({ kind, label }) => [kind, label])))
  const labelOf = (kind: string): Words => labels.get(kind) ?? { vi: kind, en: kind }
  const erased = Object.entries(outcome.erased).filter(([, count]) => count > 0)
  return {
    erased: erased.map(([kind, count]) => ({ label: labelOf(kind), count })),
    kept: outcome.kept.map(({ kind, why }) => ({ label: labelOf(kind), why })),
    contents: outcome.contents.length,
  }
}
