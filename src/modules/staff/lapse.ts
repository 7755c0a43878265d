import type { Worker } from '#record/module.ts'
import { lapseAccountChanges } from './accounts/lapse-account-changes.ts'
import { lapseGrants } from './grants/lapse-grants.ts'
import { lapseDeputyships } from './handover/lapse-deputyships.ts'

/** Each night, for every authority: what has reached its last day ends by a recorded step of the clock. */
export const lapseWorker: Worker = {
  queue: 'staff-lapse',
  schedule: '5 0 * * *',
  async run({ db, shellFor, log }) {
    const authorities = await db.selectFrom('authorities').select('authority_id').execute()
    for (const { authority_id: authority } of authorities) {
      const shell = shellFor(authority)
      const ended = (await lapseGrants(shell)) + (await lapseDeputyships(shell)) + (await lapseAccountChanges(shell))
      if (ended > 0) log.info({ authority, ended }, 'roles, deputyships and times to contest lapsed')
    }
  },
}
