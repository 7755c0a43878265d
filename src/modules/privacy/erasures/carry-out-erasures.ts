import { z } from 'zod'
import { actIn, type Shell } from '#record/act.ts'
import type { Batch } from '#record/append.ts'
import { eraseContents, findMarked } from '#record/erase.ts'
import type { Services, Worker } from '#record/module.ts'
import type { Db } from '#platform/db.ts'
import { forgetWords } from '../requests/forget-words.ts'
import { ownRequest } from './rules.ts'
import { erasureKind } from './store.ts'

/** Each minute: erases what was approved, in the same commit as the entry that says so. */
export const carryOutErasuresWorker: Worker = {
  queue: 'privacy-erase',
  schedule: '* * * * *',
  async run(services) {
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) await carryOutErasures(services, authority)
  },
}

export async function carryOutErasures(services: Pick<Services, 'db' | 'shellFor'>, authority: string): Promise<void> {
  const shell = services.shellFor(authority)
  for (const id of await approved(services.db, authority))
    await shell.appender.run(authority, (batch) => carryOut(shell, batch, id))
}

async function carryOut(shell: Shell, batch: Batch, id: string) {
  const subject = await batch.lock({ module: 'privacy', kind: 'erasure', subject: id })
  const asked = { input: {}, now: batch.at }
  const row =
    subject?.state === 'approved' && (await erasureKind.load(batch.tx, { authority: batch.authority, id }, asked))
  if (!row) return undefined
  await eraseContents(shell, batch, { seqs: row.seqs.map(Number), ground: row.ground })
  return actIn(shell, batch, erasureKind, { id, do: 'erase', by: 'clock', input: {} })
}

async function approved(db: Db, authority: string): Promise<string[]> {
  const rows = await db
    .selectFrom('record_subjects')
    .select('subject')
    .where('authority_id', '=', authority)
    .where('module', '=', 'privacy')
    .where('kind', '=', 'erasure')
    .where('state', '=', 'approved')
    .limit(100)
    .execute()
  return rows.map((row) => row.subject)
}

/**
 * Erases again what entries of the record say was erased: after a backup older than an erasure was restored.
 * @returns how many entries had content again
 */
export async function reapplyErasures(shell: Shell): Promise<number> {
  return shell.appender.mend(shell.authority, async (batch) => {
    const rows = await batch.tx
      .selectFrom('public_erasures')
      .select(['seq', 'ground'])
      .where('authority_id', '=', shell.authority)
      .execute()
    let count = 0
    for (const [ground, ofGround] of Map.groupBy(rows, (row) => row.ground))
      count += (await eraseContents(shell, batch, { seqs: ofGround.map((row) => row.seq), ground })).length
    const marks = await marksOf(batch)
    const seqs = await findMarked(batch.tx, { authority: shell.authority, marks })
    count += (await eraseContents(shell, batch, { seqs, ground: ownRequest })).length
    await forgetWords(batch.tx, { authority: shell.authority })
    return count
  })
}

/** Marks of everything that was erased because the person concerned asked for it. */
async function marksOf({ tx, authority }: Batch): Promise<string[]> {
  const rows = await tx
    .selectFrom('record_entries')
    .select('entry')
    .where('authority_id', '=', authority)
    .where('module', '=', 'privacy')
    .where('did', 'in', ['data-request-carried-on', 'data-request-carried-out'])
    .execute()
  return rows.flatMap(({ entry }) => marked.parse(JSON.parse(Buffer.from(entry).toString('utf8'))).public.marks)
}

const marked = z.object({ public: z.object({ marks: z.array(z.string()) }) })
