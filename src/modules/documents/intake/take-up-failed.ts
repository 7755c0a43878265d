import { sniff } from '#reading/open/sniff.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { keepFile } from '../files/keep-file.ts'
import { mediaTypeOf } from '../files/media-types.ts'
import { paperFacts } from '../papers/schema.ts'
import { paperColumns } from '../papers/store.ts'
import { dropArrival } from './drop-arrival.ts'

type Key = { authority: string; id: string }

/** Queues a file that failed once more. @returns false where it did not fail, or is gone */
export async function rereadIntake(services: Services, { authority, id }: Key): Promise<boolean> {
  return services.db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('intakes')
      .set({ state: 'waiting', problem: null, pages_done: 0, pages_all: 0 })
      .where('authority_id', '=', authority)
      .where('intake_id', '=', id)
      .where('state', '=', 'failed')
      .where('sha256', '<>', '')
      .returning('intake_id')
      .executeTakeFirst()
    if (row) await services.enqueue(tx, [{ queue: 'read-intake', data: { authority, intake: id } }])
    return row !== undefined
  })
}

/** Leaves an empty draft with the file that failed. @returns its id; undefined where the file is gone */
export async function draftByHand(
  services: Services,
  { authority, id, by }: Key & { by: string },
): Promise<string | undefined> {
  const paper = services.newId()
  const now = services.clock()
  const taken = await services.db.transaction().execute(async (tx) => {
    const row = await tx
      .updateTable('intakes')
      .set({ state: 'by-hand' })
      .where('authority_id', '=', authority)
      .where('intake_id', '=', id)
      .where('state', '=', 'failed')
      .where('sha256', '<>', '')
      .returning(['sha256', 'name', 'came_by'])
      .executeTakeFirst()
    const bytes = row && (await services.arrivals.read(authority, row.sha256))
    if (!row || !bytes) return undefined
    const key = { authority_id: authority, paper_id: paper }
    const origin = { intake_id: id, import_id: null, register_id: null, serial: null, registered_on: null }
    const facts = paperColumns(paperFacts.parse({ subject: '…' }))
    const drafted = { came_by: row.came_by, drafted_by: by, drafted_at: now, content: null }
    await tx
      .insertInto('papers')
      .values({ ...key, ...origin, ...facts, ...drafted, direction: 'in' })
      .execute()
    const mediaType = mediaTypeOf(sniff(bytes), row.name)
    const sha256 = await keepFile(services, tx, { authority, bytes, mediaType, now })
    await tx
      .insertInto('paper_files')
      .values({ ...key, sha256, part: 'original', name: row.name, added_by: by, added_at: now })
      .execute()
    return row
  })
  if (taken) await dropArrival(services, { authority, sha256: taken.sha256 })
  return taken && paper
}
