import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Transaction } from '#platform/db.ts'
import type { Shell } from './act.ts'
import type { Batch } from './append.ts'
import { listSubjectEntries } from './read.ts'
import type { SubjectKey } from './subjects.ts'

export type Erasing = {
  seqs: readonly number[]
  /** Code of the legal ground, shown on the tombstone. */
  ground: string
}

/**
 * Empties salt and body of entries and makes the public rows of their subjects again, without what was erased.
 * The entries and the tree stay as they are. Call it before the decision that records the erasure is appended to the
 * same batch. A module's projection must give the same rows when the entries of one subject pass through it again.
 * @returns the entries that had content until now, ascending, each with its mark
 * @throws where the batch holds an entry of such a subject already: the appender then tries this decision alone
 */
export async function eraseContents(
  shell: Pick<Shell, 'projections'>,
  batch: Batch,
  { seqs, ground }: Erasing,
): Promise<{ seq: number; mark: string }[]> {
  if (seqs.length === 0) return []
  const rows = await batch.tx
    .selectFrom('record_contents')
    .innerJoin('record_entries', (join) =>
      join
        .onRef('record_entries.authority_id', '=', 'record_contents.authority_id')
        .onRef('record_entries.seq', '=', 'record_contents.seq'),
    )
    .select(['record_entries.seq', 'module', 'kind', 'subject', 'salt'])
    .where('record_contents.authority_id', '=', batch.authority)
    .where('record_contents.seq', 'in', [...seqs])
    .where('record_contents.salt', 'is not', null)
    .orderBy('record_entries.seq')
    .forUpdate('record_contents')
    .execute()
  if (rows.length === 0) return []
  const erased = rows.map(({ seq, salt }) => ({ seq, mark: markOf(salt ?? Buffer.alloc(0)) }))
  await emptyContents(batch.tx, {
    authority: batch.authority,
    seqs: erased.map(({ seq }) => seq),
    ground,
    at: batch.at,
  })
  const subjects = new Map(rows.map((row) => [`${row.module}/${row.subject}`, row]))
  for (const key of subjects.values()) await projectAgain(shell, batch, key)
  return erased
}

const markPrefix = 'minhbach erased content\n'

/**
 * What the record may say of an erased entry without saying which one it is: SHA-256 over its salt. Whoever restores a
 * backup with the salt in it finds the entry again and erases it; to everyone else it is a random number, so that the
 * matters of one person, erased at that person's request, are not tied to one another in public.
 */
function markOf(salt: Uint8Array): string {
  return createHash('sha256').update(markPrefix).update(salt).digest('hex')
}

/** Entries that still, or again, have content and bear one of the marks. */
export async function findMarked(
  tx: Transaction,
  { authority, marks }: { authority: string; marks: readonly string[] },
): Promise<number[]> {
  if (marks.length === 0) return []
  const { rows } = await sql<{ seq: number }>`select seq from record_contents
    where authority_id = ${authority} and salt is not null
      and encode(sha256(convert_to(${markPrefix}, 'UTF8') || salt), 'hex') = any(${[...marks]}::text[])
    order by seq`.execute(tx)
  return rows.map(({ seq }) => seq)
}

/** Empties salt and body only: for entries of which no public row shows any content. */
export async function emptyContents(
  tx: Transaction,
  { authority, seqs, ground, at }: Erasing & { authority: string; at: Date },
): Promise<void> {
  if (seqs.length === 0) return
  await tx
    .updateTable('record_contents')
    .set({ salt: null, body: null, erased_at: at, erased_ground: ground })
    .where('authority_id', '=', authority)
    .where('seq', 'in', [...seqs])
    .where('salt', 'is not', null)
    .execute()
}

async function projectAgain(shell: Pick<Shell, 'projections'>, batch: Batch, key: SubjectKey): Promise<void> {
  const project = shell.projections.get(key.module)
  const subject = await batch.lock(key)
  const views = await listSubjectEntries(batch.tx, batch.authority, key)
  if (subject && subject.last_seq !== views.at(-1)?.seq)
    throw new Error(`${key.module}/${key.subject} was decided on in the same batch`)
  for (const view of views)
    await project?.(batch.tx, {
      authority: batch.authority,
      seq: view.seq,
      at: view.at,
      entry: view.entry,
      body: view.body,
      kind: view.kind,
      ...(view.erasedGround !== null && { erasedGround: view.erasedGround }),
    })
}

/**
 * Erases the salt of a subject that has ended: from then on nobody can tell who took its steps.
 * @throws where the subject can still be moved
 */
export async function eraseSalt(shell: Pick<Shell, 'kinds'>, batch: Batch, key: SubjectKey): Promise<void> {
  const subject = await batch.lock(key)
  if (!subject) return
  const state = shell.kinds.get(`${key.module}/${key.kind}`)?.workflow.states[subject.state]
  if (!state?.end) throw new Error(`${key.module}/${key.subject} has not ended: its salt is still needed`)
  subject.salt = null
  await batch.tx
    .updateTable('record_subjects')
    .set({ salt: null })
    .where('authority_id', '=', batch.authority)
    .where('module', '=', key.module)
    .where('subject', '=', key.subject)
    .execute()
}
