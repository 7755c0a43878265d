import type { Db } from '#platform/db.ts'
import { deviceOf } from './device.ts'
import './tables.ts'

/** Something that happened to an account, for its owner's log. `signInEvents` of modules/staff/sign-in lists the events. */
export type SignInEvent = {
  authority: string
  userId: string
  at: Date
  event: string
  method?: string | null | undefined
  userAgent: string | null
}

export async function logSignIn(
  db: Db,
  { authority, userId, at, event, method, userAgent }: SignInEvent,
): Promise<void> {
  await db
    .insertInto('auth_sign_ins')
    .values({
      authority_id: authority,
      user_id: userId,
      at,
      event,
      method: method ?? null,
      device: deviceOf(userAgent),
    })
    .execute()
}
