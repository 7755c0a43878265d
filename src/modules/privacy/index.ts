import type { Module } from '#record/module.ts'
import { accessHandlers } from './access/routes.ts'
import { carryOutErasuresWorker } from './erasures/carry-out-erasures.ts'
import { erasureHandlers } from './erasures/routes.ts'
import { erasureKind, projectErasure } from './erasures/store.ts'
import { carryOutWorker } from './requests/carry-out-requests.ts'
import { requestHandlers } from './requests/routes.ts'
import { dataRequestKind, projectRequest } from './requests/store.ts'
import { privacyRetention } from './retained.ts'
import { retentionWorker } from './retention/apply-retention.ts'
import { retentionHandlers } from './retention/routes.ts'
import { projectRun, retentionRunKind } from './retention/store.ts'
import { ticketHandlers } from './tickets/routes.ts'

export { askByTicket, readByTicket, stepByTicket } from './tickets/by-ticket.ts'
export { flushAccessLog, logPersonalAccess } from './access/log-personal-access.ts'
export { listNewTombstones } from './erasures/read.ts'
export { ownRequest } from './erasures/rules.ts'
export { runDataRequest } from './data-request-command.ts'
export { reapplyErasures } from './erasures/carry-out-erasures.ts'

/** What is kept about people and how long, what they may ask for, and who looked at their data. */
export const privacyModule: Module = {
  name: 'privacy',
  subjectKinds: [dataRequestKind, erasureKind, retentionRunKind],
  async project(tx, projected) {
    if (projected.kind === 'retention-run') await projectRun(tx, projected)
    if (projected.kind === 'data-request') await projectRequest(tx, projected)
    await projectErasure(tx, projected)
  },
  publicTables: ['public_retention_runs', 'public_data_requests', 'public_erasures'],
  handlers: [...retentionHandlers, ...requestHandlers, ...ticketHandlers, ...erasureHandlers, ...accessHandlers],
  workers: [retentionWorker, carryOutWorker, carryOutErasuresWorker],
  retention: privacyRetention,
}
