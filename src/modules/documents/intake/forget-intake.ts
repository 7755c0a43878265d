import type { Services } from '#record/module.ts'
import '../tables.ts'
import { dropTaken } from './watched-folder/taken.ts'

/** Leaves of a secret file's line in the list of arrivals only that something came, and why it was refused. */
export async function forgetIntake(
  services: Services,
  { authority, id, mark }: { authority: string; id: string; mark: string },
): Promise<void> {
  const key = { authority, id }
  const before = await services.db
    .selectFrom('intakes')
    .select(['came_by', 'came_from'])
    .where('authority_id', '=', key.authority)
    .where('intake_id', '=', key.id)
    .executeTakeFirst()
  if (before?.came_by === 'folder') await dropTaken(services, authority, before.came_from)
  await services.db
    .updateTable('intakes')
    .set({ state: 'secret', problem: sentenceFor(mark), name: '—', sha256: '', bytes: 0, came_from: '' })
    .where('authority_id', '=', key.authority)
    .where('intake_id', '=', key.id)
    .execute()
}

const sentenceFor = (mark: string) =>
  `Văn bản có dấu “${mark}”. Hệ thống này không được lưu tài liệu mật: tệp đã xoá, không giữ lại gì. Hãy vào sổ bằng tay theo quy định về bảo vệ bí mật nhà nước.`
