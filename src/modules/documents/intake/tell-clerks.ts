import { dayOf } from '#kernel/day.ts'
import { findHolders } from '#modules/staff/index.ts'
import type { Services } from '#record/module.ts'

/** Tells the screens of the clerks in office that what arrived has changed. */
export async function tellClerks(services: Services, authority: string): Promise<void> {
  const clerks = await findHolders(services.db, { authority, role: 'clerk', today: dayOf(services.clock()) })
  services.announce(authority, clerks, 'intakes')
}
