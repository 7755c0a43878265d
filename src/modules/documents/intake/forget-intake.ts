import type { Services } from '#record/module.ts'
import '../tables.ts'
import { dropArrival } from './drop-arrival.ts'
import { dropTaken } from './watched-folder/taken.ts'

/** The mark that the paper bears, or that the name of the file says so. */
export type WhySecret = { mark: string } | 'named'

/**
 * Leaves of a secret file's line in the list of arrivals only that something came, and why it was refused; and so of others that wait with the
 * same bytes since they could not be read.
 */
export async function forgetIntake(
  services: Services,
  { authority, id, why }: { authority: string; id: string; why: WhySecret },
): Promise<void> {
  const lines = await services.db
    .selectFrom('intakes as own')
    .innerJoin('intakes as line', (join) => join.onRef('line.authority_id', '=', 'own.authority_id'))
    .select(['line.intake_id as id', 'line.came_by', 'line.came_from', 'line.sha256'])
    .where('own.authority_id', '=', authority)
    .where('own.intake_id', '=', id)
    .where((eb) =>
      eb.or([
        eb('line.intake_id', '=', id),
        eb.and([
          eb('line.state', '=', 'failed'),
          eb('line.sha256', '<>', ''),
          eb('line.sha256', '=', eb.ref('own.sha256')),
        ]),
      ]),
    )
    .execute()
  for (const { id: line, came_by: cameBy, came_from: cameFrom, sha256 } of lines) {
    if (cameBy === 'folder') await dropTaken(services, authority, cameFrom)
    await services.db
      .updateTable('intakes')
      .set({ state: 'secret', problem: sentenceFor(why), name: '—', sha256: '', bytes: 0, came_from: '' })
      .where('authority_id', '=', authority)
      .where('intake_id', '=', line)
      .execute()
    await dropArrival(services, { authority, sha256 })
  }
}

/** The line of a file of the watched folder that was erased for its name before anything of it was taken in. */
export async function enterSecret({ db, newId, clock }: Services, authority: string): Promise<void> {
  const nothing = { name: '—', bytes: 0, sha256: '', came_from: '', brought_by: null }
  await db
    .insertInto('intakes')
    .values({
      authority_id: authority,
      intake_id: newId(),
      ...nothing,
      came_by: 'folder',
      brought_at: clock(),
      state: 'secret',
      problem: sentenceFor('named'),
    })
    .execute()
}

const sentenceFor = (why: WhySecret) =>
  `${why === 'named' ? 'Tên tệp ghi “mật”' : `Văn bản có dấu “${why.mark}”`}. Hệ thống này không được lưu tài liệu mật: tệp đã xoá, không giữ lại gì. Hãy vào sổ bằng tay theo quy định về bảo vệ bí mật nhà nước.`
