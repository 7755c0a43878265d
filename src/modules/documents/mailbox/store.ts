import type { z } from 'zod'
import type { Db } from '#platform/db.ts'
import { seal, unseal } from '#platform/seal.ts'
import type { Services } from '#record/module.ts'
import './tables.ts'
import type { MailboxAccount } from './open-mailbox.ts'
import type { MailboxView, setMailbox } from './schema.ts'

const purpose = 'mailbox password'
type Given = z.output<NonNullable<(typeof setMailbox)['body']>>

export async function findMailbox(db: Db, authority: string): Promise<MailboxView | null> {
  const row = await db.selectFrom('mailboxes').selectAll().where('authority_id', '=', authority).executeTakeFirst()
  if (!row) return null
  const letters = await db
    .selectFrom('mailbox_letters')
    .select(['came_from', 'seen_at', 'files', 'problem'])
    .where('authority_id', '=', authority)
    .orderBy('seen_at', 'desc')
    .limit(20)
    .execute()
  const { host, port, security, username, folder, state, problem } = row
  return {
    host,
    port,
    security,
    username,
    folder,
    state,
    problem,
    checkedAt: row.checked_at?.toISOString() ?? null,
    letters: letters.map((letter) => ({
      from: letter.came_from,
      seenAt: letter.seen_at.toISOString(),
      files: letter.files,
      problem: letter.problem,
    })),
  }
}

/** The account with its password; undefined where there is none. */
export async function findAccount(
  { db, secret }: Pick<Services, 'db' | 'secret'>,
  authority: string,
): Promise<MailboxAccount | undefined> {
  const row = await db.selectFrom('mailboxes').selectAll().where('authority_id', '=', authority).executeTakeFirst()
  if (!row) return undefined
  const { host, port, security, username, folder } = row
  return { host, port, security, username, folder, password: unseal(secret, purpose, row.password) }
}

/**
 * The account that settings describe. A password that is kept goes only to the server and user that it was given for.
 * @returns undefined where a password is needed and none was given
 */
export async function accountOf(
  services: Services,
  authority: string,
  { password, ...given }: Omit<Given, 'on'>,
): Promise<MailboxAccount | undefined> {
  if (password !== undefined) return { ...given, password }
  const kept = await findAccount(services, authority)
  if (kept?.host !== given.host || kept.username !== given.username) return undefined
  return { ...given, password: kept.password }
}

/** Keeps the settings. Another mailbox or folder begins anew: what came before today is left alone there. */
export async function keepMailbox(
  { db, secret, clock }: Services,
  authority: string,
  { account, on }: { account: MailboxAccount; on: boolean },
): Promise<void> {
  const now = clock()
  const before = await findMailbox(db, authority)
  const same = before?.host === account.host && before.username === account.username && before.folder === account.folder
  const { host, port, security, username, folder } = account
  const values = {
    host,
    port,
    security,
    username,
    folder,
    password: seal(secret, purpose, account.password),
    state: on ? ('on' as const) : ('off' as const),
    problem: null,
    changed_at: now,
  }
  const anew = { since: now, uid_validity: null, last_uid: 0, trying_uid: null, tries: 0, checked_at: null }
  await db
    .insertInto('mailboxes')
    .values({ authority_id: authority, ...values, ...anew, claimed_until: null })
    .onConflict((conflict) => conflict.column('authority_id').doUpdateSet({ ...values, ...(!same && anew) }))
    .execute()
}

export async function removeMailbox(db: Db, authority: string): Promise<void> {
  await db.deleteFrom('mailboxes').where('authority_id', '=', authority).execute()
}
