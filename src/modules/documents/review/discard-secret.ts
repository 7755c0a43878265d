import type { Person } from '#kernel/actor.ts'
import { isRefusal, type Refusal } from '#kernel/refusal.ts'
import type { Shell } from '#record/act.ts'
import type { Services } from '#record/module.ts'
import '../tables.ts'
import { forgetIntake } from '../intake/forget-intake.ts'
import { dropDraft } from '../papers/drop-draft.ts'
import { forgetPictures } from './page-picture.ts'

type At = { shell: Shell; services: Services; person: Person }

/** Erases a draft whose mark of secrecy the reader missed, and all that the list of arrivals knows of its file. */
export async function discardSecret(at: At, id: string): Promise<{ id: string } | Refusal> {
  const { shell, services } = at
  const row = await shell.db
    .selectFrom('papers')
    .select('intake_id')
    .where('authority_id', '=', shell.authority)
    .where('paper_id', '=', id)
    .executeTakeFirst()
  const dropped = await dropDraft(at, id)
  if (isRefusal(dropped)) return dropped
  forgetPictures()
  if (row?.intake_id)
    await forgetIntake(services, { authority: shell.authority, id: row.intake_id, why: { mark: 'MẬT' } })
  return dropped
}
