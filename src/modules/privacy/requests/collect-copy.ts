import type { Json } from '#kernel/entry.ts'
import type { Module, Retained } from '#record/module.ts'
import type { Db } from '#platform/db.ts'

export type HeldKind = {
  module: string
  kind: string
  label: Retained['label']
  purpose: Retained['purpose']
  basis: string
  period: Retained['period']
  held: Json
}

type Asked = { authority: string; staffId: string }

/** What every module holds about one person. It answers that person only; there is no search for others. */
export async function collectCopy(db: Db, modules: readonly Module[], asked: Asked): Promise<HeldKind[]> {
  const found: HeldKind[] = []
  for (const module of modules) {
    for (const { kind, label, purpose, basis, period, about } of module.retention ?? []) {
      if (!about) continue
      // Dates of the database become text, as the person will read them.
      const held = JSON.parse(JSON.stringify(await about(db, asked))) as Json
      found.push({ module: module.name, kind, label, purpose, basis, period, held })
    }
  }
  return found
}
