import type { Services, Worker } from '#record/module.ts'
import './tables.ts'
import { explainFault } from './explain-fault.ts'
import { inMailbox, type Trust } from './open-mailbox.ts'
import { findAccount } from './store.ts'
import { takeLetters } from './take-letters.ts'

/** One check has the mailbox for itself so long, in milliseconds. */
const claim = 10 * 60_000

/** Looks into the mailbox of each authority. */
export const checkMailboxesWorker: Worker = {
  queue: 'check-mailboxes',
  schedule: '*/2 * * * *',
  retries: 0,
  batch: 1,
  async run(services) {
    const rows = await services.db.selectFrom('mailboxes').select('authority_id').where('state', '=', 'on').execute()
    for (const row of rows) await checkMailbox(services, row.authority_id)
  },
}

/** Takes in what came; what went wrong stands in the settings. Nothing where another process is at it. */
export async function checkMailbox(services: Services, authority: string, trust?: Trust): Promise<void> {
  const now = services.clock()
  const row = await services.db
    .updateTable('mailboxes')
    .set({ claimed_until: new Date(now.getTime() + claim) })
    .where('authority_id', '=', authority)
    .where((eb) => eb.or([eb('claimed_until', 'is', null), eb('claimed_until', '<', now)]))
    .returning(['since', 'uid_validity', 'last_uid'])
    .executeTakeFirst()
  const account = row && (await findAccount(services, authority))
  if (!row || !account) return
  const place = { authority, since: row.since, uidValidity: row.uid_validity, lastUid: row.last_uid }
  let problem: string | null = null
  try {
    await inMailbox(services, account, { trust, work: (client) => takeLetters(services, client, place) })
  } catch (error) {
    problem = explainFault(error)
    services.log.warn({ code: (error as { code?: string }).code }, 'the mailbox could not be read')
  }
  await services.db
    .updateTable('mailboxes')
    .set({ checked_at: services.clock(), problem, claimed_until: null })
    .where('authority_id', '=', authority)
    .execute()
}
