import type { Services } from '#record/module.ts'
import '../tables.ts'
import { dropArrival } from './drop-arrival.ts'
import { dropTaken } from './watched-folder/taken.ts'

/** Takes a line off the list, and with it the bytes of a file that failed, in the watched folder too. @returns false where it is not there or is read */
export async function dismissIntake(
  services: Services,
  { authority, id }: { authority: string; id: string },
): Promise<boolean> {
  const row = await services.db
    .deleteFrom('intakes')
    .where('authority_id', '=', authority)
    .where('intake_id', '=', id)
    .where('state', 'in', ['read', 'by-hand', 'failed', 'secret'])
    .returning(['sha256', 'state', 'came_by', 'came_from'])
    .executeTakeFirst()
  if (!row) return false
  await dropArrival(services, { authority, sha256: row.sha256 })
  if (row.state === 'failed' && row.came_by === 'folder') await dropTaken(services, authority, row.came_from)
  return true
}
