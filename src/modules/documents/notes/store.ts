import type { Transaction } from '#platform/db.ts'
import '../tables.ts'

type Note = {
  id: string
  staffId: string
  at: Date
  text: string
  progress: number | null
  file: { sha256: string; name: string } | null
}

export async function saveNote(
  tx: Transaction,
  { authority, id }: { authority: string; id: string },
  note: Note,
): Promise<{ id: string }> {
  await tx
    .insertInto('task_notes')
    .values({
      authority_id: authority,
      note_id: note.id,
      task_id: id,
      staff_id: note.staffId,
      at: note.at,
      text: note.text,
      progress: note.progress,
      sha256: note.file?.sha256 ?? null,
      file_name: note.file?.name ?? null,
    })
    .execute()
  return { id: note.id }
}
