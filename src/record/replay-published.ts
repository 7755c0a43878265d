import { entry as entryShape, isPublicEntry, type PublicEntry } from '#kernel/entry.ts'
import { stateAfter, type Step } from '#kernel/workflow.ts'
import type { Db, Transaction } from '#platform/db.ts'
import type { AnySubjectKind, Project } from './kinds.ts'
import { lockSubject, saveSubjects, type LoadedSubjects, type SubjectRow } from './subjects.ts'

/** Why the content of a replayed entry is missing: shown on its tombstone. */
export const lostInRestore = 'lost-in-restore'

export type Replay = {
  db: Db
  authority: string
  kinds: ReadonlyMap<string, AnySubjectKind>
  projections: ReadonlyMap<string, Project>
  /** Canonical bytes of the published entries that follow the database's last one, in order. */
  entries: AsyncIterable<Uint8Array>
  now: Date
}

/**
 * Brings a database that was restored from an older backup up to the published record: the later entries are written
 * back as they were published, without the content that only the lost database held.
 * @returns the entries replayed, as sequence numbers with their deed, for the operator
 * @throws where an entry does not follow the database's last one
 */
export async function replayPublished(replay: Replay): Promise<{ seq: number; did: string }[]> {
  return replay.db.transaction().execute(async (tx) => {
    const { authority } = replay
    const head = await tx
      .selectFrom('record_heads')
      .select('size')
      .where('authority_id', '=', authority)
      .forUpdate()
      .executeTakeFirstOrThrow()
    const loaded: LoadedSubjects = new Map()
    const done: { seq: number; did: string }[] = []
    let at: Date | undefined
    for await (const bytes of replay.entries) {
      const entry = entryShape.parse(JSON.parse(Buffer.from(bytes).toString('utf8')))
      if (entry.seq !== head.size + done.length)
        throw new Error(`the published entry ${entry.seq} does not follow entry ${head.size + done.length - 1}`)
      at = new Date(entry.at)
      const found = isPublicEntry(entry) ? findDeed(replay.kinds, entry) : undefined
      await writeBack(tx, replay, { bytes, entry, at, kind: found?.kind ?? '' })
      if (isPublicEntry(entry)) await moveSubject(tx, loaded, { authority, entry, at, found })
      if (isPublicEntry(entry))
        await replay.projections.get(entry.module)?.(tx, {
          authority,
          seq: entry.seq,
          at,
          entry,
          body: undefined,
          kind: found?.kind ?? '',
          erasedGround: lostInRestore,
        })
      done.push({ seq: entry.seq, did: isPublicEntry(entry) ? entry.do : 'internal' })
    }
    await saveSubjects(tx, [...loaded.values()])
    if (at)
      await tx
        .updateTable('record_heads')
        .set({ size: head.size + done.length, last_at: at })
        .where('authority_id', '=', authority)
        .execute()
    return done
  })
}

type Deed = { kind: string; step: Step }

function findDeed(kinds: ReadonlyMap<string, AnySubjectKind>, entry: PublicEntry): Deed | undefined {
  for (const { workflow } of kinds.values()) {
    const step = workflow.module === entry.module ? workflow.steps.find((one) => one.past === entry.do) : undefined
    if (step) return { kind: workflow.kind, step }
  }
  return undefined
}

type Written = { bytes: Uint8Array; entry: { seq: number }; at: Date; kind: string }

async function writeBack(
  tx: Transaction,
  { authority, now }: Replay,
  { bytes, entry, at, kind }: Written,
): Promise<void> {
  const facts = entry as Partial<PublicEntry>
  await tx
    .insertInto('record_entries')
    .values({
      authority_id: authority,
      seq: entry.seq,
      at,
      module: facts.module ?? '',
      kind,
      subject: facts.subject ?? '',
      did: facts.do ?? '',
      internal: facts.module === undefined,
      entry: bytes,
    })
    .execute()
  await tx
    .insertInto('record_contents')
    .values({
      authority_id: authority,
      seq: entry.seq,
      salt: null,
      body: null,
      erased_at: now,
      erased_ground: lostInRestore,
    })
    .execute()
}

type Moved = { authority: string; entry: PublicEntry; at: Date; found: Deed | undefined }

async function moveSubject(
  tx: Transaction,
  loaded: LoadedSubjects,
  { authority, entry, at, found }: Moved,
): Promise<void> {
  const { module, subject, seq } = entry
  const row: SubjectRow = (await lockSubject(tx, loaded, authority, { module, subject })) ?? {
    authority_id: authority,
    module,
    kind: found?.kind ?? '',
    subject,
    state: 'unknown',
    entered_at: at,
    salt: null,
    first_seq: seq,
    last_seq: seq,
    last_public_seq: seq,
    deeds: [],
    concerned: [],
    unit_id: null,
    due_at: null,
  }
  loaded.set(`${module}/${subject}`, row)
  row.last_seq = seq
  row.last_public_seq = seq
  if (!found) return
  const state = stateAfter(found.step, row.state)
  if (row.state !== state) row.entered_at = at
  row.state = state
  row.due_at = null
  const { who, inStead } = entry.by === 'clock' ? { who: entry.by } : entry.by
  // Without it the absent person could judge what a deputy did in their stead.
  row.deeds = [...row.deeds, { do: found.step.do, who, ...(inStead !== undefined && { inStead }), seq }]
}
