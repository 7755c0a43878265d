import { laterByDays } from '#kernel/day.ts'
import type { Services, Worker } from '#record/module.ts'
import '../tables.ts'
import { dropTakenBefore } from './watched-folder/taken.ts'

/** Erases bytes in the place of arrivals, unless some file of the same content still waits or failed. */
export async function dropArrival(
  services: Services,
  { authority, sha256 }: { authority: string; sha256: string },
): Promise<void> {
  if (sha256 === '') return
  const waits = await services.db
    .selectFrom('intakes')
    .select('intake_id')
    .where('authority_id', '=', authority)
    .where('sha256', '=', sha256)
    .where('state', 'in', ['waiting', 'reading', 'failed'])
    .limit(1)
    .executeTakeFirst()
  if (!waits) await services.arrivals.drop(authority, sha256)
}

/** Days that a file which could not be read waits for somebody, and those that a file stays beside the watched folder. */
export const waitingDays = 30

/** Erases the bytes of files that failed long ago and that nobody took up, or whose reading never ended, what was put aside as taken in as long ago, and what has no line. */
export const dropArrivalsWorker: Worker = {
  queue: 'drop-arrivals',
  schedule: '40 3 * * *',
  async run(services) {
    const before = laterByDays(services.clock(), -waitingDays)
    const rows = await services.db
      .updateTable('intakes')
      .set((eb) => ({
        state: 'failed',
        sha256: '',
        problem: eb.fn.coalesce(
          'intakes.problem',
          eb.val(`Tệp chờ đọc quá ${waitingDays} ngày nên đã xoá. Hãy đưa lại.`),
        ),
      }))
      .from('intakes as before')
      .whereRef('before.authority_id', '=', 'intakes.authority_id')
      .whereRef('before.intake_id', '=', 'intakes.intake_id')
      .where('intakes.state', 'in', ['waiting', 'reading', 'failed'])
      .where('intakes.sha256', '<>', '')
      .where('intakes.brought_at', '<', before)
      .returning(['intakes.authority_id as authority', 'before.sha256'])
      .execute()
    for (const row of rows) await dropArrival(services, row)
    const authorities = await services.db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) {
      await dropTakenBefore(services, authority, before)
      await dropUnentered(services, authority)
    }
  },
}

/** Erases bytes that came in and never got a line, since the program was killed in between: nobody would ever take them up. */
async function dropUnentered(services: Services, authority: string): Promise<void> {
  const yesterday = laterByDays(services.clock(), -1)
  for (const sha256 of await services.arrivals.listKeptBefore(authority, yesterday))
    await dropArrival(services, { authority, sha256 })
}
