import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { maxFile } from './schema.ts'

export type Arrival = {
  name: string
  bytes: Uint8Array
  cameBy: 'upload' | 'mail' | 'folder'
  cameFrom?: string
  /** Staff id of who brought it. */
  by?: string
}

/** Takes a file in: its bytes wait outside of every backup until they are read. */
export async function bringFile(
  services: Services,
  authority: string,
  { name, bytes, cameBy, cameFrom = '', by }: Arrival,
): Promise<{ id: string } | Refusal> {
  if (bytes.length === 0) return refuse('not-allowed', 'Tệp trống, không có byte nào.', { field: 'body' })
  if (bytes.length > maxFile) return refuse('too-large', `Tệp lớn hơn ${maxFile / 1_048_576} MB.`, { field: 'body' })
  const sha256 = await services.arrivals.keep(authority, bytes)
  const id = services.newId()
  await services.db.transaction().execute(async (tx) => {
    await tx
      .insertInto('intakes')
      .values({
        authority_id: authority,
        intake_id: id,
        name: name.replace(/[\p{Cc}/\\]/gu, '_').slice(0, 255),
        bytes: bytes.length,
        sha256,
        came_by: cameBy,
        came_from: cameFrom.slice(0, 320),
        brought_by: by ?? null,
        brought_at: services.clock(),
        state: 'waiting',
        problem: null,
      })
      .execute()
    await services.enqueue(tx, [{ queue: 'read-intake', data: { authority, intake: id } }])
  })
  return { id }
}
