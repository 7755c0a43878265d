import { refuse, type Refusal } from '#kernel/refusal.ts'
import type { Transaction } from '#platform/db.ts'
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
  arrival: Arrival,
): Promise<{ id: string } | Refusal> {
  const refused = refuseFile(arrival.bytes)
  if (refused) return refused
  const sha256 = await services.arrivals.keep(authority, arrival.bytes)
  const id = await services.db
    .transaction()
    .execute((tx) => enterFile(services, tx, { ...arrival, authority, sha256, bytes: arrival.bytes.length }))
  return { id }
}

export function refuseFile(bytes: Uint8Array): Refusal | undefined {
  if (bytes.length === 0) return refuse('not-allowed', 'Tệp trống (0 byte).', { field: 'body' })
  if (bytes.length > maxFile) return refuse('too-large', `Tệp lớn hơn ${maxFile / 1_048_576} MB.`, { field: 'body' })
  return undefined
}

type Entered = Omit<Arrival, 'bytes'> & { authority: string; sha256: string; bytes: number }

/** The line of a file whose bytes wait already, and the job that reads it. @returns the id of the line */
export async function enterFile(services: Services, tx: Transaction, entered: Entered): Promise<string> {
  const { authority, name, sha256, bytes, cameBy, cameFrom = '', by } = entered
  const id = services.newId()
  await tx
    .insertInto('intakes')
    .values({
      authority_id: authority,
      intake_id: id,
      name: name.replace(/[\p{Cc}\p{Cf}/\\]/gu, '_').slice(0, 255) || '—',
      bytes,
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
  return id
}
