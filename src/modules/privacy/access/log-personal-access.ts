import type { Person } from '#kernel/actor.ts'
import type { Services } from '#record/module.ts'
import { createAccessLog, idsShown, type AccessLog } from './access-log.ts'

/** An answer of an endpoint marked `personal`, as the HTTP layer reports it. */
export type LookedAt = {
  hosted: { authority: string }
  endpoint: { name: string }
  input: { params: unknown; person?: Person }
  output: unknown
}

type Parts = Pick<Services, 'db' | 'clock' | 'newId' | 'log'>

/** One log per running program, opened with its first look. */
const logs = new WeakMap<object, AccessLog>()

/** Notes who looked at whose data; what is written follows within a second. */
export async function logPersonalAccess(services: Parts, { hosted, endpoint, input, output }: LookedAt): Promise<void> {
  if (!input.person) return
  const subjectIds = idsShown({ params: input.params, output })
  if (subjectIds.length === 0) return
  const log = logs.get(services) ?? createAccessLog(services)
  logs.set(services, log)
  const { authority } = hosted
  log.note({ authority, staffId: input.person.staffId, endpoint: endpoint.name, subjectIds, at: services.clock() })
}

/** Writes what is still waiting: before the program stops. */
export async function flushAccessLog(services: object): Promise<void> {
  await logs.get(services)?.close()
}
