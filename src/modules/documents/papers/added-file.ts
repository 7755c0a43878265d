import type { Actor } from '#kernel/actor.ts'
import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
import type { Decision } from '#record/kinds.ts'
import '../tables.ts'

/** A file that was kept and is now added to a paper. */
export type AddedFile = { sha256: string; name: string; part: 'attachment' | 'version' | 'signed'; note: string }

export function addedFile({ subject }: { subject: string }, file: AddedFile | undefined): Refusal | Decision {
  if (!file) return refuse('not-allowed', 'Hãy thêm tệp ở mục Tệp của văn bản.')
  return { public: {}, body: { subject, ...file } }
}

type At = { authority: string; id: string; by: Actor; now: Date }

/** The same content added twice as the same part stands once, with what was said of it last. */
export async function saveFile(tx: Transaction, { authority, id, by, now }: At, file: AddedFile): Promise<void> {
  await tx
    .insertInto('paper_files')
    .values({
      ...file,
      authority_id: authority,
      paper_id: id,
      position: file.part === 'attachment' ? 1 : 2,
      added_by: by === 'clock' ? null : by.staffId,
      added_at: now,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['authority_id', 'paper_id', 'sha256', 'part'])
        .doUpdateSet({ name: file.name, note: file.note, added_at: now }),
    )
    .execute()
}
