import type { Matter, Topic } from './matter.ts'
import { healthMatters } from './matters-health.ts'
import { landMatters } from './matters-land.ts'
import { officeMatters } from './matters-office.ts'
import { orderMatters } from './matters-order.ts'
import { partyMatters, unionMatters } from './matters-party.ts'
import { schoolMatters } from './matters-school.ts'
import { moneyMatters, societyMatters } from './matters-society.ts'

const matters: Record<Topic, Matter[]> = {
  school: schoolMatters,
  health: healthMatters,
  order: orderMatters,
  land: landMatters,
  office: officeMatters,
  society: societyMatters,
  money: moneyMatters,
  party: partyMatters,
  union: unionMatters,
}

export const mattersOf = (topic: Topic): Matter[] => matters[topic]
