import type { Selectable } from 'kysely'
import { isPublicEntry } from '#kernel/entry.ts'
import { refuse } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import type { Projected, SubjectKind } from '#record/kinds.ts'
import { erasureWorkflow } from './rules.ts'
import { erasureGround, erasureInput, type ErasureInput } from './schema.ts'

export type ContentErasureTable = {
  authority_id: string
  erasure_id: string
  seqs: number[]
  ground: string
  text: string | null
  proposed_at: Date
}

/** Tombstones. Content erased by time, or asked for by the person concerned, has none: see projectErasure(). */
export type PublicErasureTable = {
  authority_id: string
  seq: number
  ground: string
  erased_at: Date
  erased_by: number
}

declare module '#platform/db.ts' {
  interface Tables {
    content_erasures: ContentErasureTable
    public_erasures: PublicErasureTable
  }
}

export type ErasureRow = Selectable<ContentErasureTable>

export const erasureKind: SubjectKind<ErasureRow, ErasureInput> = {
  workflow: erasureWorkflow,
  inputShape: erasureInput,

  decide({ step, row, input }) {
    if (step.do === 'propose') {
      if (!input.seqs || !input.ground)
        return refuse('not-allowed', 'Hãy ghi số mục trong sổ.', { field: 'input.seqs' })
      return { public: { seqs: input.seqs }, body: {} }
    }
    if (!row) return refuse('not-found', 'Không tìm thấy đề nghị này.')
    const facts = { public: { seqs: row.seqs.map(Number), ground: row.ground }, body: {} }
    return step.do === 'erase' ? { ...facts, automated: 'scheduled' } : facts
  },

  load: async (tx, { authority, id }) =>
    tx
      .selectFrom('content_erasures')
      .selectAll()
      .where('authority_id', '=', authority)
      .where('erasure_id', '=', id)
      .forUpdate()
      .executeTakeFirst(),

  async save(tx, { authority, id, row, input, now }) {
    if (row) return
    await tx
      .insertInto('content_erasures')
      .values({
        authority_id: authority,
        erasure_id: id,
        seqs: [...(input.seqs ?? [])],
        ground: input.ground ?? '',
        text: input.text || null,
        proposed_at: now,
      })
      .execute()
  },

  async describe(db, { authority, ids }) {
    if (ids.length === 0) return new Map()
    const rows = await db
      .selectFrom('content_erasures')
      .select(['erasure_id', 'seqs'])
      .where('authority_id', '=', authority)
      .where('erasure_id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.erasure_id,
        { title: `Mục ${row.seqs.join(', ')}`.slice(0, 120), href: `/console/xoa-noi-dung/${row.erasure_id}` },
      ]),
    )
  },
}

/**
 * A tombstone for every entry whose content a decision of its own erased. What a person asked to have erased has none
 * here: one decision empties all their matters, and tombstones that name it would tie these together.
 */
export async function projectErasure(tx: Transaction, { authority, entry, seq, at }: Projected): Promise<void> {
  if (!isPublicEntry(entry) || entry.do !== 'content-erased') return
  const seqs = entry.public['seqs']
  if (!Array.isArray(seqs) || seqs.length === 0) return
  const ground = erasureGround.parse(entry.public['ground'])
  await tx
    .insertInto('public_erasures')
    .values(
      seqs.map((erased) => ({ authority_id: authority, seq: Number(erased), ground, erased_at: at, erased_by: seq })),
    )
    .onConflict((conflict) => conflict.columns(['authority_id', 'seq']).doNothing())
    .execute()
}
